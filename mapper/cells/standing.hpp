#pragma once

#include "base/date.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/cells/condition.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/policy.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// How a service answers one condition, before any evidence policy.
enum class Outcome : std::uint8_t { yes, yes_not_evidenced, unknown, no };

/// Begun and not ended on `as_of`; the end date itself is still in service, blank dates are open,
/// and a service that is paused or of unknown status may be.
Outcome in_service(catalogue::Profile const& profile, base::Date as_of);

/// Whether there is specific provision for the group. A service that answers no to every group has
/// not been assessed for them: unknown.
Outcome serves_group(catalogue::Profile const& profile, catalogue::GroupIndex group,
                     catalogue::Vocabulary const& vocabulary);

/// Whether a service takes people of an age in years or above, by its ages, and where these do not
/// decide by whether it takes adults. A service that takes no adults may take those of 16 and 17.
Outcome takes_age(catalogue::Profile const& profile, int age);

/// Whether the level is taken. A service that answers no to every level does not sort by risk:
/// unknown.
Outcome takes_risk(catalogue::Profile const& profile, catalogue::RiskIndex risk,
                   catalogue::Vocabulary const& vocabulary);

bool answers_no_to_every_risk(catalogue::Profile const& profile,
                              catalogue::Vocabulary const& vocabulary);
bool answers_no_to_every_group(catalogue::Profile const& profile,
                               catalogue::Vocabulary const& vocabulary);

/// One answer as it stands.
Outcome outcome_of(catalogue::GivenAnswer answer);

/// `outcome` under the run's policies: under `require` a yes that is not evidenced is unknown,
/// under `fresh_only` whatever is answered in a column and stale.
Outcome under(Policy const& policy, catalogue::Profile const& profile, std::string_view column,
              Outcome outcome);

/// How a service stands to all conditions of a component, whatever the policies. standing_of()
/// knows no definitions and leaves the last two empty.
struct Standing {
    ConditionSet failed;
    ConditionSet unknown;
    ConditionSet not_evidenced; ///< of date and scope never
    ConditionSet stale;         ///< answered on a date before oldest_fresh; of date and scope never
    ConditionSet contradicted;  ///< a yes to a risk level that its definition makes a no
    ConditionSet not_shown;     ///< a yes to a risk level that its definition makes unknown

    friend bool operator==(Standing const&, Standing const&) = default;
};

/// `conditions` are conditions_of(component), `columns` the column_name() of each.
Standing standing_of(catalogue::Profile const& profile, Reach reach,
                     catalogue::Component const& component,
                     std::vector<Condition> const& conditions,
                     std::vector<std::string> const& columns,
                     catalogue::Vocabulary const& vocabulary, Policy const& policy);

/// What a standing comes to under three policies. A service of none of the component's types stays
/// so, however old its answers are.
Match match_of(Standing const& standing, std::vector<Condition> const& conditions,
               EvidencePolicy evidence, StalePolicy stale, RiskClaimPolicy claims);

} // namespace mapper
