#include "cli/fields.hpp"

#include <doctest/doctest.h>

#include "core/refusal.hpp"

namespace relate::cli {
namespace {

Fields fields(std::initializer_list<Field> given) {
  Fields result;
  for (const Field& field : given) result.add(field.name, field.value);
  return result;
}

std::string changed(std::vector<std::string> values, std::initializer_list<Field> given) {
  Fields all = fields(given);
  change_values(all, "tag", values);
  std::string text;
  for (const std::string& value : values) text += value + " ";
  return text;
}

}  // namespace

TEST_CASE("a field is taken once: its only value, or all of them") {
  Fields all = fields({{"tag", "a"}, {"at", "tue"}, {"tag", "b"}});
  CHECK(all.has("at"));
  CHECK(all.take("at") == "tue");
  CHECK(!all.has("at"));
  CHECK(!all.take("at"));
  CHECK(all.take_all("tag") == std::vector<std::string>{"a", "b"});
  CHECK(all.empty());
}

TEST_CASE("of what has one value a second is an error, not the one that counts") {
  CHECK(refusal([] {
          fields({{"at", "mon"}, {"at", "tue"}}).take("at");
        }) == "usage: option '--at' is given twice\nhint: give it once");
}

TEST_CASE("fields of several names are taken in the order they were typed") {
  Fields all = fields({{"promise", "a"}, {"mood", "ok"}, {"ask", "b"}, {"promise", "c"}});
  constexpr std::string_view names[] = {"promise", "ask"};
  std::string text;
  for (const Field& field : all.take_each(names)) text += field.name + "=" + field.value + " ";
  CHECK(text == "promise=a ask=b promise=c ");
  CHECK(all.has("mood"));
}

TEST_CASE("of a flag and its opposite the last one counts") {
  CHECK(!fields({}).take_flag("private"));
  CHECK(fields({{"private", "true"}}).take_flag("private") == true);
  CHECK(fields({{"private", "true"}, {"no-private", "true"}}).take_flag("private") == false);
  CHECK(fields({{"no-private", "true"}, {"private", "true"}}).take_flag("private") == true);
}

TEST_CASE("what nobody took is an error that names it") {
  fields({}).require_all_taken("a promise");
  CHECK(refusal([] {
          fields({{"mood", "ok"}, {"nps", "9"}}).require_all_taken("a promise");
        }) == "usage: '--mood' is not for a promise\nhint: nothing was changed");
}

TEST_CASE("values are added, removed and cleared in the order that was typed") {
  CHECK(changed({"a"}, {{"tag", "b"}}) == "a b ");
  CHECK(changed({"a", "b"}, {{"no-tag", "A"}}) == "b ");
  CHECK(changed({"a", "b"}, {{"tag", ""}}) == "");
  CHECK(changed({"a", "b"}, {{"tag", ""}, {"tag", "c"}}) == "c ");
  CHECK(changed({"a"}, {{"tag", "b"}, {"tag", ""}}) == "");
  CHECK(changed({"Zoë"}, {{"tag", "zoe"}}) == "Zoë ");
  CHECK(refusal([] {
          changed({"a"}, {{"no-tag", "b"}});
        }) == "refused: no tag 'b' to remove\nhint: nothing was changed");
}

TEST_CASE("a text is set, and left alone where nothing is given") {
  std::string text = "before";
  Fields none;
  change_text(none, "where", text);
  CHECK(text == "before");
  Fields given = fields({{"where", ""}});
  change_text(given, "where", text);
  CHECK(text == "");
  bool flag = true;
  change_flag(none, "private", flag);
  CHECK(flag);
}

}  // namespace relate::cli
