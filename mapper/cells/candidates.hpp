#pragma once

#include "catalogue/suites/suite.hpp"
#include "mapper/cells/cell.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/cells/standing.hpp"
#include "mapper/region.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mapper {

/// A service of one of a component's types, wherever it is available, and how it stands to the
/// component: under the run's policies, and under each evidence, stale and risk claim policy with
/// the run's others; a confidential one counts as it does under the run's in all of them, so that
/// nothing of what stands behind its answers can be told from the difference. The groups are those
/// that it serves, or may serve, under the run's policies.
struct Candidate {
    ServiceIndex service;
    Match match;
    MatchKind accept = MatchKind::none;
    MatchKind require = MatchKind::none;
    MatchKind as_stated = MatchKind::none;
    MatchKind fresh_only = MatchKind::none;
    MatchKind claims_stated = MatchKind::none;
    MatchKind claims_defined = MatchKind::none;
    catalogue::GroupSet serves;
    catalogue::GroupSet may_serve;
    catalogue::ApproachSet approaches; ///< none of a confidential service
};

/// A component with what is worked out of it once for all candidates.
struct AskedComponent {
    explicit AskedComponent(catalogue::Component const& asked,
                            catalogue::Vocabulary const& vocabulary);

    catalogue::Component const& component;
    std::vector<Condition> conditions;
    std::vector<std::string> columns;
};

/// How a service stands to a component, and what definitions of risk levels make of its claim.
Standing standing_in(Region const& region, ServiceIndex service, AskedComponent const& asked,
                     Policy const& policy);

/// All candidates of each component, ascending.
std::vector<std::vector<Candidate>> candidates_of(Region const& region,
                                                  std::span<catalogue::Component const> components);

/// How each candidate counts in one question asked of a component, parallel to the candidates.
using Kinds = std::vector<MatchKind>;

/// Positions among the candidates, one ascending list a district.
using Spread = std::vector<std::vector<std::uint32_t>>;

/// In each district, the candidates of one kind that are available there.
Spread spread(Region const& region, std::span<Candidate const> candidates, Kinds const& kinds,
              MatchKind kind);

/// The status in each district: counts records and not services, so that one service entered twice
/// does not make up for a second. Where the component asks for an amount together, the places of a
/// service that is region-wide, or of several districts, are shared by them, so they may count, as
/// amounts do that are not stated.
std::vector<CellStatus> statuses_of(Region const& region, std::span<Candidate const> candidates,
                                    Kinds const& kinds, catalogue::Component const& component);

/// A statutory component of which the catalogue has no record anywhere.
bool is_not_assessed(catalogue::Component const& component, std::span<Candidate const> candidates);

} // namespace mapper
