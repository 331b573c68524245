#include <algorithm>

#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/reports/reports.hpp"
#include "cli/show_ids.hpp"
#include "relate/core/error.hpp"
#include "relate/core/suggestion.hpp"
#include "relate/core/who.hpp"

namespace relate::cli::commands {
namespace {

struct ReportOptions {
  std::vector<std::string> words;
  std::optional<std::string> audience;
  bool shareable = false;
  bool explain = false;
  TypedPeriod period;
};

std::vector<std::string> report_names() {
  std::vector<std::string> names;
  for (const Report& report : all_reports()) names.emplace_back(report.name);
  return names;
}

const Report& find_report(const std::vector<std::string>& words) {
  const std::vector<std::string> names = report_names();
  const std::string known = fmt::format("use {}", fmt::join(names, ", "));
  if (words.empty()) throw Error(Error::Kind::usage, "no report is named", known);
  const auto found = std::ranges::find(all_reports(), words.front(), &Report::name);
  if (found == all_reports().end())
    throw Error(Error::Kind::usage, fmt::format("no report '{}'", words.front()),
                suggestion(words.front(), names) + known);
  return *found;
}

Audience audience_of(const ReportOptions& options) {
  if (!options.audience) return options.shareable ? Audience::customer : Audience::me;
  const Audience audience = parse_audience(*options.audience);
  if (options.shareable && audience != Audience::customer)
    throw Error(Error::Kind::usage,
                fmt::format("--shareable and --for {} do not go together", *options.audience),
                "--shareable means --for customer");
  return audience;
}

Period period_of(const TypedPeriod& typed, const Report& report, Day today) {
  if (!report.usual_period.empty()) return read_period(typed, report.usual_period, today);
  if (typed.period || typed.since || typed.until)
    throw Error(Error::Kind::usage,
                fmt::format("report {} is of today, not of a period", report.name),
                "leave --period, --since and --until out");
  return {today, today};
}

/// The words after the report's name, all of which are WHO.
std::vector<PartyName> who_of(const std::vector<std::string>& words, const Report& report,
                              Session& session) {
  const std::string who = fmt::format("{}", fmt::join(words.begin() + 1, words.end(), " "));
  if (report.synopsis.empty() && !who.empty())
    throw Error(Error::Kind::usage, fmt::format("report {} takes no '{}'", report.name, who),
                fmt::format("relate report {}", report.name));
  if (!report.synopsis.empty() && !report.synopsis.starts_with('[') && who.empty())
    throw Error(Error::Kind::usage, fmt::format("report {} needs {}", report.name, report.synopsis),
                fmt::format("relate report {} {}", report.name,
                            report.synopsis.starts_with("WHO") ? "dana" : "acme"));
  return who.empty() ? std::vector<PartyName>() : find_parties(who, session.names()).parties;
}

void require_can_explain(const Report& report, Audience audience) {
  if (!report.can_explain) {
    std::vector<std::string_view> explained;
    for (const Report& each : all_reports())
      if (each.can_explain) explained.push_back(each.name);
    throw Error(Error::Kind::usage, fmt::format("report {} has no numbers to explain", report.name),
                fmt::format("--explain is for {}", fmt::join(explained, ", ")));
  }
  if (audience == Audience::customer)
    throw Error(Error::Kind::refused, "a report with --explain is not for customers",
                "use --for me or --for team");
}

void run(const ReportOptions& options, Session& session) {
  const Report& report = find_report(options.words);
  if (options.explain) require_can_explain(report, audience_of(options));
  using enum render::Format;
  const render::Format format =
      session.format(report.can_be_drawn ? std::vector{text, json, markdown, svg, dot}
                                         : std::vector{text, json, markdown});
  const ReportRequest request{.who = who_of(options.words, report, session),
                              .audience = audience_of(options),
                              .period = period_of(options.period, report, session.today()),
                              .show = show_ids(session, format),
                              .explain = options.explain};
  render::write(session.environment().out, format, report.make(request, session), session.screen());
}

std::string help() {
  std::string text = "Reports:\n";
  for (const Report& report : all_reports())
    text += fmt::format("  {:<24} {}\n", fmt::format("{} {}", report.name, report.synopsis),
                        report.summary);
  return text +
         "\nExamples:\n"
         "  relate report brief dana\n"
         "  relate report account acme --period 2026-Q1 --for customer\n"
         "  relate report portfolio --explain";
}

}  // namespace

void report(CLI::App& command, Invocation& invocation) {
  add_examples(command, help());
  auto options = std::make_shared<ReportOptions>();
  add_value(command, "--for", "WHOM", options->audience,
            "Whose eyes it is for: me, team, customer");
  add_flag(command, "--shareable", options->shareable, "The same as --for customer");
  add_flag(command, "--explain", options->explain, "What its numbers are worked out from");
  add_value(command, "--period", "PERIOD", options->period.period,
            "2026-Q1, 2026-03, 'last month', 90d; without, each report has a usual one");
  add_value(command, "--since", "WHEN", options->period.since, "From that day on");
  add_value(command, "--until", "WHEN", options->period.until,
            "Up to that day; of a period its last");
  using enum render::Format;
  add_formats(command, invocation, {text, json, markdown, svg, dot});
  when_chosen(command, invocation, options, run);
}

}  // namespace relate::cli::commands
