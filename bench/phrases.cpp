#include "phrases.hpp"

#include <string_view>

#include <fmt/format.h>

namespace relate::bench {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view openings[] = {"went through",
                                         "asked about",
                                         "worried about",
                                         "happy with",
                                         "agreed on",
                                         "pushed back on",
                                         "wants to see",
                                         "talked over",
                                         "sent",
                                         "waiting for",
                                         "confirmed",
                                         "showed",
                                         "moved",
                                         "reviewed",
                                         "has doubts about",
                                         "would rather drop",
                                         "signed off",
                                         "complained about",
                                         "praised",
                                         "clarified",
                                         "needs help with",
                                         "compared",
                                         "will decide on",
                                         "escalated",
                                         "ließ sich erklären:"};
constexpr std::string_view topics[] = {"budget",        "schedule",       "rollout",
                                       "training",      "contract",       "steering committee",
                                       "invoice",       "status mail",    "audit",
                                       "test system",   "migration",      "access rights",
                                       "data quality",  "scope",          "renewal",
                                       "interface",     "acceptance",     "backlog",
                                       "downtime",      "go-live",        "workshop",
                                       "prototype",     "licences",       "security review",
                                       "reports",       "handover",       "support desk",
                                       "printers",      "barcode labels", "night shift",
                                       "works council", "travel costs",   "pilot line",
                                       "second site",   "requirements",   "change request",
                                       "cutover plan",  "risk list",      "staffing",
                                       "holidays",      "service levels", "warranty",
                                       "forecast",      "dashboard",      "survey",
                                       "punctuality",   "stock count",    "scanner",
                                       "Schulung",      "Straßenfest",    "Übergabe",
                                       "réunion",       "présentation",   "reunião",
                                       "会議",          "見積書",         "договор",
                                       "συμφωνία",      "回顾",           "보고서",
                                       "اجتماع",        "sabbatical",     "rebranding",
                                       "merger",        "tender",         "quince trees"};
constexpr std::string_view qualities[] = {"of the plant",
                                          "for next quarter",
                                          "before the audit",
                                          "with purchasing",
                                          "again",
                                          "in detail",
                                          "for the board",
                                          "on site",
                                          "since March",
                                          "of line three",
                                          "for the second shift",
                                          "with legal",
                                          "after the outage",
                                          "as agreed",
                                          "für das Werk"};
constexpr std::string_view outcomes[] = {"sent and confirmed",      "they were glad of it",
                                         "solved on site",          "took longer than thought",
                                         "no longer needed",        "handed to the support desk",
                                         "part of the next release"};
constexpr std::string_view measures[] = {
    "20 % fewer calls", "two days instead of nine",   "no stop in a month", "95 % on time",
    "stock within 1 %", "one screen instead of four", "half the paper",     "answers within a day"};
constexpr std::string_view reasons[] = {
    "the board asks for it every month", "the works council has to agree first",
    "two of their best left over it",    "their own customers complain",
    "no budget before the new year",     "the plant tried it once and stopped",
    "it would free the night shift",     "legal wants it in writing"};
constexpr std::string_view quotes[] = {
    "I did not think we would see this before summer", "the quietest go-live in ten years",
    "finally somebody asked us first", "das lief wie am Schnürchen", "we tell everybody about it"};
constexpr std::string_view gifts[] = {"a book on old railways", "tickets for the match",
                                      "quince jelly from home", "a print of the plant in 1920",
                                      "chocolate for the whole team"};
constexpr std::string_view marks[] = {"sent a card", "called in the morning",
                                      "flowers from all of us", "cake with the team"};
constexpr std::string_view tags[] = {"budget",  "risk",   "rollout", "training",
                                     "renewal", "praise", "audit",   "legal",
                                     "travel",  "pilot",  "qbr",     "Übergabe"};

std::string_view task_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::promise:
      return "send";
    case ItemKind::ask:
      return "let us have";
    case ItemKind::need:
      return "one view of";
    case ItemKind::feedback:
      return "too little said about";
    case ItemKind::roadblock:
      return "nothing moves on";
    case ItemKind::idea:
      return "automate";
    case ItemKind::win:
      return "ahead of plan with";
    case ItemKind::lesson:
      return "start early with";
  }
  return "";
}

std::string about(Chance& chance) {
  std::string text = fmt::format("the {}", chance.early_one_of(Words(topics)));
  if (chance.happens(45)) text += fmt::format(" {}", chance.one_of(Words(qualities)));
  return text;
}

std::string clause(Chance& chance) {
  return fmt::format("{} {}", chance.one_of(Words(openings)), about(chance));
}

}  // namespace

std::string entry_text(Chance& chance) {
  std::string text = clause(chance);
  if (chance.happens(60)) text += ", " + clause(chance);
  if (chance.happens(10)) text += fmt::format(", ticket {}", chance.below(100'000));
  return text;
}

std::string item_text(Chance& chance, ItemKind kind) {
  return fmt::format("{} {}", task_of(kind), about(chance));
}

std::string outcome_text(Chance& chance) { return std::string(chance.one_of(Words(outcomes))); }

std::string measure_text(Chance& chance) { return std::string(chance.one_of(Words(measures))); }

std::string reason_text(Chance& chance) { return std::string(chance.one_of(Words(reasons))); }

std::string quote_text(Chance& chance) { return std::string(chance.one_of(Words(quotes))); }

std::string gift_text(Chance& chance) { return std::string(chance.one_of(Words(gifts))); }

std::string mark_text(Chance& chance) { return std::string(chance.one_of(Words(marks))); }

std::string tag_text(Chance& chance) { return std::string(chance.early_one_of(Words(tags))); }

}  // namespace relate::bench
