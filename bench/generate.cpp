// Makes a journal of any size, to measure with: relate-generate FILE --people 300 ...

#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>

#include "relate/store/journal.hpp"
#include "simulation.hpp"

namespace {

void generate(const std::string& file, const relate::bench::Scale& scale) {
  if (std::filesystem::exists(file)) throw std::runtime_error(file + " is there already");
  const auto database = relate::store::open_to_write(file);
  // What a power cut would take is made anew in a minute.
  database->script(
      "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; "
      "PRAGMA wal_autocheckpoint = 50000");
  relate::bench::simulate(*database, scale);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes a journal with so many records of chance, the same ones for the same seed.");
  std::string file;
  std::string until = "2026-03-18";
  relate::bench::Scale scale;
  app.add_option("FILE", file, "The journal to make")->required();
  app.add_option("--people", scale.people)->capture_default_str()->check(CLI::PositiveNumber);
  app.add_option("--orgs", scale.orgs, "Their orgs; 0 for one to twelve of them")
      ->capture_default_str();
  app.add_option("--interactions", scale.interactions)->capture_default_str();
  app.add_option("--items", scale.items)->capture_default_str();
  app.add_option("--seed", scale.seed)->capture_default_str();
  app.add_option("--days", scale.days)->capture_default_str()->check(CLI::PositiveNumber);
  app.add_option("--until", until, "The last day")->type_name("DAY")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    const auto day = relate::day_from_iso(until);
    if (!day) throw std::runtime_error(until + " is no day: write YYYY-MM-DD");
    scale.until = *day;
    generate(file, scale);
  } catch (const std::exception& error) {
    std::cerr << "relate-generate: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
