#include "catalogue/pairs/score.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace catalogue {

namespace {

/// Before anything of two rows is known.
constexpr double prior = -4.5;

constexpr double similar_words = 0.75; ///< the share of the words' weight that two names have alike
constexpr double related_words = 0.5;
constexpr double least_share = 0.25; ///< below it no misspelling of one word explains the rest
constexpr std::size_t few_words = 2;
constexpr double similar_name = 3;       ///< its log odds
constexpr double similar_letters = 0.93; ///< the share of letters, for names that are misspelt

/// The share of the weight of all words that both names have.
double share_of_words(std::span<PairKey const> one, std::span<PairKey const> other,
                      std::vector<double> const& weights) {
    double common = 0;
    double all = 0;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() || b != other.end()) {
        bool const only_other = a == one.end() || (b != other.end() && *b < *a);
        auto const word = only_other ? *b : *a;
        bool const both = !only_other && b != other.end() && *b == *a;
        all += weights[word];
        common += both ? weights[word] : 0;
        if (both || !only_other) {
            ++a;
        }
        if (both || only_other) {
            ++b;
        }
    }
    return all > 0 ? common / all : 0;
}

bool is_misspelt(std::string const& one, std::string const& other) {
    auto const length = std::max(one.size(), other.size());
    auto const least = std::min(one.size(), other.size());
    auto const most_edits =
        static_cast<std::size_t>((1 - similar_letters) * static_cast<double>(length));
    return length - least <= most_edits && base::edit_distance(one, other) <= most_edits;
}

enum class Provider : std::uint8_t { same, other };

/// Adds up the log odds of one pair.
class Scorer {
public:
    Scorer(PairEntries const& entries, PairEntry const& one, PairEntry const& other)
        : m_entries(entries)
        , m_one(one)
        , m_other(other) {}

    PairScore score() {
        auto const provider = compare_providers();
        bool const own = provider == Provider::same;
        compare(&PairEntry::phone, {PairReason::same_phone, own ? 1.0 : 5.0},
                {PairReason::other_phone, -5});
        compare_websites(own);
        compare(&PairEntry::place, {PairReason::same_place, own ? 0.5 : 1.0},
                {PairReason::other_place, -1});
        compare_names();
        return {.likelihood = 1 / (1 + std::exp(-m_log_odds)), .reasons = m_reasons};
    }

private:
    struct Weight {
        PairReason reason;
        double log_odds;
    };

    void add(Weight weight) {
        m_reasons.set(static_cast<std::size_t>(weight.reason));
        m_log_odds += weight.log_odds;
    }

    /// Of what both rows state.
    void compare(PairKey PairEntry::*what, Weight same, Weight differs) {
        if (m_one.*what != 0 && m_other.*what != 0) {
            add(m_one.*what == m_other.*what ? same : differs);
        }
    }

    Provider compare_providers() {
        if (m_one.provider == m_other.provider) {
            add({PairReason::same_provider, 2});
            return Provider::same;
        }
        auto const& words = m_entries.provider_words;
        if (share_of_words(words[m_one.provider], words[m_other.provider],
                           m_entries.weight_of_word) >= similar_words) {
            add({PairReason::similar_provider, 1.5});
            return Provider::same;
        }
        add({PairReason::other_provider, -1});
        return Provider::other;
    }

    /// Two pages of one website say little, since large sites are shared by many.
    void compare_websites(bool own) {
        if (m_one.page != 0 && m_one.page != m_other.page && m_one.host == m_other.host) {
            return;
        }
        compare(&PairEntry::page, {PairReason::same_website, own ? 0.5 : 3.0},
                {PairReason::other_website, -3});
    }

    void compare_names() {
        auto const share = share_of_words(m_one.words, m_other.words, m_entries.weight_of_word);
        if (m_one.words == m_other.words) {
            add({PairReason::same_name, 4});
        } else if (share >= similar_words || may_be_misspelt(share)) {
            add({PairReason::similar_name, similar_name});
        } else {
            add({PairReason::other_name, share >= related_words ? 0.0 : -3.0});
        }
    }

    /// Letters are compared only where it can decide, because that takes long.
    [[nodiscard]] bool may_be_misspelt(double share) const {
        bool const can_decide = m_log_odds + similar_name >= 0;
        bool const has_like_words = share >= least_share || m_one.words.size() <= few_words;
        return can_decide && has_like_words && is_misspelt(m_one.name, m_other.name);
    }

    PairEntries const& m_entries;
    PairEntry const& m_one;
    PairEntry const& m_other;
    double m_log_odds = prior;
    PairReasons m_reasons;
};

} // namespace

PairScore pair_score(PairEntries const& entries, std::uint32_t one, std::uint32_t other) {
    return Scorer{entries, entries.services[one], entries.services[other]}.score();
}

} // namespace catalogue
