#include "mapper/standards/audit_scope.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "catalogue/standards/particular.hpp"

#include <algorithm>

namespace mapper {

namespace {

using catalogue::Profile;
using catalogue::ServiceKindSet;
using catalogue::WorksWith;

Outcome yes_on(catalogue::Basis basis) {
    return outcome_of({.value = catalogue::Answer::yes, .basis = basis});
}

} // namespace

ScopeCheck::ScopeCheck(catalogue::Standards const& standards,
                       catalogue::Vocabulary const& vocabulary, Policy const& policy)
    : m_standards{standards}
    , m_policy{policy}
    , m_kinds_of_type(vocabulary.types.size())
    , m_outside_type(vocabulary.types.size()) {
    for (std::uint32_t i = 0; i < standards.kinds.size(); ++i) {
        for (auto const type : standards.kinds[i].types) {
            m_kinds_of_type[type.value].insert({i});
        }
    }
    for (auto const type : standards.scope.outside_types) {
        m_outside_type[type.value] = true;
    }
    if (auto const column = standards.scope.kind_column) {
        auto const& particular = vocabulary.particulars[column->value];
        m_kind_column = particular.code;
        for (auto const& option : particular.options) {
            auto& kinds = m_kinds_of_option.emplace_back();
            for (std::uint32_t i = 0; i < standards.kinds.size(); ++i) {
                if (standards.kinds[i].code == option.code) {
                    kinds.insert({i});
                }
            }
        }
    }
}

ScopeCheck::Result ScopeCheck::operator()(Profile const& profile) const {
    Result result{.kind = kind_of(profile)};
    std::array<Outcome, scope_aspect_count> const outcomes{works_with(profile), focus(profile),
                                                           kind(result.kind), age(profile)};
    auto const decide = [&](Outcome outcome, InScope in_scope) {
        auto const found = std::ranges::find(outcomes, outcome);
        if (found == outcomes.end()) {
            return false;
        }
        result.in_scope = in_scope;
        result.because = all_scope_aspects[found - outcomes.begin()];
        return true;
    };
    if (!decide(Outcome::no, InScope::no) && decide(Outcome::unknown, InScope::not_stated)) {
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (outcomes[i] == Outcome::unknown) {
                result.not_stated.push_back(all_scope_aspects[i]);
            }
        }
    }
    return result;
}

KindStanding ScopeCheck::kind_of(Profile const& profile) const {
    auto const column = m_standards.scope.kind_column;
    auto const* const stated = column ? catalogue::find(profile.particulars, *column) : nullptr;
    if (stated == nullptr) {
        return kind_by_types(profile);
    }
    // What is stated counts though more may be true: "behaviour_change;?" is behaviour change work.
    bool const trusted =
        under(m_policy, profile, m_kind_column, yes_on(stated->basis)) == Outcome::yes;
    KindStanding standing{.kinds = {}, .open = !trusted || catalogue::may_be(stated->answer)};
    for (std::uint32_t i = 0; i < m_kinds_of_option.size() && trusted; ++i) {
        if (stated->options.contains({i})) {
            standing.kinds.bits |= m_kinds_of_option[i].bits;
        }
    }
    return standing;
}

KindStanding ScopeCheck::kind_by_types(Profile const& profile) const {
    bool const trusted =
        !profile.types.empty() &&
        under(m_policy, profile, "interventions", yes_on(profile.types_basis)) == Outcome::yes;
    if (!trusted) {
        return {.kinds = {}, .open = true, .types_decide = true};
    }
    KindStanding standing;
    bool all_outside = true;
    for (auto const type : profile.types) {
        standing.kinds.bits |= m_kinds_of_type[type.value].bits;
        all_outside = all_outside && m_outside_type[type.value];
    }
    standing.types_decide = !catalogue::is_yes(profile.types_answer);
    standing.open = standing.types_decide || (standing.kinds.empty() && !all_outside);
    return standing;
}

/// Of any kind; standards that name none are about all.
Outcome ScopeCheck::kind(KindStanding const& standing) const {
    if (m_standards.kinds.empty() || !standing.kinds.empty()) {
        return Outcome::yes;
    }
    return standing.open ? Outcome::unknown : Outcome::no;
}

Outcome ScopeCheck::works_with(Profile const& profile) const {
    auto const& asked = m_standards.scope.works_with;
    auto const value = profile.works_with;
    if (asked.empty()) {
        return Outcome::yes;
    }
    if (value == WorksWith::not_stated || value == WorksWith::unknown) {
        return Outcome::unknown;
    }
    bool const yes = value == WorksWith::both || std::ranges::find(asked, value) != asked.end();
    return under(m_policy, profile, "works_with",
                 yes ? yes_on(profile.works_with_basis) : Outcome::no);
}

Outcome ScopeCheck::focus(Profile const& profile) const {
    auto const asked = m_standards.scope.foci;
    if (asked.empty()) {
        return Outcome::yes;
    }
    auto const otherwise = catalogue::may_be(profile.foci_answer) ? Outcome::unknown : Outcome::no;
    return under(m_policy, profile, "focus",
                 profile.foci.meets(asked) ? yes_on(profile.foci_basis) : otherwise);
}

/// A service that takes adults takes somebody old enough, and so does one whose ages reach so far.
Outcome ScopeCheck::age(Profile const& profile) const {
    auto const youngest = m_standards.scope.youngest;
    if (!youngest) {
        return Outcome::yes;
    }
    auto const outcome = takes_age(profile, *youngest);
    bool const by_ages =
        profile.ages.maximum || (profile.ages.minimum && *profile.ages.minimum >= *youngest);
    return by_ages ? outcome : under(m_policy, profile, "adults", outcome);
}

Outcome is_of_kind(KindStanding const& standing, ServiceKindSet kinds) {
    if (standing.kinds.meets(kinds)) {
        return Outcome::yes;
    }
    return standing.open ? Outcome::unknown : Outcome::no;
}

} // namespace mapper
