#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/standards/particular_ask.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What a criterion asks after.
enum class CriterionKind : std::uint8_t {
    types,
    works_with,
    victim_support,
    referral_routes,
    particular
};

/// One thing that an intervention which claims a risk level must state. Only what belongs to the
/// kind is filled.
struct RiskCriterion {
    std::string label;
    CriterionKind kind = CriterionKind::types;
    std::vector<TypeIndex> types;                         ///< any of these
    std::vector<WorksWith> works_with;                    ///< any of these
    VictimSupport support_at_least = VictimSupport::none; ///< referral_only or integrated
    RouteSet routes;                                      ///< any of these
    ParticularAsk ask;
    std::vector<TypeIndex> only_for; ///< asked of services of these types; empty: of all
    std::string source;              ///< "for discussion" where no source defines it

    friend bool operator==(RiskCriterion const&, RiskCriterion const&) = default;
};

/// All that is asked of one level.
struct RiskDefinition {
    RiskIndex risk;
    std::vector<RiskCriterion> criteria;

    friend bool operator==(RiskDefinition const&, RiskDefinition const&) = default;
};

/// Definitions of risk levels that commissioners agree on, or discuss. A level that has none is not
/// judged. `text` is the TOML they were read from, so that a workspace can keep them; `name` is the
/// file or the built-in code asked for.
struct RiskDefinitions {
    std::string name;
    std::string code;
    std::string title;
    std::string source;
    std::string vocabulary; ///< the code of the vocabulary whose words they use
    std::vector<RiskDefinition> levels;
    std::string text;

    friend bool operator==(RiskDefinitions const&, RiskDefinitions const&) = default;
};

/// The native column that a criterion looks at.
std::string column_name(RiskCriterion const& criterion, Vocabulary const& vocabulary);

/// What a criterion asks, for people: "one of the types dapp, specialist-dapp".
std::string asked_in_words(RiskCriterion const& criterion, Vocabulary const& vocabulary);

} // namespace catalogue
