#include "catalogue/pairs/listing.hpp"

#include "catalogue/catalogue.hpp"
#include "catalogue/pairs/blocks.hpp"
#include "catalogue/pairs/entry.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

namespace catalogue {

namespace {

PairSide side_of(Catalogue const& catalogue, Service const& service) {
    auto const& sheet = catalogue.sheets[service.origin.sheet.value];
    return {.id = service.id.text,
            .provider = catalogue.providers[service.provider.value],
            .programme = service.programme,
            .file = sheet.file,
            .sheet = sheet.sheet,
            .row = service.origin.row};
}

bool is_confidential(Service const& service) {
    return service.visibility == Visibility::confidential;
}

std::vector<NotCompared> by_kind(std::vector<OversizeBlock> const& blocks) {
    std::map<PairReason, NotCompared> kinds;
    for (auto const& block : blocks) {
        auto& kind = kinds[block.shared];
        kind.shared = block.shared;
        ++kind.groups;
        kind.rows += block.rows;
    }
    std::vector<NotCompared> list;
    for (auto const& [shared, kind] : kinds) {
        list.push_back(kind);
    }
    return list;
}

/// Counted apart, so that what is listed does not depend on what is confidential.
std::size_t count_confidential(Catalogue const& catalogue, PairEntries const& entries) {
    std::vector<std::uint32_t> all(catalogue.services.size());
    std::iota(all.begin(), all.end(), 0U);
    auto const search = search_pairs(entries, std::move(all));
    return static_cast<std::size_t>(std::ranges::count_if(search.pairs, [&](auto const& pair) {
        return is_confidential(catalogue.services[pair.one]) ||
               is_confidential(catalogue.services[pair.other]);
    }));
}

} // namespace

PairListing list_pairs(Catalogue const& catalogue, PairDecisions const& decisions) {
    auto const entries = pair_entries(catalogue);
    std::vector<std::uint32_t> named;
    for (std::uint32_t at = 0; at < catalogue.services.size(); ++at) {
        if (!is_confidential(catalogue.services[at])) {
            named.push_back(at);
        }
    }
    PairListing listing;
    if (named.size() < catalogue.services.size()) {
        listing.confidential = count_confidential(catalogue, entries);
    }
    auto search = search_pairs(entries, std::move(named));
    std::ranges::stable_sort(search.pairs, std::ranges::greater{},
                             [](ScoredPair const& pair) { return pair.score.likelihood; });
    listing.not_compared = by_kind(search.oversize);
    for (auto const& pair : search.pairs) {
        auto const& one = catalogue.services[pair.one];
        auto const& other = catalogue.services[pair.other];
        if (decisions.find(one.id.text, other.id.text) != PairVerdict::none) {
            ++listing.decided;
            continue;
        }
        listing.pairs.push_back({.first = side_of(catalogue, one),
                                 .second = side_of(catalogue, other),
                                 .likelihood = pair.score.likelihood,
                                 .reasons = list_of(pair.score.reasons)});
    }
    return listing;
}

} // namespace catalogue
