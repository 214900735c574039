#pragma once

#include "mapper/cells/cell.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/region.hpp"

#include <cstdint>
#include <optional>

namespace mapper {

/// An amount that is not known for certain.
struct Amount {
    double least = 0;
    double greatest = 0;
};

/// What one district has of one question. The records seen last keep a record that follows itself
/// from counting twice.
struct Tally {
    static constexpr std::uint32_t no_record = ~std::uint32_t{0};
    std::uint32_t matching = 0;
    std::uint32_t with_possible = 0;
    std::uint32_t last_matching = no_record;
    std::uint32_t last_with_possible = no_record;
    bool any_local = false;
    Amount amount;

    void count(std::uint32_t record, MatchKind kind, bool local, Amount of_service) {
        if (last_with_possible != record) {
            last_with_possible = record;
            ++with_possible;
            amount.greatest += of_service.greatest;
        }
        if (kind == MatchKind::match) {
            any_local = any_local || local;
            if (last_matching != record) {
                last_matching = record;
                ++matching;
                amount.least += of_service.least;
            }
        }
    }

    [[nodiscard]] CellStatus status(catalogue::Component const& component) const;
};

/// Whether one service decides a status by itself, so that neither records nor amounts count.
bool one_is_enough(catalogue::Component const& component);

/// What a service adds to an amount in each of its districts. What it has for several, or for all,
/// is shared, and no one of them can count on it.
Amount amount_of(Region const& region, ServiceIndex service,
                 std::optional<catalogue::ParticularAsk> const& together);

} // namespace mapper
