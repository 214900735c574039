#pragma once

#include "mapper/cells/candidates.hpp"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace mapper {

/// What each district has of one component while candidates come and go: one slot a district, and
/// one after them for candidates that are region-wide. Comes to the statuses of statuses_of().
class SlotTallies {
public:
    /// Both must outlive it.
    SlotTallies(Region const& region, catalogue::Component const& component);

    [[nodiscard]] std::uint32_t regional_slot() const;
    void change(std::uint32_t slot, ServiceIndex service, MatchKind from, MatchKind to);
    [[nodiscard]] CellStatus status(std::uint32_t district) const;

    /// What the regional slot does to every status: two equal ones mean that no district's status
    /// has changed by it, where one service is enough.
    [[nodiscard]] MatchKind best_regional() const;
    [[nodiscard]] bool one_is_enough() const { return one_is_enough_; }

private:
    struct Slot {
        std::uint32_t matching = 0;
        std::uint32_t possible = 0;
        /// By record and service; kept only where one service is not enough.
        std::map<std::pair<std::uint32_t, ServiceIndex>, MatchKind> members;
    };

    [[nodiscard]] CellStatus status_by_members(Slot const& local, Slot const& regional) const;

    Region const& region_;
    catalogue::Component const& component_;
    bool one_is_enough_;
    std::vector<Slot> slots_;
};

} // namespace mapper
