#pragma once

#include "catalogue/risk_definitions/risk_definition.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mapper {

/// How a claim to take a risk level stands to the level's definition. `carried`: every criterion is
/// answered yes; `contradicted`: one is answered no; `not_shown`: none is, and one is not stated.
enum class ClaimStanding : std::uint8_t { carried, contradicted, not_shown };

/// A set of criteria, by their position in their level's definition.
struct CriterionSet {
    std::uint64_t bits = 0;

    [[nodiscard]] bool contains(std::size_t criterion) const {
        return (bits >> criterion & 1U) != 0;
    }
    void insert(std::size_t criterion) { bits |= std::uint64_t{1} << criterion; }
    friend auto operator<=>(CriterionSet const&, CriterionSet const&) = default;
};

/// A service that says yes to a risk level that is defined.
struct RiskClaim {
    ServiceIndex service;
    std::size_t level = 0; ///< position in RiskDefinitions::levels
    CriterionSet answered_no;
    CriterionSet not_stated;

    [[nodiscard]] ClaimStanding standing() const {
        return answered_no.bits != 0  ? ClaimStanding::contradicted
               : not_stated.bits != 0 ? ClaimStanding::not_shown
                                      : ClaimStanding::carried;
    }
    friend bool operator==(RiskClaim const&, RiskClaim const&) = default;
};

/// The definitions of a run, and every claim held against them, by level, then service. Answers
/// count as given, whatever the evidence and stale policies. Confidential services are not judged,
/// and their claims stand as stated.
struct RiskFindings {
    catalogue::RiskDefinitions definitions;
    std::vector<RiskClaim> claims;
    std::size_t not_judged = 0; ///< confidential services

    friend bool operator==(RiskFindings const&, RiskFindings const&) = default;
};

RiskFindings risk_findings_of(std::span<Disclosed const> services,
                              catalogue::RiskDefinitions definitions,
                              catalogue::Vocabulary const& vocabulary);

/// The levels that a service says yes to and its own answers do not carry.
struct UncarriedLevels {
    catalogue::RiskSet contradicted;
    catalogue::RiskSet not_shown;
};

/// One a service.
std::vector<UncarriedLevels> uncarried_levels(RiskFindings const& risk, std::size_t services);

/// "carried", "contradicted", "not_shown".
std::string_view code(ClaimStanding standing);

} // namespace mapper
