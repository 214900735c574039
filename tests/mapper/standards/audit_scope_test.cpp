#include "catalogue/standards/particular.hpp"
#include "mapper/analyse.hpp"
#include "tests/mapper/standards/audited.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace tests;
using catalogue::Answer;
using catalogue::Basis;
using catalogue::VictimSupport;
using mapper::InScope;
using mapper::RuleResult;
using mapper::ScopeAspect;

TEST_CASE("the standards are for people aged 16 or over who cause domestic abuse") {
    auto const scope = [](Audited const& audited) {
        auto const audit = audit_of({audited.made});
        return std::pair{audit.services[0].in_scope, audit.services[0].because};
    };
    CHECK(scope({}).first == InScope::yes);
    Audited other;
    other.made.profile.works_with = catalogue::WorksWith::victim_survivor;
    CHECK(scope(other) == std::pair{InScope::no, ScopeAspect::works_with});
    other = {};
    other.made.profile.foci = {};
    other.made.profile.foci.insert(focus::sv);
    CHECK(scope(other) == std::pair{InScope::no, ScopeAspect::focus});
    CHECK(scope(Audited{}.of({type_called("victim-advocacy")})) ==
          std::pair{InScope::no, ScopeAspect::kind});
    CHECK(scope(Audited{}.lists("home_office_type", {"none_of_these"})) ==
          std::pair{InScope::no, ScopeAspect::kind});
    other = {};
    other.made.profile.ages.maximum = 15;
    CHECK(scope(other) == std::pair{InScope::no, ScopeAspect::age});
    other.made.profile.ages.maximum = 16;
    CHECK(scope(other).first == InScope::yes);
}

TEST_CASE("every service to which the standards may apply has a result of every rule") {
    auto outside = Audited{};
    outside.made.id = "t";
    outside.made.profile.works_with = catalogue::WorksWith::victim_survivor;
    auto const audit = audit_of({with_support(VictimSupport::integrated).made, outside.made});
    auto const& one = audit.services[0];
    CHECK(one.results.size() == audit.standards.rules.size());
    std::size_t all = 0;
    for (auto const result :
         {RuleResult::meets, RuleResult::falls_short, RuleResult::not_done, RuleResult::not_stated,
          RuleResult::may_apply, RuleResult::not_applicable}) {
        all += rules_of(one, result).size();
    }
    CHECK(all == audit.standards.rules.size());
    std::vector<std::string> met;
    for (auto const rule : rules_of(one, RuleResult::meets)) {
        met.push_back(audit.standards.rules[rule.value].code);
    }
    CHECK(met == std::vector<std::string>{"1.2", "3.4"});
    CHECK(std::ranges::count(rules_of(one, RuleResult::not_stated),
                             catalogue::StandardRuleIndex{position_of("2.1")}) == 1);
    CHECK(one.scope_not_stated.empty());
    CHECK(audit.services[1].results.empty());
}

TEST_CASE("all that leaves the scope open is told, and not only the first") {
    Audited audited;
    audited.made.profile.works_with = catalogue::WorksWith::unknown;
    audited.made.profile.foci_answer = Answer::unknown;
    audited.made.profile.foci = {};
    auto const audit = audit_of({audited.made});
    CHECK(audit.services[0].scope_not_stated ==
          std::vector{ScopeAspect::works_with, ScopeAspect::focus});
}

TEST_CASE("a focus that is not all known leaves the scope open only where it decides") {
    Audited audited;
    audited.made.profile.foci_answer = Answer::unknown;
    CHECK(audit_of({audited.made}).in_scope == 1);
    audited.made.profile.foci = {};
    audited.made.profile.foci.insert(focus::sv);
    CHECK(audit_of({audited.made}).services[0].scope_not_stated == std::vector{ScopeAspect::focus});
}

TEST_CASE("a service whose scope is not stated is not stated, and not outside") {
    Audited audited;
    audited.made.profile.works_with = catalogue::WorksWith::unknown;
    audited.made.profile.victim_support = VictimSupport::integrated;
    auto const audit = audit_of({audited.made});
    CHECK(audit.scope_not_stated == 1);
    CHECK(audit.counts[position_of("1.2")].may_apply == 1);
    CHECK(audit.counts[position_of("1.2")].meets == 0);
    CHECK(audit_of({Audited{}.of({type_called("parenting-programme")}).made}).scope_not_stated ==
          1);
    CHECK(result("3.4", Audited{}.of({type_called("parenting-programme")})) ==
          RuleResult::may_apply);
    CHECK(audit_of({Audited{}.of({type_called("parenting-programme"), type_called("dapp")}).made})
              .in_scope == 1);
}

TEST_CASE("of what other kinds a service is is open where not all of its types are known") {
    auto outside = Audited{}.of({type_called("victim-advocacy")});
    CHECK(audit_of({outside.made}).services[0].in_scope == InScope::no);
    outside.made.profile.types_answer = Answer::unknown;
    CHECK(audit_of({outside.made}).services[0].scope_not_stated == std::vector{ScopeAspect::kind});
    auto early = Audited{}.of({type_called("helpline-advice")});
    CHECK(result("3.4", early) == RuleResult::not_applicable);
    early.made.profile.types_answer = Answer::unknown;
    CHECK(result("3.4", early) == RuleResult::may_apply);
}

TEST_CASE("a kind that a row states counts, though others may be true besides") {
    auto perhaps_more = [](std::vector<std::string> const& kinds) {
        auto audited = Audited{}.of({type_called("cara")}).lists("home_office_type", kinds);
        audited.answers("two_facilitators", Answer::no);
        auto one = catalogue::find(audited.made.profile.particulars,
                                   audited.stated("home_office_type").particular);
        auto unsure = *one;
        unsure.answer = Answer::unknown;
        put(audited.made.profile.particulars, unsure);
        return audited;
    };
    CHECK(result("3.6", perhaps_more({"behaviour_change"})) == RuleResult::falls_short);
    CHECK(result("3.6", perhaps_more({"early_response"})) == RuleResult::may_apply);
    CHECK(result("2.1", perhaps_more({"early_response"})) == RuleResult::not_stated);
    auto const scope_of = [&](std::vector<std::string> const& kinds) {
        return audit_of({perhaps_more(kinds).made}).services[0].in_scope;
    };
    CHECK(scope_of({"behaviour_change"}) == InScope::yes);
    CHECK(scope_of({"none_of_these"}) == InScope::not_stated);
    CHECK(scope_of({}) == InScope::not_stated);
    mapper::Policy policy;
    policy.evidence = mapper::EvidencePolicy::require;
    CHECK(
        audit_of({perhaps_more({"behaviour_change"}).made}, policy).services[0].kind.kinds.empty());
}

TEST_CASE("intervention types decide the kind only where the row states none") {
    auto const kind = [](Audited const& audited) {
        return audit_of({audited.made}).services[0].kind;
    };
    auto unsure = Audited{};
    unsure.made.profile.types_answer = Answer::unknown;
    CHECK(kind(unsure).open);
    CHECK(kind(unsure).types_decide);
    unsure.answers("home_office_type", Answer::unknown);
    CHECK(kind(unsure).open);
    CHECK_FALSE(kind(unsure).types_decide);
    CHECK(kind(Audited{}.of({type_called("counselling-therapy")})).open);
    CHECK_FALSE(kind(Audited{}.of({type_called("counselling-therapy")})).types_decide);
    CHECK_FALSE(kind(Audited{}).open);
    CHECK_FALSE(kind(Audited{}).types_decide);
}

TEST_CASE("standards that name no kinds are about services of any") {
    auto input = analysis_input({Audited{}.of({type_called("navigator")}).made}, {});
    input.vocabulary = home_office().vocabulary;
    input.services[0].profile.answers.assign(catalogue::question_count(input.vocabulary),
                                             {.value = Answer::yes});
    input.standards = home_office().standards;
    input.standards->kinds.clear();
    input.standards->scope.kind_column.reset();
    for (auto& rule : input.standards->rules) {
        rule.kinds = {};
    }
    CHECK(mapper::analyse(std::move(input)).audit->in_scope == 1);
}

TEST_CASE("a service that takes no adults and states no ages may be for people aged 16") {
    auto input = analysis_input({Audited{}.made}, {});
    input.vocabulary = home_office().vocabulary;
    input.services[0].profile.answers.assign(catalogue::question_count(input.vocabulary),
                                             {.value = Answer::no});
    input.standards = home_office().standards;
    auto const audit = *mapper::analyse(std::move(input)).audit;
    CHECK(audit.scope_not_stated == 1);
    CHECK(audit.services[0].because == ScopeAspect::age);
}

TEST_CASE("services count once in all, in each of their districts, or as region-wide") {
    auto both = with_support(VictimSupport::integrated);
    both.made.area.districts = {{0}, {1}};
    auto regional = with_support(VictimSupport::none);
    regional.made.id = "t";
    regional.made.area.reach = mapper::Reach::region_wide;
    regional.made.area.districts.clear();
    auto nowhere = with_support(VictimSupport::integrated);
    nowhere.made.id = "u";
    nowhere.made.area.reach = mapper::Reach::nowhere;
    nowhere.made.area.districts.clear();
    auto const audit = audit_of({both.made, regional.made, nowhere.made});
    auto const rule = position_of("1.2");
    CHECK(audit.counts[rule].meets == 2);
    CHECK(audit.counts[rule].falls_short == 1);
    CHECK(audit.of({0}, {rule}).meets == 1);
    CHECK(audit.of({1}, {rule}).meets == 1);
    CHECK(audit.of({1}, {rule}).falls_short == 0);
    CHECK(audit.region_wide[rule].falls_short == 1);
    CHECK(audit.region_wide[rule].meets == 0);
}

TEST_CASE("bounds hold what is not stated, and whether a rule applies") {
    mapper::RuleCounts const counts{.meets = 2,
                                    .falls_short = 1,
                                    .not_done = 4,
                                    .not_stated = 3,
                                    .may_apply = 5,
                                    .not_applicable = 7};
    CHECK(counts.applies_at_least() == 10);
    CHECK(counts.applies_at_most() == 15);
    CHECK(counts.meets_at_most() == 10);
}

TEST_CASE("confidential services and those that do not run are counted and not audited") {
    auto secret = with_support(VictimSupport::integrated);
    secret.made.visibility = catalogue::Visibility::confidential;
    auto ended = with_support(VictimSupport::integrated);
    ended.made.id = "t";
    ended.made.profile.dates.end = day("2023-03-30");
    auto last_day = ended;
    last_day.made.id = "u";
    last_day.made.profile.dates.end = day("2023-03-31");
    auto const audit = audit_of({secret.made, ended.made, last_day.made});
    CHECK(audit.confidential == 1);
    CHECK(audit.not_running == 1);
    CHECK(audit.services.size() == 1);
    CHECK(audit.services[0].service == mapper::ServiceIndex{2});
    CHECK(audit.counts[position_of("1.2")].meets == 1);
    CHECK(audit.counts[position_of("1.2")].applies_at_most() == 1);
}

TEST_CASE("where evidence is required a yes that is not evidenced is not stated") {
    mapper::Policy policy;
    policy.evidence = mapper::EvidencePolicy::require;
    auto evidenced = Audited{}.answers("track_record", Answer::yes);
    auto& profile = evidenced.made.profile;
    profile.types_basis = profile.works_with_basis = profile.foci_basis = Basis::evidenced;
    profile.ages.minimum = 18;
    CHECK(result("2.1", evidenced, policy) == RuleResult::not_stated);
    CHECK(result("2.1", Audited{evidenced}.answers("track_record", Answer::no), policy) ==
          RuleResult::falls_short);
    for (auto& one : profile.particulars) {
        one.basis = Basis::evidenced;
    }
    CHECK(result("2.1", evidenced, policy) == RuleResult::meets);
    profile.types_basis = Basis::inferred;
    CHECK(result("2.1", evidenced, policy) == RuleResult::may_apply);
}

TEST_CASE("an answer that is stale is not stated where only fresh ones count") {
    mapper::Policy policy;
    policy.stale = mapper::StalePolicy::fresh_only;
    auto audited = Audited{}.answers("track_record", Answer::yes);
    audited.made.profile.dates.source = day("2022-03-31");
    CHECK(result("2.1", audited, policy) == RuleResult::meets);
    audited.made.profile.dates.source = day("2022-03-30");
    CHECK(result("2.1", audited, policy) == RuleResult::may_apply);
}
