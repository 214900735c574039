#include "catalogue/pairs/blocks.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace catalogue {

namespace {

using Position = std::uint32_t;

/// What two rows may share: of which kind, and two keys that say what.
struct Shared {
    PairReason kind = PairReason::same_name;
    PairKey first = 0;
    PairKey second = 0;

    friend auto operator<=>(Shared const&, Shared const&) = default;
};

auto content(PairEntry const& entry) {
    return std::tie(entry.words, entry.provider, entry.phone, entry.page, entry.place);
}

/// The rows that are the first of their likeness; every later one is compared with its first.
std::vector<Position> first_of_each(PairEntries const& entries, std::vector<Position> rows,
                                    std::vector<ScoredPair>& pairs) {
    auto const& services = entries.services;
    std::ranges::sort(rows, [&](Position a, Position b) {
        auto const one = content(services[a]);
        auto const other = content(services[b]);
        return one != other ? one < other : a < b;
    });
    std::vector<Position> firsts;
    for (auto const at : rows) {
        if (!firsts.empty() && content(services[firsts.back()]) == content(services[at])) {
            auto const score = pair_score(entries, firsts.back(), at);
            if (score.likelihood >= least_pair_likelihood) {
                pairs.push_back({.one = firsts.back(), .other = at, .score = score});
            }
        } else {
            firsts.push_back(at);
        }
    }
    return firsts;
}

/// The two words of a name that say most.
std::pair<PairKey, PairKey> rarest_words(PairEntry const& entry,
                                         std::vector<double> const& weights) {
    std::pair<PairKey, PairKey> rarest{0, 0};
    for (auto const word : entry.words) {
        if (rarest.first == 0 || weights[word] > weights[rarest.first]) {
            rarest.second = rarest.first;
            rarest.first = word;
        } else if (rarest.second == 0 || weights[word] > weights[rarest.second]) {
            rarest.second = word;
        }
    }
    return rarest;
}

std::vector<std::pair<Shared, Position>> what_rows_share(PairEntries const& entries,
                                                         std::vector<Position> const& rows) {
    std::vector<std::pair<Shared, Position>> shared;
    for (auto const at : rows) {
        auto const& entry = entries.services[at];
        auto const [rarest, next] = rarest_words(entry, entries.weight_of_word);
        auto const add = [&](PairReason kind, PairKey first, PairKey second) {
            if (first != 0) {
                shared.emplace_back(Shared{.kind = kind, .first = first, .second = second}, at);
            }
        };
        add(PairReason::similar_name, std::min(rarest, next), std::max(rarest, next));
        add(PairReason::same_provider, entry.provider, rarest);
        add(PairReason::same_phone, entry.phone, 0);
        add(PairReason::same_website, entry.page, 0);
        add(PairReason::same_place, entry.place, 0);
    }
    std::ranges::sort(shared);
    return shared;
}

bool comes_before(ScoredPair const& a, ScoredPair const& b) {
    return std::tie(a.one, a.other) < std::tie(b.one, b.other);
}

} // namespace

PairSearch search_pairs(PairEntries const& entries, std::vector<Position> rows) {
    PairSearch search;
    auto const firsts = first_of_each(entries, std::move(rows), search.pairs);
    auto const shared = what_rows_share(entries, firsts);
    for (auto first = shared.begin(); first != shared.end();) {
        auto const last = std::find_if(
            first, shared.end(), [&](auto const& other) { return other.first != first->first; });
        auto const size = static_cast<std::size_t>(last - first);
        if (size > most_rows_in_block) {
            search.oversize.push_back({.shared = first->first.kind, .rows = size});
        } else {
            for (auto one = first; one != last; ++one) {
                for (auto other = one + 1; other != last; ++other) {
                    auto const score = pair_score(entries, one->second, other->second);
                    if (score.likelihood >= least_pair_likelihood) {
                        search.pairs.push_back(
                            {.one = one->second, .other = other->second, .score = score});
                    }
                }
            }
        }
        first = last;
    }
    std::ranges::sort(search.pairs, comes_before);
    auto const repeated = std::ranges::unique(search.pairs, [](auto const& a, auto const& b) {
        return a.one == b.one && a.other == b.other;
    });
    search.pairs.erase(repeated.begin(), repeated.end());
    return search;
}

} // namespace catalogue
