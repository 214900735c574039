#include "mapper/cells/standing.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/staleness.hpp"

#include <algorithm>
#include <bit>

namespace mapper {

namespace {

using catalogue::Answer;
using catalogue::Basis;
using catalogue::Profile;
using catalogue::Status;
using catalogue::Vocabulary;
using catalogue::WorksWith;

Outcome yes_on(Basis basis) {
    return basis == Basis::evidenced ? Outcome::yes : Outcome::yes_not_evidenced;
}

bool all_no(Profile const& profile, catalogue::QuestionIndex first, std::size_t count) {
    auto const* const begin = profile.answers.data() + first.value;
    return count > 0 && std::all_of(begin, begin + count, [](catalogue::GivenAnswer answer) {
               return answer.value == Answer::no;
           });
}

Outcome is_of_types(Profile const& profile, catalogue::Component const& component) {
    bool const of_one = std::ranges::any_of(profile.types, [&](catalogue::TypeIndex type) {
        return std::ranges::find(component.types, type) != component.types.end();
    });
    return of_one ? yes_on(profile.types_basis) : Outcome::no;
}

Outcome works_with_asked(Profile const& profile, catalogue::Component const& component) {
    auto const value = profile.works_with;
    if (value == WorksWith::not_stated || value == WorksWith::unknown) {
        return Outcome::unknown;
    }
    auto const& asked = component.works_with;
    bool const yes = value == WorksWith::both || std::ranges::find(asked, value) != asked.end();
    return yes ? yes_on(profile.works_with_basis) : Outcome::no;
}

Outcome has_focus(Profile const& profile, catalogue::FocusSet asked) {
    if (profile.foci.meets(asked)) {
        return yes_on(profile.foci_basis);
    }
    return catalogue::may_be(profile.foci_answer) ? Outcome::unknown : Outcome::no;
}

Outcome states_particular(Profile const& profile, catalogue::Component const& component,
                          catalogue::ParticularIndex particular) {
    auto const ask =
        std::ranges::find(component.asks, particular, &catalogue::ParticularAsk::particular);
    auto const* const stated = find(profile.particulars, particular);
    auto const basis = stated == nullptr ? Basis::not_known : stated->basis;
    return outcome_of({.value = answer_to(*ask, profile.particulars), .basis = basis});
}

/// What is older than asked, or has no date, is not known.
Outcome is_known_since(Profile const& profile, base::Date oldest) {
    auto const newest = newest_date(profile);
    return newest && *newest >= oldest ? Outcome::yes : Outcome::unknown;
}

} // namespace

Outcome outcome_of(catalogue::GivenAnswer answer) {
    if (catalogue::may_be(answer.value)) {
        return Outcome::unknown;
    }
    return answer.value == Answer::no ? Outcome::no : yes_on(answer.basis);
}

Outcome under(Policy const& policy, Profile const& profile, std::string_view column,
              Outcome outcome) {
    if (policy.stale == StalePolicy::fresh_only &&
        is_stale(profile, column, oldest_fresh(policy))) {
        return Outcome::unknown;
    }
    if (outcome == Outcome::yes_not_evidenced) {
        return policy.evidence == EvidencePolicy::require ? Outcome::unknown : Outcome::yes;
    }
    return outcome;
}

Outcome in_service(Profile const& profile, base::Date as_of) {
    auto const& dates = profile.dates;
    bool const ended = (dates.end && *dates.end < as_of) || profile.status == Status::closed;
    bool const planned = profile.status == Status::planned && !dates.start;
    if (ended || planned || (dates.start && *dates.start > as_of)) {
        return Outcome::no;
    }
    bool const may_be = profile.status == Status::paused || profile.status == Status::unknown;
    return may_be ? Outcome::unknown : Outcome::yes;
}

bool answers_no_to_every_risk(Profile const& profile, Vocabulary const& vocabulary) {
    return all_no(profile, catalogue::question_of(vocabulary, catalogue::RiskIndex{0}),
                  vocabulary.risk_levels.size());
}

bool answers_no_to_every_group(Profile const& profile, Vocabulary const& vocabulary) {
    return all_no(profile, catalogue::question_of(catalogue::GroupIndex{0}),
                  vocabulary.groups.size());
}

Outcome takes_risk(Profile const& profile, catalogue::RiskIndex risk,
                   Vocabulary const& vocabulary) {
    auto const outcome =
        outcome_of(profile.answers[catalogue::question_of(vocabulary, risk).value]);
    bool const unsorted = outcome == Outcome::no && answers_no_to_every_risk(profile, vocabulary);
    return unsorted ? Outcome::unknown : outcome;
}

Outcome serves_group(Profile const& profile, catalogue::GroupIndex group,
                     Vocabulary const& vocabulary) {
    auto const outcome = outcome_of(profile.answers[catalogue::question_of(group).value]);
    bool const not_assessed =
        outcome == Outcome::no && answers_no_to_every_group(profile, vocabulary);
    return not_assessed ? Outcome::unknown : outcome;
}

Outcome takes_age(Profile const& profile, int age) {
    auto const [minimum, maximum] = profile.ages;
    if ((minimum && *minimum >= age) || (maximum && *maximum >= age)) {
        return Outcome::yes;
    }
    if (maximum) {
        return Outcome::no;
    }
    auto const adults = outcome_of(profile.answers[catalogue::adults_question().value]);
    return adults == Outcome::no ? Outcome::unknown : adults;
}

Standing standing_of(Profile const& profile, Reach reach, catalogue::Component const& component,
                     std::vector<Condition> const& conditions,
                     std::vector<std::string> const& columns, Vocabulary const& vocabulary,
                     Policy const& policy) {
    auto const outcome = [&](Condition condition) {
        switch (condition.kind) {
        case ConditionKind::type:
            return is_of_types(profile, component);
        case ConditionKind::works_with:
            return works_with_asked(profile, component);
        case ConditionKind::focus:
            return has_focus(profile, component.foci);
        case ConditionKind::risk:
            return takes_risk(profile, {condition.term}, vocabulary);
        case ConditionKind::adults:
            return outcome_of(profile.answers[catalogue::adults_question().value]);
        case ConditionKind::youngest:
            return takes_age(profile, static_cast<int>(condition.term));
        case ConditionKind::group:
            return serves_group(profile, {condition.term}, vocabulary);
        case ConditionKind::particular:
            return states_particular(profile, component, {condition.term});
        case ConditionKind::age:
            return is_known_since(
                profile, base::plus_months(policy.as_of, -component.newest_months.value_or(0)));
        case ConditionKind::date:
            return in_service(profile, policy.as_of);
        case ConditionKind::scope:
        case ConditionKind::place:
        case ConditionKind::definition:
            break;
        }
        bool const regional = reach == Reach::region_wide || reach == Reach::national;
        bool const asks_regional = component.scope == catalogue::Scope::region;
        return regional == asks_regional ? Outcome::yes : Outcome::no;
    };
    Standing standing{.failed = {},
                      .unknown = {},
                      .not_evidenced = {},
                      .stale = stale_among(conditions, columns, profile, oldest_fresh(policy)),
                      .contradicted = {},
                      .not_shown = {}};
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        auto const bit = std::uint64_t{1} << i;
        switch (outcome(conditions[i])) {
        case Outcome::yes:
            break;
        case Outcome::yes_not_evidenced:
            standing.not_evidenced.bits |= bit;
            break;
        case Outcome::unknown:
            standing.unknown.bits |= bit;
            break;
        case Outcome::no:
            standing.failed.bits |= bit;
            break;
        }
    }
    return standing;
}

Match match_of(Standing const& standing, std::vector<Condition> const& conditions,
               EvidencePolicy evidence, StalePolicy stale, RiskClaimPolicy claims) {
    constexpr std::uint64_t type_bit = 1;
    auto unknown = standing.unknown;
    auto failed = standing.failed.bits;
    if (evidence == EvidencePolicy::require) {
        unknown.bits |= standing.not_evidenced.bits;
    }
    if (claims == RiskClaimPolicy::defined) {
        failed |= standing.contradicted.bits;
        unknown.bits = (unknown.bits | standing.not_shown.bits) & ~standing.contradicted.bits;
    }
    if (stale == StalePolicy::fresh_only && (failed & type_bit) == 0) {
        unknown.bits |= standing.stale.bits;
        failed &= ~standing.stale.bits;
    }
    if (failed == 0) {
        return {.kind = unknown.bits == 0 ? MatchKind::match : MatchKind::possible,
                .unknown = unknown,
                .failed = {}};
    }
    auto const only = static_cast<std::size_t>(std::countr_zero(failed));
    bool const of_type = (failed & type_bit) == 0;
    if (of_type && unknown.bits == 0 && std::has_single_bit(failed)) {
        bool const by_definition = (standing.failed.bits >> only & 1U) == 0;
        return {.kind = MatchKind::near_miss,
                .unknown = {},
                .failed = by_definition
                              ? Condition{ConditionKind::definition, conditions[only].term}
                              : conditions[only]};
    }
    return {};
}

} // namespace mapper
