#pragma once

#include "base/id.hpp"

#include <bit>
#include <compare>
#include <cstdint>

namespace catalogue {

/// The most terms of one kind (risk levels, groups, foci ...) that a vocabulary may hold, so that a
/// set of them is one word. Intervention types have no such limit.
inline constexpr std::size_t most_terms = 64;

/// A set of terms of one kind. Two sets of the same vocabulary compare and combine as bits.
template <typename Tag>
struct TermSet {
    std::uint64_t bits = 0;

    void insert(base::Index<Tag> term) { bits |= std::uint64_t{1} << term.value; }
    [[nodiscard]] bool contains(base::Index<Tag> term) const {
        return (bits >> term.value & 1U) != 0;
    }
    [[nodiscard]] bool empty() const { return bits == 0; }
    [[nodiscard]] int size() const { return std::popcount(bits); }
    [[nodiscard]] bool meets(TermSet other) const { return (bits & other.bits) != 0; }
    friend auto operator<=>(TermSet const&, TermSet const&) = default;
};

} // namespace catalogue
