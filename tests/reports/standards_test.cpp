#include "reports/committee_paper/committee_paper.hpp"
#include "reports/json/findings_json.hpp"
#include "reports/page/sections.hpp"
#include "reports/tables/tables.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/wording/standards_wording.hpp"
#include "tests/reports/csv_table.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/json_schema.hpp"
#include "tests/reports/markup.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using mapper::RuleCounts;
using mapper::RuleResult;
using tests::contains;

namespace {

catalogue::StandardCriterion support_is_integrated() {
    catalogue::StandardCriterion criterion;
    criterion.column = catalogue::StandardColumn::victim_support;
    criterion.name = "victim_support";
    criterion.values = std::uint64_t{1}
                       << static_cast<unsigned>(catalogue::VictimSupport::integrated);
    return criterion;
}

catalogue::StandardRule rule(std::string code, catalogue::Strength strength) {
    return {.code = std::move(code),
            .guideline = {0},
            .asks = "Support, with <care>",
            .strength = strength,
            .otherwise = {},
            .kinds = {},
            .when = {},
            .met_by = {support_is_integrated()}};
}

/// The small study against made-up standards of two rules and a guideline that was not audited: of
/// three districts the first has a service that meets and one that does not.
mapper::Findings audited() {
    auto findings = tests::small_findings();
    mapper::Audit audit;
    auto& standards = audit.standards;
    standards.code = "mine";
    standards.title = "Made-up standards";
    standards.source = "made up";
    standards.standards = {{.number = 1, .title = "Only one", .source = "page 1"}};
    standards.guidelines = {
        {.code = "1.1", .standard = 0, .title = "Support", .not_carried = "", .rules = 2},
        {.code = "1.2",
         .standard = 0,
         .title = "Manner",
         .not_carried = "Seen in practice.",
         .rules = 0}};
    standards.rules = {rule("1.1", catalogue::Strength::must),
                       rule("1.1-more", catalogue::Strength::could)};
    standards.rules[1].otherwise = "less than suggested";
    standards.scope.foci.insert({0});
    standards.scope.youngest = 16;
    audit.counts = {RuleCounts{.meets = 1, .falls_short = 1, .not_stated = 1, .may_apply = 1},
                    RuleCounts{.meets = 1, .not_done = 2, .not_applicable = 1}};
    audit.region_wide.resize(2);
    audit.by_district.resize(2 * findings.districts.size());
    audit.by_district[0] = audit.counts[0];
    audit.by_district[1] = audit.counts[1];
    audit.services = {
        {.service = {0},
         .in_scope = mapper::InScope::yes,
         .results = {RuleResult::falls_short, RuleResult::not_done}},
        {.service = {1}, .in_scope = mapper::InScope::no, .because = mapper::ScopeAspect::focus},
        {.service = {2},
         .in_scope = mapper::InScope::not_stated,
         .because = mapper::ScopeAspect::kind,
         .scope_not_stated = {mapper::ScopeAspect::kind},
         .results = {RuleResult::may_apply, RuleResult::not_applicable}}};
    audit.in_scope = 1;
    audit.scope_not_stated = 1;
    audit.outside[static_cast<std::size_t>(mapper::ScopeAspect::focus)] = 1;
    audit.confidential = 1;
    findings.audit = std::move(audit);
    return findings;
}

} // namespace

TEST_CASE(
    "how many meet a rule is told as bounds, both of those that meet and those it applies to") {
    CHECK(reports::meets_share({.meets = 2, .falls_short = 1}) == "2 of 3");
    CHECK(reports::meets_share({.meets = 2, .falls_short = 1, .not_stated = 2}) == "2 to 4 of 5");
    CHECK(reports::meets_share({.meets = 2, .not_done = 3, .not_stated = 2, .may_apply = 4}) ==
          "2 to 8 of 7 to 11");
    CHECK(reports::meets_share({.not_applicable = 3}) == "–");
    CHECK(reports::meets_share({.not_stated = 2, .may_apply = 4}) == "no answer (2 to 6)");
    CHECK(reports::meets_share({.not_stated = 2}) == "no answer (2)");
    CHECK(reports::meets_share({.falls_short = 1, .not_stated = 2}) == "0 to 2 of 3");
}

TEST_CASE(
    "results have words of their own, and a rule may have another for not doing what it asks") {
    auto one = rule("1", catalogue::Strength::could);
    CHECK(reports::result_label(one, RuleResult::meets) == "meets");
    CHECK(reports::result_label(one, RuleResult::falls_short) == "does not meet");
    CHECK(reports::result_label(one, RuleResult::not_done) == "not done (optional)");
    CHECK(reports::result_label(one, RuleResult::not_stated) == "not stated");
    CHECK(reports::result_label(one, RuleResult::may_apply) == "may apply");
    CHECK(reports::result_label(one, RuleResult::not_applicable) == "not applicable");
    one.otherwise = "shorter than the suggested minimum";
    CHECK(reports::result_label(one, RuleResult::not_done) == "shorter than the suggested minimum");
    CHECK(reports::result_label(one, RuleResult::meets) == "meets");
}

TEST_CASE("why services are outside is said in words") {
    auto findings = audited();
    CHECK(reports::outside_sentence(*findings.audit, findings) ==
          "1 is outside them (1 not about Domestic abuse)");
    auto& outside = findings.audit->outside;
    outside[static_cast<std::size_t>(mapper::ScopeAspect::age)] = 2;
    outside[static_cast<std::size_t>(mapper::ScopeAspect::kind)] = 1;
    outside[static_cast<std::size_t>(mapper::ScopeAspect::works_with)] = 1;
    CHECK(reports::outside_sentence(*findings.audit, findings) ==
          "5 are outside them (1 working with others; 1 not about Domestic abuse; 1 of none of the "
          "kinds that they cover; 2 for nobody aged 16 or over)");
    findings.audit->outside[0] = outside[1] = outside[2] = outside[3] = 0;
    CHECK(reports::outside_sentence(*findings.audit, findings) == "none is outside them");
}

TEST_CASE("the terminal tells what falls short first, and what was not audited") {
    reports::Terminal const terminal;
    CHECK(reports::standards(tests::small_findings(), terminal).empty());
    CHECK(reports::standards(audited(), terminal) == R"(
Made-up standards (mine)
  They apply to 1 service; of 1 that is not stated; 1 is outside them (1 not
    about Domestic abuse). 1 confidential service is left out.
  Rules that apply or may apply: 2; without an answer from any service: 0.
  1.1 (must), does not meet: 1; meets: 1 to 3 of 3 to 4. Support, with <care>.
  1.1-more (could), less than suggested: 2; meets: 1 of 3. Support, with <care>.
  Not audited, because no catalogue carries them: 1.2.
)");
}

TEST_CASE("the committee paper has a table of the rules that any service answers") {
    CHECK_FALSE(contains(reports::committee_paper(tests::small_findings(), {}), "standards"));
    auto findings = audited();
    auto const text = reports::committee_paper(findings, {});
    CHECK(contains(text,
                   "\n# Made-up standards\n\nThey apply to 1 service; of 1 that is not stated;"));
    CHECK(contains(text,
                   "\n| 1\\.1 | Support, with \\<care\\> | must | 1 to 3 of 3 to 4 | 1 | – |\n"));
    CHECK(contains(text, "\n| 1\\.1-more | Support, with \\<care\\> | could | 1 of 3 | – | 2 |\n"));
    CHECK(contains(text, "Not audited, because no catalogue carries them: 1\\.2."));
    findings.audit->counts[1] = {.not_stated = 3};
    CHECK_FALSE(contains(reports::committee_paper(findings, {}), ".1-more"));
}

TEST_CASE("findings.json holds the standards, as its schema says") {
    auto const document = parsed(tests::findings_json(audited()));
    CHECK(first_fault(reports::findings_schema(), document).empty());
    CHECK(
        at(document, "/standards/services") ==
        R"({"in_scope":1,"scope_not_stated":1,"outside":{"works_with":0,"focus":1,"kind":0,"age":0},"not_running":0,"confidential":1})");
    CHECK(
        at(document, "/standards/rules/0/all_services") ==
        R"({"applies_at_least":3,"applies_at_most":4,"meets_at_least":1,"meets_at_most":3,"does_not_meet":1,"not_done":0,"not_stated":1,"may_apply":1,"not_applicable":0})");
    CHECK(at(document, "/standards/rules/0/columns") == R"(["victim_support"])");
    CHECK(at(document, "/standards/guidelines/1/not_carried") == R"("Seen in practice.")");
    CHECK(at(document, "/standards/guidelines/1/audited") == "false");
    CHECK(at(document, "/standards/results/0/rules") ==
          R"({"1.1":"does_not_meet","1.1-more":"not_done"})");
    CHECK_FALSE(parsed(tests::findings_json(tests::small_findings())).HasMember("standards"));
}

TEST_CASE("findings.json has every rule of the services to which standards may apply") {
    auto const document = parsed(tests::findings_json(audited()));
    CHECK(at(document, "/standards/results/0/scope_not_stated") == "[]");
    CHECK(at(document, "/standards/results/1/scope_not_stated") == R"(["kind"])");
    CHECK(at(document, "/standards/results/1/rules") == "{}");
    CHECK(at(document, "/standards/results/1/not_stated_rules") == "[]");
    CHECK(at(document, "/standards/results/1/may_apply_rules") == R"(["1.1"])");
    CHECK(at(document, "/standards/results/1/not_applicable_rules") == R"(["1.1-more"])");
    CHECK(at(document, "/standards/outside/0/because") == R"("focus")");
    CHECK(at(document, "/standards/outside/0/reason") == R"("not about Domestic abuse")");
    CHECK(at(document, "/standards/rules/0/met_by") == R"("victim_support integrated")");
    CHECK(at(document, "/standards/rules/0/otherwise") == R"("does not meet")");
    CHECK(at(document, "/standards/rules/1/otherwise") == R"("less than suggested")");
    CHECK(at(document, "/standards/rules/1/applies_by") == "[]");
    CHECK(at(document, "/standards/scope_columns/kind") == R"(["interventions"])");
}

TEST_CASE("findings.json has the columns that leave a rule open where it answers in some") {
    auto findings = audited();
    auto& one = findings.audit->services[0];
    auto& two = findings.audit->services[2];
    one.kind = {.kinds = {}, .open = true, .types_decide = true};
    one.results = {RuleResult::not_stated, RuleResult::not_done};
    two.results = {RuleResult::not_stated, RuleResult::not_applicable};
    findings.services[0].profile.victim_support = catalogue::VictimSupport::unknown;
    findings.services[2].profile.victim_support = catalogue::VictimSupport::not_stated;
    auto document = parsed(tests::findings_json(findings));
    CHECK(first_fault(reports::findings_schema(), document).empty());
    CHECK(at(document, "/standards/results/0/open_columns") == R"({"1.1":["victim_support"]})");
    CHECK(at(document, "/standards/results/0/kind_open_by") == R"(["interventions"])");
    CHECK(at(document, "/standards/results/1/open_columns") == "{}");
    CHECK(at(document, "/standards/results/1/kind_open_by") == "[]");
    one.results = {RuleResult::may_apply, RuleResult::not_done};
    findings.audit->standards.rules[0].when = {support_is_integrated()};
    findings.services[0].profile.victim_support = catalogue::VictimSupport::integrated;
    CHECK(at(parsed(tests::findings_json(findings)), "/standards/results/0/open_columns") ==
          R"({"1.1":[]})");
}

TEST_CASE("findings.json leaves out districts without a rule") {
    auto const json = tests::findings_json(audited());
    auto const document = parsed(json);
    auto const& districts = document["standards"]["rules"][0]["districts"];
    CHECK(districts.MemberCount() == 1);
}

TEST_CASE("standards.csv has a row for every rule and place, and for what was not audited") {
    auto const text = tests::csv_table(audited(), "standards.csv");
    auto const places = 2 + audited().districts.size();
    CHECK(tests::count(text, "\n") == 1 + 2 * places + 1);
    CHECK(contains(text, "\n1,Only one,1.1,Support,1.1,\"Support, with <care>\",must,page 1,,all "
                         "services,3,4,1,3,1,0,1,1,0,\n"));
    CHECK(contains(text, "\n1,Only one,1.2,Manner,,,,page 1,,,,,,,,,,,,Seen in practice.\n"));
}

TEST_CASE("what is not stated and what may apply are never one number") {
    auto const csv = tests::csv_table(audited(), "standards.csv");
    CHECK(contains(csv, ",does_not_meet,not_done,not_stated,may_apply,not_applicable,"));
    CHECK(contains(tests::csv_table(audited(), "standards.csv", reports::TagRow::hxl),
                   ",#indicator+not_stated+num,#indicator+may_apply+num,"));
    auto findings = audited();
    auto& results = findings.audit->services[0].results;
    results = {RuleResult::falls_short, RuleResult::may_apply};
    CHECK(contains(reports::standards_section(findings),
                   R"(<td class="number">0</td><td class="number">1</td></tr>)"));
    results = {RuleResult::falls_short, RuleResult::not_stated};
    CHECK(contains(reports::standards_section(findings),
                   R"(<td class="number">1</td><td class="number">0</td></tr>)"));
}

TEST_CASE("standards-services.csv has the answers, and why a service is outside") {
    auto const findings = audited();
    auto const text = tests::csv_table(findings, "standards-services.csv");
    auto const& id = findings.services[0].id;
    CHECK(contains(text, "\n" + id + ","));
    CHECK(contains(text, ",1.1,\"Support, with <care>\",must,does not meet,victim_support: "));
    CHECK(contains(text, ",1.1-more,\"Support, with <care>\",could,less than suggested,"));
    CHECK(contains(text, ",,,,not applicable,not about Domestic abuse\n"));
    auto const& open = findings.services[2];
    CHECK(
        contains(text, "\n" + open.id + "," + mapper::display_name(open) + ",1.1,,,may apply,\n"));
    CHECK(contains(text, ",1.1-more,,,not applicable,\n"));
}

TEST_CASE("the page tells how a service meets a rule where it says more than asked") {
    auto findings = audited();
    catalogue::Particular accreditation;
    accreditation.code = "accreditation";
    accreditation.label = "Accreditation";
    accreditation.kind = catalogue::ParticularKind::choice;
    accreditation.options.resize(1);
    accreditation.options[0].code = "seeking";
    accreditation.options[0].label = "Seeking";
    findings.vocabulary.particulars = {accreditation};
    catalogue::StatedParticular stated;
    stated.answer = catalogue::Answer::yes;
    stated.options.insert({0});
    findings.services[0].profile.particulars = {stated};
    catalogue::StandardCriterion criterion;
    criterion.name = "accreditation";
    findings.audit->standards.rules[0].met_by = {criterion};
    findings.audit->services[0].results[0] = RuleResult::meets;
    CHECK_FALSE(contains(reports::standards_section(findings), "1.1: Seeking"));
    findings.services[0].profile.particulars[0].text = "stage <2>";
    CHECK(contains(reports::standards_section(findings),
                   R"(<td class="number">1<div>1.1: Seeking: stage &lt;2&gt;</div></td>)"));
}

TEST_CASE("the page has the rules by district, and escapes their words") {
    CHECK(reports::standards_section(tests::small_findings()).empty());
    auto findings = audited();
    auto const html = reports::standards_section(findings);
    CHECK(tests::well_formed(html));
    CHECK(contains(html, "Support, with &lt;care&gt;"));
    auto const text = tests::text_of(html);
    CHECK(contains(text, "1 to 3 of 3 to 4"));
    CHECK(contains(text, "not audited: Seen in practice."));
    CHECK(contains(text, findings.districts[0].name));
    CHECK(contains(text, "1.1-more: less than suggested; victim_support: "));
    while (findings.districts.size() < 9) {
        findings.districts.push_back(findings.districts[0]);
    }
    findings.audit->by_district.resize(2 * 9);
    CHECK(contains(reports::standards_section(findings), "The districts are in standards.csv."));
}
