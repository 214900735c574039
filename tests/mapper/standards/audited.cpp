#include "tests/mapper/standards/audited.hpp"

#include "catalogue/standards/particular.hpp"
#include "mapper/analyse.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using catalogue::Answer;
using mapper::InScope;
using mapper::RuleResult;

namespace tests {

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

Audited::Audited() {
    lists("abuse_forms", {"intimate_partner"});
    lists("delivery", {"group"});
}

catalogue::StatedParticular Audited::stated(std::string_view column) const {
    auto const particular = find_particular(home_office().vocabulary, column);
    REQUIRE_MESSAGE(particular, column);
    catalogue::StatedParticular made_now;
    made_now.particular = *particular;
    made_now.answer = Answer::yes;
    return made_now;
}

Audited& Audited::answers(std::string_view column, Answer answer) {
    auto one = stated(column);
    one.answer = answer;
    put(made.profile.particulars, one);
    return *this;
}

Audited& Audited::lists(std::string_view column, std::vector<std::string> const& options) {
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

Audited& Audited::counts(std::string_view column, double least, std::optional<double> greatest) {
    auto one = stated(column);
    one.number = {.least = least, .greatest = greatest.value_or(least)};
    put(made.profile.particulars, one);
    return *this;
}

Audited& Audited::forgets(std::string_view column) {
    std::erase_if(made.profile.particulars,
                  [&](auto const& one) { return one.particular == stated(column).particular; });
    return *this;
}

Audited& Audited::of(std::vector<catalogue::TypeIndex> types) {
    made.profile.types = std::move(types);
    return *this;
}

Audited with_support(catalogue::VictimSupport support) {
    Audited audited;
    audited.made.profile.victim_support = support;
    return audited;
}

mapper::Audit audit_of(std::vector<mapper::Disclosed> services, mapper::Policy policy) {
    auto input = analysis_input(std::move(services), {});
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

RuleResult result(std::string_view rule, Audited const& audited, mapper::Policy policy) {
    auto const audit = audit_of({audited.made}, policy);
    auto const& counts = audit.counts[position_of(rule)];
    REQUIRE(counts.applies_at_most() + counts.not_applicable == 1);
    if (counts.meets + counts.falls_short + counts.not_done > 0) {
        REQUIRE(is_answered(audit.services[0].results[position_of(rule)]));
    }
    return audit.services[0].in_scope == InScope::no ? RuleResult::not_applicable
                                                     : audit.services[0].results[position_of(rule)];
}

} // namespace tests
