#include "mapper/cells/risk_claims.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/standing.hpp"

#include <algorithm>
#include <utility>

namespace mapper {

namespace {

using catalogue::CriterionKind;
using catalogue::Profile;
using catalogue::RiskCriterion;
using catalogue::VictimSupport;
using catalogue::WorksWith;

Outcome yes_if(bool condition) {
    return condition ? Outcome::yes : Outcome::no;
}

Outcome is_of_any(Profile const& profile, std::vector<catalogue::TypeIndex> const& types) {
    bool const of_one = std::ranges::any_of(profile.types, [&](catalogue::TypeIndex type) {
        return std::ranges::find(types, type) != types.end();
    });
    return !of_one && catalogue::may_be(profile.types_answer) ? Outcome::unknown : yes_if(of_one);
}

Outcome works_with_any(Profile const& profile, std::vector<WorksWith> const& sides) {
    if (profile.works_with == WorksWith::not_stated || profile.works_with == WorksWith::unknown) {
        return Outcome::unknown;
    }
    return yes_if(profile.works_with == WorksWith::both ||
                  std::ranges::find(sides, profile.works_with) != sides.end());
}

Outcome supports(Profile const& profile, VictimSupport at_least) {
    switch (profile.victim_support) {
    case VictimSupport::integrated:
        return Outcome::yes;
    case VictimSupport::referral_only:
        return yes_if(at_least == VictimSupport::referral_only);
    case VictimSupport::none:
        return Outcome::no;
    case VictimSupport::not_stated:
    case VictimSupport::unknown:
        break;
    }
    return Outcome::unknown;
}

Outcome answer_to(RiskCriterion const& criterion, Profile const& profile) {
    switch (criterion.kind) {
    case CriterionKind::types:
        return is_of_any(profile, criterion.types);
    case CriterionKind::works_with:
        return works_with_any(profile, criterion.works_with);
    case CriterionKind::victim_support:
        return supports(profile, criterion.support_at_least);
    case CriterionKind::referral_routes:
        return profile.referral_routes.meets(criterion.routes)   ? Outcome::yes
               : profile.routes_answer == catalogue::Answer::yes ? Outcome::no
                                                                 : Outcome::unknown;
    case CriterionKind::particular:
        break;
    }
    return outcome_of({.value = catalogue::answer_to(criterion.ask, profile.particulars),
                       .basis = catalogue::Basis::evidenced});
}

/// Yes where it is not asked of such a service; not known where it may not be asked, unless that
/// makes no difference.
Outcome outcome_for(RiskCriterion const& criterion, Profile const& profile) {
    if (criterion.only_for.empty()) {
        return answer_to(criterion, profile);
    }
    auto const asked = is_of_any(profile, criterion.only_for);
    if (asked == Outcome::no) {
        return Outcome::yes;
    }
    auto const outcome = answer_to(criterion, profile);
    return asked == Outcome::unknown && outcome == Outcome::no ? Outcome::unknown : outcome;
}

RiskClaim claim_of(ServiceIndex service, Profile const& profile, std::size_t level,
                   catalogue::RiskDefinition const& definition) {
    RiskClaim claim{.service = service, .level = level, .answered_no = {}, .not_stated = {}};
    for (std::size_t i = 0; i < definition.criteria.size(); ++i) {
        auto const outcome = outcome_for(definition.criteria[i], profile);
        if (outcome == Outcome::no) {
            claim.answered_no.insert(i);
        } else if (outcome == Outcome::unknown) {
            claim.not_stated.insert(i);
        }
    }
    return claim;
}

} // namespace

RiskFindings risk_findings_of(std::span<Disclosed const> services,
                              catalogue::RiskDefinitions definitions,
                              catalogue::Vocabulary const& vocabulary) {
    RiskFindings risk;
    for (std::size_t level = 0; level < definitions.levels.size(); ++level) {
        auto const& definition = definitions.levels[level];
        auto const question = catalogue::question_of(vocabulary, definition.risk);
        for (std::uint32_t i = 0; i < services.size(); ++i) {
            auto const& profile = services[i].profile;
            if (!is_confidential(services[i]) &&
                catalogue::is_yes(profile.answers[question.value].value)) {
                risk.claims.push_back(claim_of({i}, profile, level, definition));
            }
        }
    }
    risk.not_judged = static_cast<std::size_t>(std::ranges::count_if(services, is_confidential));
    risk.definitions = std::move(definitions);
    return risk;
}

std::vector<UncarriedLevels> uncarried_levels(RiskFindings const& risk, std::size_t services) {
    std::vector<UncarriedLevels> levels(services);
    for (auto const& claim : risk.claims) {
        auto const level = risk.definitions.levels[claim.level].risk;
        auto& of_service = levels[claim.service.value];
        if (claim.standing() == ClaimStanding::contradicted) {
            of_service.contradicted.insert(level);
        } else if (claim.standing() == ClaimStanding::not_shown) {
            of_service.not_shown.insert(level);
        }
    }
    return levels;
}

std::string_view code(ClaimStanding standing) {
    switch (standing) {
    case ClaimStanding::carried:
        return "carried";
    case ClaimStanding::contradicted:
        return "contradicted";
    case ClaimStanding::not_shown:
        break;
    }
    return "not_shown";
}

} // namespace mapper
