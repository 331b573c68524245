#include <string>

#include <doctest/doctest.h>

#include "known_names.hpp"
#include "relate/core/mentions.hpp"

namespace relate {
namespace {

KnownNames cast() {
  KnownNames names;
  names.person("dana-ruiz", "Dana Ruiz");
  names.person("yamada", "山田 太郎");
  return names;
}

std::string found(const KnownNames& names, std::string_view text) {
  return handles(find_mentions(text, names).parties);
}
std::string found(std::string_view text) { return found(cast(), text); }

TEST_CASE("in scripts without blanks names are found within a run of letters") {
  CHECK(found("山田さんと会議") == "yamada");
  CHECK(found("昨日山田さんと会議") == "yamada");
  CHECK(found("山田太郎と会議") == "yamada");
  CHECK(found("山田 太郎と会議") == "yamada");
  CHECK(found("明日、山田　太郎さん") == "yamada");
}

TEST_CASE("names of other scripts are found among letters without blanks") {
  CHECK(found("Danaさんと会議") == "dana-ruiz");
  KnownNames names;
  names.org("line", "LINE株式会社");
  names.org("sakura", "さくら銀行").alias("桜");
  CHECK(found(names, "昨日line株式会社と") == "line");
  CHECK(found(names, "東京さくら銀行で") == "sakura");
  CHECK(found(names, "桜で会議") == "sakura");
}

TEST_CASE("one letter alone is a name only where another script begins") {
  KnownNames names;
  names.person("hayashi", "林 花子");
  CHECK(found(names, "林さんと会議") == "hayashi");
  CHECK(found(names, "昨日、林さんと会議") == "hayashi");
  CHECK(found(names, "森林と会議") == "");
  CHECK(found(names, "林業の会議") == "");
}

TEST_CASE("a name of Katakana is not found within a longer word of it") {
  KnownNames names;
  names.person("ann", "アン・ヒル");
  CHECK(found(names, "アンさんと会議") == "ann");
  CHECK(found(names, "アンケートの結果") == "");
  CHECK(found(names, "アン・ヒルさん") == "ann");
  CHECK(found(names, "アンヒルさん") == "ann");
}

TEST_CASE("endings written together with a name hide it") {
  KnownNames names;
  names.person("kim", "김민수");
  CHECK(found(names, "김민수 전화") == "kim");
  CHECK(found(names, "김민수와 전화") == "");
}

}  // namespace
}  // namespace relate
