#include "tests/reports/findings_fixture.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/condition.hpp"
#include "reports/json/findings_json.hpp"

namespace tests {

namespace {

using catalogue::Answer;
using catalogue::Basis;
using catalogue::Visibility;
using catalogue::WorksWith;
using mapper::CellStatus;
using mapper::Mark;
using mapper::Reach;

constexpr base::Date as_of{std::chrono::year{2023}, std::chrono::month{3}, std::chrono::day{31}};

template <typename T>
T term(std::string code, std::string label) {
    T made;
    made.code = std::move(code);
    made.label = std::move(label);
    return made;
}

catalogue::Vocabulary vocabulary() {
    using catalogue::InterventionType;
    using catalogue::RiskLevel;
    using catalogue::Term;
    catalogue::Vocabulary words;
    words.code = "small";
    words.title = "A small vocabulary";
    words.source = "Made up";
    words.types = {term<InterventionType>("dapp", "Perpetrator programme"),
                   term<InterventionType>("helpline-advice", "Helpline and advice"),
                   term<InterventionType>("intensive-case-management", "Intensive case management"),
                   term<InterventionType>("counselling-therapy", "Counselling and therapy"),
                   term<InterventionType>("tagging", "Electronic tagging")};
    words.types[2].evidence = {{.grade = catalogue::EvidenceGrade::good,
                                .words = "strong",
                                .study = "Study of one town",
                                .source = "Made up, Table 1",
                                .note = "Small."}};
    words.approaches = {term<catalogue::Approach>("groups", "Group work")};
    words.approaches[0].evidence = {{.grade = catalogue::EvidenceGrade::good,
                                     .words = "strong",
                                     .study = "Study A",
                                     .source = "Made up, Table 1",
                                     .note = ""},
                                    {.grade = catalogue::EvidenceGrade::poor,
                                     .words = "weak",
                                     .study = "Study B",
                                     .source = "Made up, Table 2",
                                     .note = ""}};
    words.every_group_caution = {.text = "Is it so?", .source = "Made up, para 2"};
    words.risk_levels = {term<RiskLevel>("high", "High risk"),
                         term<RiskLevel>("medium", "Medium risk"),
                         term<RiskLevel>("low", "Low risk")};
    words.groups = {term<catalogue::Group>("children", "Children"),
                    term<catalogue::Group>("ethnic_minority", "Ethnic minority groups")};
    words.foci = {term<Term>("DA", "Domestic abuse"), term<Term>("SV", "Sexual violence"),
                  term<Term>("CSE", "Child sexual exploitation")};
    words.focus_counts = {{.code = "sv_or_cse", .any_of = {0b110}}};
    return words;
}

catalogue::Component component(std::string code, std::string tier, std::string label,
                               std::uint32_t type) {
    catalogue::Component made;
    made.code = {std::move(code)};
    made.tier = std::move(tier);
    made.label = std::move(label);
    made.types = {{type}};
    made.works_with = {WorksWith::person_causing_harm, WorksWith::both};
    made.source = "Small study, para 1";
    return made;
}

catalogue::Suite suite() {
    catalogue::Suite made;
    made.code = {"small"};
    made.title = "The small suite";
    made.source = "Small study, para 1";
    made.vocabulary = "small";
    made.tiers = {{"early", "Early intervention"},
                  {"medium", "Medium risk"},
                  {"high", "High risk"},
                  {"sv", "Sexual violence"}};
    made.components = {component("early.helpline", "early", "Helpline and advice", 1),
                       component("medium.dapp", "medium", "Perpetrator programme", 0),
                       component("high.intensive", "high", "Intensive case management", 2),
                       component("sv.tagging", "sv", "Electronic tagging", 4)};
    auto& dapp = made.components[1];
    dapp.risk = catalogue::RiskIndex{1};
    dapp.foci = {0b001};
    dapp.adults = catalogue::Adults::required;
    made.components[2].risk = catalogue::RiskIndex{0};
    made.components[3].statutory = catalogue::Statutory::yes;
    return made;
}

/// Answers in the order adults, children, ethnic_minority, high, medium, low.
mapper::Disclosed service(std::string id, std::string provider, std::string programme,
                          std::size_t row, std::vector<std::uint32_t> types,
                          std::vector<Answer> const& answers) {
    mapper::Disclosed made;
    made.id = std::move(id);
    made.provider = std::move(provider);
    made.programme = std::move(programme);
    made.visibility = Visibility::open;
    made.source = {"services.csv", "", row};
    made.record = static_cast<std::uint32_t>(row);
    for (auto type : types) {
        made.profile.types.push_back({type});
    }
    made.profile.types_answer = types.empty() ? Answer::not_stated : Answer::yes;
    made.profile.works_with = WorksWith::person_causing_harm;
    made.profile.foci = {0b001};
    made.profile.foci_answer = Answer::yes;
    for (auto answer : answers) {
        made.profile.answers.push_back({answer, Basis::claimed});
    }
    return made;
}

std::vector<mapper::Disclosed> services() {
    auto const y = Answer::yes;
    auto const n = Answer::no;
    auto const u = Answer::unknown;
    auto const b = Answer::not_stated;

    auto ash = service("ash-dapp", "Ash Trust", "Change Now", 2, {0}, {y, n, y, n, y, y});
    ash.area = {Reach::local, mapper::AreaBasis::declared, {{0}}, "Ashby", ""};
    ash.open = mapper::OpenPart{.site = geodata::Point{50, 50},
                                .details = {{"website", "https://ash.example"}}};
    ash.profile.dates.end = base::Date{as_of.year(), std::chrono::month{9}, std::chrono::day{30}};
    ash.profile.victim_support = catalogue::VictimSupport::integrated;
    ash.profile.approaches.insert({0});
    ash.profile.types_basis = Basis::inferred;
    ash.profile.row_basis = Basis::desk;
    ash.profile.dates.source = as_of;
    ash.source.stated = "Made-up study, Table 1";
    ash.profile.origins = {{.answer = "risk_medium",
                            .basis = Basis::claimed,
                            .source = "questionnaire",
                            .date = as_of,
                            .cell = {.file = "ash-trust.xlsx",
                                     .sheet = "Your services",
                                     .row = 14,
                                     .column = "risk_medium",
                                     .cell = "D14"},
                            .before = "no (desk)"}};

    auto burton =
        service("bur-fathers", "Burton Care", "Fathers, \"at home\"", 3, {0}, {y, y, n, n, n, y});
    burton.visibility = Visibility::district;
    burton.area = {Reach::local, mapper::AreaBasis::inferred, {{1}}, "", ""};
    burton.profile.designed_for = {0b01};
    burton.profile.answers[1].value = Answer::yes_by_design;

    auto talk = service("col-talk", "Coldham Talk", "=Talking", 4, {3}, {y, n, n, y, u, b});
    talk.area = {Reach::local, mapper::AreaBasis::declared, {{2}}, "Coldham", ""};

    auto drift = service("drift", "Drift", "Drop-in", 5, {}, {b, b, b, b, b, b});
    drift.area.nowhere_because = "it names no district and has no site";
    drift.profile.foci = {};
    drift.profile.foci_answer = b;

    auto helpline = service("helpline", "Line", "Caffè Helpline", 6, {1}, {y, n, n, n, n, n});
    helpline.area = {Reach::region_wide, mapper::AreaBasis::declared, {}, "region-wide", ""};

    auto hidden = service("confidential service 1", "", "", 0, {0}, {y, b, b, u, u, u});
    hidden.visibility = Visibility::confidential;
    hidden.source = {};
    hidden.area = {Reach::local, mapper::AreaBasis::declared, {{1}}, "", ""};
    hidden.profile.front_door.value = u;
    return {ash, burton, talk, drift, helpline, hidden};
}

mapper::Cell cell(std::uint32_t district, std::uint32_t component, CellStatus status) {
    mapper::Cell made;
    made.district = {district};
    made.component = {component};
    made.status = status;
    return made;
}

/// The condition of a kind that `component` asks, as a set of one.
mapper::ConditionSet only(mapper::ConditionKind kind, catalogue::Component const& component) {
    auto const conditions = mapper::conditions_of(component);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (conditions[i].kind == kind) {
            return {std::uint64_t{1} << i};
        }
    }
    return {};
}

std::vector<mapper::Cell> cells(catalogue::Suite const& asked) {
    std::vector<mapper::Cell> made;
    for (std::uint32_t district = 0; district < 3; ++district) {
        auto helpline = cell(district, 0, CellStatus::met_regionally);
        helpline.services = {{4}};
        helpline.marks.add(Mark::single_provider);
        helpline.marks.add(Mark::undated);
        made.push_back(helpline);
        made.push_back(cell(district, 1, CellStatus::gap));
        made.push_back(cell(district, 2, CellStatus::gap));
        made.push_back(cell(district, 3, CellStatus::not_assessed));
    }
    auto& ashby = made[1];
    ashby.status = CellStatus::met;
    ashby.services = {{0}};
    ashby.approaches.insert({0});
    ashby.marks.add(Mark::single_provider);
    ashby.marks.ends_on = base::Date{as_of.year(), std::chrono::month{10}, std::chrono::day{1}};
    ashby.marks.victim_support = catalogue::VictimSupport::integrated;

    mapper::Condition const medium{mapper::ConditionKind::risk, 1};
    auto& burton = made[5];
    burton.status = CellStatus::unclear;
    burton.possible = {{{5}, only(mapper::ConditionKind::risk, asked.components[1])}};
    burton.near_misses = {{{1}, medium}};
    made[9].near_misses = {{{0}, {mapper::ConditionKind::place, 0}}};
    return made;
}

std::vector<mapper::GroupCell> group_cells() {
    std::vector<mapper::GroupCell> made;
    for (std::uint32_t district = 0; district < 3; ++district) {
        for (std::uint32_t component = 0; component < 4; ++component) {
            for (std::uint32_t group = 0; group < 2; ++group) {
                mapper::GroupCell one;
                one.district = {district};
                one.component = {component};
                one.group = {group};
                one.status = component == 3   ? CellStatus::not_assessed
                             : component == 0 ? CellStatus::unclear
                                              : CellStatus::gap;
                if (component == 0) {
                    one.possible = {{4}};
                }
                made.push_back(one);
            }
        }
    }
    made[3].status = CellStatus::met; // Ashby, medium.dapp, ethnic_minority
    made[3].services = {{0}};
    made[10].status = CellStatus::unclear; // Burton, medium.dapp, children
    made[10].possible = {{5}};
    made[11].status = CellStatus::unclear;
    made[11].possible = {{5}};
    return made;
}

mapper::SuiteFindings suite_findings() {
    mapper::SuiteFindings found;
    found.suite = suite();
    found.cells = cells(found.suite);
    found.group_cells = group_cells();
    found.counts = {.met = 1, .met_regionally = 3, .unclear = 1, .gap = 4, .not_assessed = 3};
    found.counts_accept = found.counts;
    found.counts_require = {
        .met = 0, .met_regionally = 0, .unclear = 5, .gap = 4, .not_assessed = 3};
    found.counts_as_stated = found.counts;
    found.counts_fresh_only = {
        .met = 0, .met_regionally = 2, .unclear = 3, .gap = 4, .not_assessed = 3};
    found.unplaced = {{2}};
    found.duplications = {{.kind = mapper::DuplicationKind::possible_overlap,
                           .district = geodata::DistrictIndex{1},
                           .type = {0},
                           .components = {{1}},
                           .services = {{1}, {5}},
                           .undecided = {"children", "risk_medium"},
                           .reason = "Whether they take the same risk levels is not known."}};
    found.joint_commissioning = {{.component = {2},
                                  .scope = mapper::JointScope::region_wide,
                                  .districts = {{0}, {1}, {2}},
                                  .population = std::nullopt}};
    found.comprehensiveness = {{.provided = 2, .provided_locally = 1, .unclear = 0, .assessed = 3},
                               {.provided = 1, .provided_locally = 0, .unclear = 1, .assessed = 3},
                               {.provided = 1, .provided_locally = 0, .unclear = 0, .assessed = 3}};
    found.gap_ranks.assign(found.suite.components.size(), 0);
    found.consistency = {.in_all = 0, .in_some = 0, .in_one = 1, .in_none = 2, .mean_jaccard = 0.0};
    return found;
}

mapper::Summary summary() {
    mapper::Summary counted;
    counted.services = 6;
    counted.rows_unread = 1;
    counted.unlocated = 1;
    counted.untyped = 1;
    counted.region_wide = 1;
    counted.by_district = {1, 2, 1};
    counted.by_focus = {5, 0, 0};
    counted.by_focus_count = {0};
    counted.by_question = {{.yes = 5, .unknown = 0, .no = 0, .not_stated = 1},
                           {.yes = 1, .unknown = 0, .no = 3, .not_stated = 2},
                           {.yes = 1, .unknown = 0, .no = 3, .not_stated = 2},
                           {.yes = 1, .unknown = 1, .no = 3, .not_stated = 1},
                           {.yes = 1, .unknown = 2, .no = 2, .not_stated = 1},
                           {.yes = 2, .unknown = 1, .no = 1, .not_stated = 2}};
    counted.by_type = {2, 1, 0, 1, 0};
    counted.by_approach = {1};
    return counted;
}

} // namespace

mapper::Findings small_findings() {
    mapper::Findings found;
    found.run.version = "0.1.0";
    found.run.policy = {.as_of = as_of};
    found.run.crs = "EPSG:27700";
    found.run.code_field = "code";
    found.run.inputs = {{"catalogue", "services.csv", std::string(64, 'a')},
                        {"boundaries", "districts.geojson", std::string(64, 'b')}};
    found.vocabulary = vocabulary();
    found.districts = {
        {{"N01"}, "Ashby", 100000}, {{"N02"}, "Burton", 50000}, {{"N03"}, "Coldham", {}}};
    found.neighbours = {{{0}, {1}, 12000.4}, {{1}, {2}, 8000.6}};
    found.services = services();
    found.sheets = {{.file = "services.csv",
                     .sheet = "",
                     .columns = {{"interventions", 2, "type"}, {"risk_medium", 26, "Medium?"}}}};
    found.summary = summary();
    found.front_doors.by_district.resize(3);
    found.front_doors.by_district[1].possible = {{5}};
    found.front_doors.by_district[2] = {.services = {{2}},
                                        .possible = {},
                                        .reached = {{.service = {0}, .steps = 1}},
                                        .not_reached = {{1}},
                                        .elsewhere = {},
                                        .may_lead_on = {{0}}};
    found.front_doors.referrals.onward.resize(found.services.size());
    found.front_doors.referrals.onward[2] = {{0}};
    found.front_doors.referrals.broken = {{{1}, "Gone", mapper::BrokenLink::unknown}};
    found.front_doors.send_nobody_on = {{1}};
    found.front_doors.not_stated = 3;
    found.heard.assign(3, mapper::Heard::yes);
    found.provision = {
        {geodata::DistrictIndex{0}, {0}, {1}, {.yes = 1}},
        {geodata::DistrictIndex{1}, {0}, {1}, {.unknown = 1, .no = 1}},
        {std::nullopt, {1}, {1}, {.no = 1}},
    };
    found.suites = {suite_findings()};
    found.problems = {{base::Severity::error,
                       "not-placed",
                       {"services.csv", "", 5, ""},
                       "the service names no district and has no site",
                       "fill in districts or postcode"},
                      {base::Severity::warning,
                       "unknown-type",
                       {"services.csv", "", 3, "interventions"},
                       "'dap' is not an intervention type",
                       "did you mean 'dapp'"}};
    return found;
}

mapper::Findings findings_of_two_suites() {
    auto found = small_findings();
    mapper::SuiteFindings second;
    second.suite = found.suites[0].suite;
    second.suite.code = {"helplines"};
    second.suite.title = "Helplines only";
    second.suite.tiers.resize(1);
    second.suite.components.resize(1);
    for (std::size_t district = 0; district < 3; ++district) {
        second.cells.push_back(found.suites[0].cells[district * 4]);
    }
    second.counts = {.met = 0, .met_regionally = 3, .unclear = 0, .gap = 0, .not_assessed = 0};
    second.counts_accept = second.counts;
    second.counts_require = {
        .met = 0, .met_regionally = 0, .unclear = 3, .gap = 0, .not_assessed = 0};
    second.counts_as_stated = second.counts;
    second.counts_fresh_only = second.counts;
    second.unplaced = {{0}, {1}, {2}, {5}};
    second.comprehensiveness.assign(
        3, {.provided = 1, .provided_locally = 0, .unclear = 0, .assessed = 1});
    second.gap_ranks = {0};
    second.consistency.in_none = 1;
    found.suites.push_back(second);
    return found;
}

mapper::Findings findings_with_risk_definitions() {
    auto found = small_findings();
    catalogue::RiskCriterion support;
    support.label = "Support is integrated";
    support.kind = catalogue::CriterionKind::victim_support;
    support.support_at_least = catalogue::VictimSupport::integrated;
    support.source = "for discussion";
    auto types = support;
    types.label = "Is a helpline";
    types.kind = catalogue::CriterionKind::types;
    types.types = {{1}};
    mapper::RiskFindings risk;
    risk.definitions.code = "small";
    risk.definitions.title = "Made up, for discussion";
    risk.definitions.source = "Made up";
    risk.definitions.levels = {{.risk = {1}, .criteria = {support, types}}};
    risk.claims = {{.service = {0}, .level = 0, .answered_no = {0b10}, .not_stated = {}}};
    risk.not_judged = 1;
    found.risk = risk;
    auto& suite = found.suites[0];
    suite.counts_claims_stated = suite.counts;
    suite.counts_claims_defined = {
        .met = 0, .met_regionally = 3, .unclear = 1, .gap = 5, .not_assessed = 3};
    suite.claim_cells = {
        {.district = {0}, .component = {1}, .stated = CellStatus::met, .defined = CellStatus::gap}};
    return found;
}

std::string findings_json(mapper::Findings const& findings) {
    reports::WholeText document;
    reports::write_findings_json(findings, document);
    return document.text;
}

} // namespace tests
