#pragma once

#include "catalogue/vocabularies/term_set.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace mapper {

/// A set of the things by which services differ in whom they reach, as bits; OptionLayout says
/// which bit is what.
struct Options {
    static constexpr std::size_t word_count = 4;
    std::array<std::uint64_t, word_count> words{};

    void insert(std::size_t bit) { words[bit / 64] |= std::uint64_t{1} << bit % 64; }
    [[nodiscard]] bool contains(std::size_t bit) const {
        return (words[bit / 64] >> bit % 64 & 1U) != 0;
    }
    [[nodiscard]] bool empty() const { return *this == Options{}; }
    [[nodiscard]] int size() const {
        int bits = 0;
        for (auto const word : words) {
            bits += std::popcount(word);
        }
        return bits;
    }
    friend Options operator|(Options a, Options const& b) {
        for (std::size_t i = 0; i < word_count; ++i) {
            a.words[i] |= b.words[i];
        }
        return a;
    }
    friend Options operator&(Options a, Options const& b) {
        for (std::size_t i = 0; i < word_count; ++i) {
            a.words[i] &= b.words[i];
        }
        return a;
    }
    /// What is in a and not in b.
    friend Options operator-(Options a, Options const& b) {
        for (std::size_t i = 0; i < word_count; ++i) {
            a.words[i] &= ~b.words[i];
        }
        return a;
    }
    friend auto operator<=>(Options const&, Options const&) = default;
};

/// Which bit is which option of a vocabulary: the questions in their own order (adults, groups,
/// risk levels), the foci, the two sides of works_with, the two sexes.
struct OptionLayout {
    std::size_t first_risk = 0;
    std::size_t first_focus = 0;
    std::size_t person_causing_harm = 0;
    std::size_t victim_survivor = 0;
    std::size_t male = 0;
    std::size_t female = 0;
    Options risks;
    Options groups;
    Options sexes;

    explicit OptionLayout(catalogue::Vocabulary const& vocabulary);
};

static_assert(3 * catalogue::most_terms + 5 <= Options::word_count * 64);

} // namespace mapper
