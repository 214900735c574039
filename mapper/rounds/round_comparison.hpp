#pragma once

#include "mapper/rounds/service_change.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace mapper {

/// A cell that is of another status in the new round. `place` is a position in
/// RoundComparison::places.
struct CellChange {
    std::size_t place = 0;
    std::string component;
    CellStatus before = CellStatus::gap;
    CellStatus after = CellStatus::gap;
    std::vector<CellReason> reasons;

    friend bool operator==(CellChange const&, CellChange const&) = default;
};

/// A component of which a part of the definition is another.
struct DefinitionChange {
    std::string component;
    std::vector<std::string> parts; ///< "minimum", "risk" ...
};

/// What two rounds make of one suite, or of two whose components have codes in common.
struct SuiteComparison {
    std::string before; ///< suite codes
    std::string after;
    std::vector<std::string> components{}; ///< in both
    std::vector<std::string> only_before{};
    std::vector<std::string> only_after{};
    std::vector<DefinitionChange> definitions{};
    std::size_t cells = 0; ///< compared
    std::vector<CellChange> changes{};
};

/// A service that began, ended, came or left, whatever it fills.
struct ServiceChange {
    ServicePair service;
    CellReason reason;
};

struct RoundComparison {
    std::vector<std::string> frame; ///< what of the policies is another: "as_of", "evidence" ...
    std::vector<PlacePair> places;
    std::vector<std::string> districts_only_before; ///< codes
    std::vector<std::string> districts_only_after;
    std::vector<SuiteComparison> suites;
    ServicePairs services;
    std::vector<ServiceChange> service_changes;
    std::size_t confidential_before = 0;
    std::size_t confidential_after = 0;
};

/// Compares the cells that both rounds have. Every cell that differs gets the reasons that the
/// findings give: those of the services that came to stand better to it where it is better
/// provided, of those that came to stand worse where it is worse, and of the frame. Throws
/// base::Error when the rounds have no component, or no district, in common.
RoundComparison compare_rounds(Round const& before, Round const& after,
                               catalogue::CodeChanges const& codes);

/// How many of the changes are of each kind, in the order of all_change_kinds.
std::array<std::size_t, std::size(all_change_kinds)>
counts_by_kind(std::vector<CellChange> const& changes);

} // namespace mapper
