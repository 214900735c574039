#include "catalogue/standards/load_standards.hpp"
#include "catalogue/standards/particular.hpp"
#include "mapper/analyse.hpp"
#include "mapper/standards/audit.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using catalogue::Answer;
using catalogue::Basis;
using catalogue::VictimSupport;
using mapper::Audit;
using mapper::InScope;
using mapper::RuleResult;
using mapper::ScopeAspect;

namespace {

catalogue::LoadedStandards const& home_office() {
    static auto const loaded = catalogue::load_standards("home-office-2023");
    return loaded;
}

catalogue::TypeIndex type_called(std::string_view code) {
    auto const& types = home_office().vocabulary.types;
    auto const found = std::ranges::find(types, code, &catalogue::Term::code);
    REQUIRE(found != types.end());
    return {static_cast<std::uint32_t>(found - types.begin())};
}

/// A behaviour change programme for adults causing domestic abuse between partners, in groups, as
/// its row says, made up. Each call of a member changes one thing.
struct Audited {
    mapper::Disclosed made = tests::service("s").of({type_called("dapp")});

    Audited() {
        lists("abuse_forms", {"intimate_partner"});
        lists("delivery", {"group"});
    }

    catalogue::StatedParticular stated(std::string_view column) const {
        auto const particular = find_particular(home_office().vocabulary, column);
        REQUIRE_MESSAGE(particular, column);
        catalogue::StatedParticular made_now;
        made_now.particular = *particular;
        made_now.answer = Answer::yes;
        return made_now;
    }
    Audited& answers(std::string_view column, Answer answer) {
        auto one = stated(column);
        one.answer = answer;
        put(made.profile.particulars, one);
        return *this;
    }
    Audited& lists(std::string_view column, std::vector<std::string> const& options) {
        auto one = stated(column);
        one.answer = options.empty() ? Answer::no : Answer::yes;
        auto const& known = home_office().vocabulary.particulars[one.particular.value].options;
        for (auto const& option : options) {
            auto const found = std::ranges::find(known, option, &catalogue::Term::code);
            REQUIRE_MESSAGE(found != known.end(), option);
            one.options.insert({static_cast<std::uint32_t>(found - known.begin())});
        }
        put(made.profile.particulars, one);
        return *this;
    }
    Audited& counts(std::string_view column, double least, std::optional<double> greatest = {}) {
        auto one = stated(column);
        one.number = {.least = least, .greatest = greatest.value_or(least)};
        put(made.profile.particulars, one);
        return *this;
    }
    Audited& forgets(std::string_view column) {
        std::erase_if(made.profile.particulars,
                      [&](auto const& one) { return one.particular == stated(column).particular; });
        return *this;
    }
    Audited& of(std::vector<catalogue::TypeIndex> types) {
        made.profile.types = std::move(types);
        return *this;
    }
};

Audit audit_of(std::vector<mapper::Disclosed> services, mapper::Policy policy = {}) {
    auto input = tests::analysis_input(std::move(services), {});
    input.vocabulary = home_office().vocabulary;
    for (auto& service : input.services) {
        service.profile.answers.assign(catalogue::question_count(input.vocabulary),
                                       {.value = Answer::yes});
    }
    input.standards = home_office().standards;
    policy.as_of = input.run.policy.as_of;
    input.run.policy = policy;
    return *mapper::analyse(std::move(input)).audit;
}

std::uint32_t position_of(std::string_view rule) {
    auto const& rules = home_office().standards.rules;
    auto const found = std::ranges::find(rules, rule, &catalogue::StandardRule::code);
    REQUIRE_MESSAGE(found != rules.end(), rule);
    return static_cast<std::uint32_t>(found - rules.begin());
}

/// What one service by itself comes to.
RuleResult result(std::string_view rule, Audited const& audited, mapper::Policy policy = {}) {
    auto const audit = audit_of({audited.made}, policy);
    auto const& counts = audit.counts[position_of(rule)];
    REQUIRE(counts.applies_at_most() + counts.not_applicable == 1);
    if (counts.meets + counts.falls_short + counts.not_done > 0) {
        REQUIRE(is_answered(audit.services[0].results[position_of(rule)]));
    }
    return audit.services[0].in_scope == InScope::no ? RuleResult::not_applicable
                                                     : audit.services[0].results[position_of(rule)];
}

Audited with_support(VictimSupport support) {
    Audited audited;
    audited.made.profile.victim_support = support;
    return audited;
}

} // namespace

TEST_CASE("1.2: only integrated support meets it") {
    CHECK(result("1.2", with_support(VictimSupport::integrated)) == RuleResult::meets);
    CHECK(result("1.2", with_support(VictimSupport::referral_only)) == RuleResult::falls_short);
    CHECK(result("1.2", with_support(VictimSupport::none)) == RuleResult::falls_short);
    CHECK(result("1.2", with_support(VictimSupport::unknown)) == RuleResult::not_stated);
    CHECK(result("1.2", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("what is asked of integrated support applies where there is some") {
    auto integrated = with_support(VictimSupport::integrated);
    CHECK(result("1.2-parity", integrated.answers("support_parity", Answer::no)) ==
          RuleResult::falls_short);
    CHECK(result("1.2-parity", with_support(VictimSupport::none)) == RuleResult::not_applicable);
    CHECK(result("1.2-parity", Audited{}) == RuleResult::may_apply);
    CHECK(result("1.4", with_support(VictimSupport::referral_only)) == RuleResult::not_stated);
    CHECK(result("1.4", with_support(VictimSupport::none)) == RuleResult::not_applicable);
}

TEST_CASE("2.6: of held, seeking and not seeking only the last falls short") {
    CHECK(result("2.6", Audited{}.lists("accreditation", {"held"})) == RuleResult::meets);
    CHECK(result("2.6", Audited{}.lists("accreditation", {"seeking"})) == RuleResult::meets);
    CHECK(result("2.6", Audited{}.lists("accreditation", {"not-seeking"})) ==
          RuleResult::falls_short);
    CHECK(result("2.6", Audited{}.answers("accreditation", Answer::unknown)) ==
          RuleResult::not_stated);
    CHECK(result("2.6", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("3.3: 22 weekly sessions in groups meet it, and 21 are shorter") {
    auto const of = [](double sessions, double weeks) {
        return result("3.3-group",
                      Audited{}.counts("sessions", sessions).counts("session_weeks", weeks));
    };
    CHECK(of(22, 22) == RuleResult::meets);
    CHECK(of(23, 23) == RuleResult::meets);
    CHECK(of(21, 22) == RuleResult::not_done);
    CHECK(of(22, 21) == RuleResult::not_done);
    CHECK(of(44, 21.9) == RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.counts("sessions", 21)) == RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.counts("sessions", 22)) == RuleResult::not_stated);
    CHECK(result("3.3-group", Audited{}) == RuleResult::not_stated);
    CHECK(result("3.3-one-to-one", Audited{}.counts("sessions", 1)) == RuleResult::not_applicable);
}

TEST_CASE("3.3: a range of sessions that only begins too short is not known to be shorter") {
    auto const of = [](double least, double greatest) {
        return result(
            "3.3-group",
            Audited{}.counts("sessions", least, greatest).counts("session_weeks", 22, 24));
    };
    CHECK(of(22, 24) == RuleResult::meets);
    CHECK(of(16, 22) == RuleResult::not_stated);
    CHECK(of(16, 21) == RuleResult::not_done);
}

TEST_CASE("3.3: 16 weekly sessions one to one meet it, and 15 are shorter") {
    auto const of = [](double sessions, double weeks) {
        return result("3.3-one-to-one", Audited{}
                                            .lists("delivery", {"one-to-one", "in-person"})
                                            .counts("sessions", sessions)
                                            .counts("session_weeks", weeks));
    };
    CHECK(of(16, 16) == RuleResult::meets);
    CHECK(of(17, 17) == RuleResult::meets);
    CHECK(of(15, 16) == RuleResult::not_done);
    CHECK(of(16, 15) == RuleResult::not_done);
    CHECK(result("3.3-one-to-one",
                 Audited{}.lists("delivery", {"one-to-one", "group"}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group",
                 Audited{}.lists("delivery", {"one-to-one", "group"}).counts("sessions", 15)) ==
          RuleResult::not_done);
    CHECK(result("3.3-group", Audited{}.lists("delivery", {"in-person"}).counts("sessions", 15)) ==
          RuleResult::may_apply);
}

TEST_CASE("3.3 is about behaviour change work on abuse between partners") {
    CHECK(result("3.3-group",
                 Audited{}.lists("abuse_forms", {"honour_based"}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group", Audited{}.forgets("abuse_forms").counts("sessions", 15)) ==
          RuleResult::may_apply);
    CHECK(result("3.3-group", Audited{}.of({type_called("cara")}).counts("sessions", 15)) ==
          RuleResult::not_applicable);
    CHECK(result("3.3-group", Audited{}
                                  .of({type_called("counselling-therapy")})
                                  .lists("home_office_type", {"behaviour_change"})
                                  .counts("sessions", 15)) == RuleResult::not_done);
}

TEST_CASE(
    "3.4 and 3.5: groups and meeting in person are asked where possible, and never fall short") {
    CHECK(result("3.4", Audited{}) == RuleResult::meets);
    CHECK(result("3.4", Audited{}.lists("delivery", {"one-to-one"})) == RuleResult::not_done);
    CHECK(result("3.4", Audited{}.lists("delivery", {"online"})) == RuleResult::not_stated);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "in-person"})) == RuleResult::meets);
    CHECK(result("3.5", Audited{}.lists("delivery", {"group", "online"})) == RuleResult::not_done);
    CHECK(result("3.5", Audited{}) == RuleResult::not_stated);
}

TEST_CASE("3.5: a course that people follow by themselves may be a supplement and no more") {
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"e-learning"})) ==
          RuleResult::falls_short);
    CHECK(result("3.5-digital", Audited{}.lists("delivery", {"e-learning", "group"})) ==
          RuleResult::meets);
    CHECK(result("3.5-digital", Audited{}) == RuleResult::not_applicable);
}

TEST_CASE("3.6: two facilitators are asked of groups") {
    CHECK(result("3.6", Audited{}.answers("two_facilitators", Answer::yes)) == RuleResult::meets);
    CHECK(result("3.6", Audited{}.answers("two_facilitators", Answer::no)) ==
          RuleResult::falls_short);
    CHECK(result("3.6", Audited{}.lists("delivery", {"one-to-one"})) == RuleResult::not_applicable);
    CHECK(result("3.6-mixed", Audited{}.answers("mixed_facilitators", Answer::no)) ==
          RuleResult::not_done);
}

TEST_CASE("4.6: joint work asks for all three conditions, and no joint work for none") {
    auto const with = [](std::vector<std::string> const& conditions) {
        return result("4.6", Audited{}
                                 .answers("joint_work", Answer::yes)
                                 .lists("joint_work_conditions", conditions));
    };
    CHECK(with({"at_request", "after_behaviour_change", "assessed_separately"}) ==
          RuleResult::meets);
    CHECK(with({"at_request", "after_behaviour_change"}) == RuleResult::falls_short);
    CHECK(with({}) == RuleResult::falls_short);
    CHECK(result("4.6", Audited{}.answers("joint_work", Answer::yes)) == RuleResult::not_stated);
    CHECK(result("4.6", Audited{}.answers("joint_work", Answer::no)) == RuleResult::not_applicable);
    CHECK(result("4.6", Audited{}) == RuleResult::may_apply);
}

TEST_CASE("5.4: an approach of its own is asked for those who are taken") {
    auto women = Audited{};
    women.made.profile.sex = catalogue::Sex::any;
    CHECK(result("5.4-women", women) == RuleResult::not_stated);
    CHECK(result("5.4-women", Audited{women}.lists("separate_approaches", {"lgbt"})) ==
          RuleResult::falls_short);
    CHECK(result("5.4-women", Audited{women}.lists("separate_approaches", {"women"})) ==
          RuleResult::meets);
    women.made.profile.sex = catalogue::Sex::male;
    CHECK(result("5.4-women", women) == RuleResult::not_applicable);
    CHECK(result("5.4-women", Audited{}) == RuleResult::may_apply);
    CHECK(result("5.4-lgbt", Audited{}.lists("people_taken", {"neurodivergent"})) ==
          RuleResult::not_applicable);
    CHECK(
        result(
            "5.4-neurodivergent",
            Audited{}.lists("people_taken", {"neurodivergent"}).lists("separate_approaches", {})) ==
        RuleResult::not_done);
}

TEST_CASE("7.4: a new approach must be evaluated independently, an existing one could be") {
    auto const evaluated = [](Answer is_new, std::string const& by) {
        return Audited{}.answers("new_approach", is_new).lists("evaluated", {by});
    };
    CHECK(result("7.4-new", evaluated(Answer::yes, "independent")) == RuleResult::meets);
    CHECK(result("7.4-new", evaluated(Answer::yes, "internal")) == RuleResult::falls_short);
    CHECK(result("7.4-existing", evaluated(Answer::yes, "internal")) == RuleResult::not_applicable);
    CHECK(result("7.4-existing", evaluated(Answer::no, "not_evaluated")) == RuleResult::not_done);
    CHECK(result("7.4-new", evaluated(Answer::no, "not_evaluated")) == RuleResult::not_applicable);
}

TEST_CASE("an answer may be by design, and unknown is not stated") {
    CHECK(result("2.1", Audited{}.answers("track_record", Answer::yes_by_design)) ==
          RuleResult::meets);
    CHECK(result("2.1", Audited{}.answers("track_record", Answer::unknown)) ==
          RuleResult::not_stated);
}

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
    other.made.profile.foci.insert(tests::focus::sv);
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
    audited.made.profile.foci.insert(tests::focus::sv);
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

TEST_CASE("standards that name no kinds are about services of any") {
    auto input = tests::analysis_input({Audited{}.of({type_called("navigator")}).made}, {});
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
    auto input = tests::analysis_input({Audited{}.made}, {});
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
    ended.made.profile.dates.end = tests::day("2023-03-30");
    auto last_day = ended;
    last_day.made.id = "u";
    last_day.made.profile.dates.end = tests::day("2023-03-31");
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
    audited.made.profile.dates.source = tests::day("2022-03-31");
    CHECK(result("2.1", audited, policy) == RuleResult::meets);
    audited.made.profile.dates.source = tests::day("2022-03-30");
    CHECK(result("2.1", audited, policy) == RuleResult::may_apply);
}
