#include "names.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace relate::bench {
namespace {

using Words = std::span<const std::string_view>;

/// How the people of some part of the world are called.
struct Naming {
  Words given;
  Words family;
  const char* order;  ///< {0} given, {1} family
};

constexpr std::string_view english_given[] = {"Dana", "Lee",  "Ann",  "Ben",  "Sam",  "Grace",
                                              "Owen", "Ruth", "Jack", "Ivy",  "Paul", "Nora",
                                              "Mark", "Joan", "Adam", "Faye", "Hugh", "Kate",
                                              "Seán", "Gwen", "Noel", "Tess", "Carl", "June"};
constexpr std::string_view english_family[] = {
    "Brown",  "Hill",  "O'Neil", "Chan",   "Walker", "Reed",     "Price", "Cole",
    "Harper", "Stone", "Wells",  "Fraser", "Nolan",  "McCarthy", "Pratt", "Lloyd",
    "Barnes", "Quinn", "Doyle",  "Archer", "Blake",  "Shaw",     "Marsh", "Ó Briain"};
constexpr std::string_view middle_given[] = {
    "Zoë",    "Jürgen", "Mia",   "Søren", "Åsa",   "Björn", "Łukasz", "Zofia",
    "Jiří",   "Věra",   "Márta", "Gábor", "İpek",  "Çağla", "Ștefan", "Ioana",
    "Élodie", "Loïc",   "Anaïs", "Heiko", "Käthe", "Uwe",   "Astrid", "Žarko"};
constexpr std::string_view middle_family[] = {
    "Müller",   "Lindqvist", "Schäfer",    "Groß",   "Ørsted", "Ångström", "Wiśniewski", "Dvořák",
    "Nováková", "Kovács",    "Szűcs",      "Yıldız", "Öztürk", "Popescu",  "Lefèvre",    "Brûlé",
    "Straßer",  "Weiß",      "Hämäläinen", "Jõgi",   "Šimić",  "Þórsson",  "Fußeder",    "Krüger"};
constexpr std::string_view southern_given[] = {
    "Tomás", "Lucía", "José María", "Inês",   "João",   "Beatriz", "Giulia", "Nicolò",
    "Marta", "Íñigo", "Graça",      "Andrés", "Chiara", "Rui",     "Pilar",  "Álvaro"};
constexpr std::string_view southern_family[] = {
    "García",  "López", "Ruiz",  "Conceição", "Simões",    "Peña",   "Núñez",   "Gonçalves",
    "D'Amico", "Rossi", "Ferrè", "Ibáñez",    "Magalhães", "Ortega", "Vásquez", "de la Cruz"};
constexpr std::string_view cyrillic_given[] = {"Ольга", "Андрей", "Наталья", "Фёдор",  "Юлия",
                                               "Пётр",  "Ирина",  "Сергей",  "Љиљана", "Тарас"};
constexpr std::string_view cyrillic_family[] = {"Петров", "Соколов", "Ткаченко", "Щербак",
                                                "Орлов",  "Ковалёв", "Зуев",     "Белич",
                                                "Мороз",  "Гайдай"};
constexpr std::string_view greek_given[] = {"Ελένη", "Γιώργος", "Μαρία", "Νίκος", "Άννα", "Σπύρος"};
constexpr std::string_view greek_family[] = {"Παπαδόπουλος", "Νικολάου", "Ράπτης",
                                             "Ζέρβας",       "Λάμπρου",  "Δήμου"};
constexpr std::string_view japanese_given[] = {"太郎", "花子",   "健一", "美咲",
                                               "翔太", "さくら", "直樹", "恵"};
constexpr std::string_view japanese_family[] = {"山田", "佐藤", "鈴木", "高橋",
                                                "田中", "渡辺", "伊藤", "中村"};
constexpr std::string_view chinese_given[] = {"伟", "芳",   "秀英", "建国",
                                              "丽", "晓明", "文博", "雨"};
constexpr std::string_view chinese_family[] = {"王", "李", "张", "刘", "陈", "杨", "黄", "欧阳"};
constexpr std::string_view korean_given[] = {"민준", "서연", "지훈", "하은", "도윤", "수빈"};
constexpr std::string_view korean_family[] = {"김", "이", "박", "최", "정", "강"};
constexpr std::string_view arabic_given[] = {"محمد", "فاطمة", "أحمد", "ليلى", "يوسف", "نور"};
constexpr std::string_view arabic_family[] = {"الخطيب", "حداد", "منصور", "العلي", "صالح", "درويش"};
constexpr std::string_view indian_given[] = {"Priya", "Arjun", "Lakshmi", "प्रिया",
                                             "अर्जुन",  "Ravi",  "Meera",   "Vikram"};
constexpr std::string_view indian_family[] = {"Nair",  "Sharma", "Iyer",     "शर्मा",
                                              "Patel", "Rao",    "Banerjee", "Reddy"};
constexpr std::string_view african_given[] = {"Sam",   "Chinẹ́dù", "Amara", "Kwame", "Ẹniọlá",
                                              "Abebe", "Thandi",  "Fatou", "Juma",  "Wanjirũ"};
constexpr std::string_view african_family[] = {"Okafor",  "Mensah",  "Adébáyọ̀", "Tesfaye",
                                               "Dlamini", "Diallo",  "Mwangi",  "Nkosi",
                                               "Abdi",    "Ọlátúnjí"};

constexpr Naming namings[] = {
    {english_given, english_family, "{0} {1}"},   {middle_given, middle_family, "{0} {1}"},
    {southern_given, southern_family, "{0} {1}"}, {indian_given, indian_family, "{0} {1}"},
    {african_given, african_family, "{0} {1}"},   {cyrillic_given, cyrillic_family, "{0} {1}"},
    {japanese_given, japanese_family, "{1} {0}"}, {chinese_given, chinese_family, "{1}{0}"},
    {greek_given, greek_family, "{0} {1}"},       {korean_given, korean_family, "{1}{0}"},
    {arabic_given, arabic_family, "{0} {1}"},
};

constexpr std::string_view org_first[] = {
    "Acme",   "Globex",  "Initech", "Nordic",  "Blue",    "Harbour", "Alpine", "Union",  "Meridian",
    "Sankt",  "Pioneer", "Delta",   "Orchard", "Castle",  "Silver",  "River",  "Quartz", "Falcon",
    "Summit", "Lumen",   "Atlas",   "Cobalt",  "Société", "Grupo",   "東洋",   "Балтика"};
constexpr std::string_view org_second[] = {
    "Logistics", "Foods",  "Energy", "Systems", "Textiles",  "Pharma", "Motors", "Paper",
    "Shipping",  "Optics", "Glass",  "Bank",    "Insurance", "Rail",   "Tools",  "Seeds"};
constexpr std::string_view org_forms[] = {"GmbH", "Ltd", "S.A.",     "AB",
                                          "Inc.", "BV",  "株式会社", "AG"};
constexpr std::string_view project_first[] = {"Warehouse", "Billing", "Portal",  "Fleet",
                                              "Plant",     "Payroll", "Archive", "Service",
                                              "Line",      "Quality"};
constexpr std::string_view project_second[] = {"Rollout", "Migration", "Renewal", "Pilot",
                                               "Audit",   "Training",  "Redesign"};
constexpr std::string_view roles[] = {
    "CIO",          "COO",           "head of IT",      "head of operations",
    "purchasing",   "controller",    "line lead",       "trainer",
    "project lead", "works council", "assistant",       "dispatch planner",
    "data owner",   "auditor",       "service manager", "Leiterin Einkauf"};

}  // namespace

std::string person_name(Chance& chance) {
  const Naming& naming = chance.early_one_of(std::span<const Naming>(namings));
  std::string given(chance.one_of(naming.given));
  // In a large journal two names are not enough to tell people apart.
  if (&naming < namings + 5 && chance.happens(40))
    given += fmt::format(" {}.", static_cast<char>('A' + chance.below(26)));
  return fmt::format(fmt::runtime(naming.order), given, chance.one_of(naming.family));
}

std::string org_name(Chance& chance) {
  return fmt::format("{} {} {}", chance.one_of(Words(org_first)), chance.one_of(Words(org_second)),
                     chance.one_of(Words(org_forms)));
}

std::string project_name(Chance& chance) {
  return fmt::format("{} {}", chance.one_of(Words(project_first)),
                     chance.one_of(Words(project_second)));
}

std::string role_name(Chance& chance) { return std::string(chance.one_of(Words(roles))); }

}  // namespace relate::bench
