#include "catalogue/pairs/entry.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/interner.hpp"
#include "catalogue/pairs/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <variant>

namespace catalogue {

namespace {

/// Keys from 1; the empty text has none.
class Keys {
public:
    PairKey of(std::string_view text) { return text.empty() ? 0 : m_interner.index_of(text) + 1; }
    [[nodiscard]] std::size_t count() const { return m_texts.size() + 1; }

private:
    std::vector<std::string> m_texts;
    Interner m_interner{m_texts};
};

std::vector<PairKey> keys_of(std::vector<std::string> const& words, Keys& keys) {
    std::vector<PairKey> found;
    found.reserve(words.size());
    for (auto const& word : words) {
        found.push_back(keys.of(word));
    }
    std::ranges::sort(found);
    auto const repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

/// The words of a name or, where it has none that say anything, the name.
std::vector<std::string> words_of(std::string const& name) {
    auto words = pair_words(name);
    return words.empty() ? std::vector{name} : words;
}

std::string place_of(Service const& service) {
    auto const& availability = service.availability;
    if (service.visibility != Visibility::open) {
        return "";
    }
    if (!availability.postcode.empty()) {
        return availability.postcode;
    }
    if (auto const* degrees = std::get_if<LatLon>(&availability.site)) {
        return fmt::format("{} {}", degrees->latitude, degrees->longitude);
    }
    if (auto const* grid = std::get_if<GridReference>(&availability.site)) {
        return fmt::format("{} {} m", grid->easting, grid->northing);
    }
    return "";
}

std::optional<DetailColumnIndex> column_called(Catalogue const& catalogue, std::string_view name) {
    for (std::uint32_t at = 0; at < catalogue.detail_columns.size(); ++at) {
        if (base::folded(catalogue.detail_columns[at]) == name) {
            return DetailColumnIndex{at};
        }
    }
    return std::nullopt;
}

std::string_view detail_of(Service const& service, std::optional<DetailColumnIndex> column) {
    auto const found = std::ranges::find_if(
        service.details, [&](Detail const& detail) { return detail.column == column; });
    return found == service.details.end() ? std::string_view{} : std::string_view{found->text};
}

/// What the words of names say: nothing of a word that is in all of them, most of one that is in
/// one alone (the logarithm of one more than the share of rows that have it, turned over).
std::vector<double> weights(Catalogue const& catalogue, std::vector<PairEntry> const& entries,
                            std::size_t word_count) {
    std::vector<std::size_t> rows(word_count);
    double all = 0;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (catalogue.services[at].visibility == Visibility::confidential) {
            continue;
        }
        all += 1;
        for (auto const word : entries[at].words) {
            ++rows[word];
        }
    }
    std::vector<double> weights(word_count);
    for (std::size_t word = 0; word < word_count; ++word) {
        weights[word] = std::log1p(all / static_cast<double>(std::max<std::size_t>(rows[word], 1)));
    }
    return weights;
}

} // namespace

PairEntries pair_entries(Catalogue const& catalogue) {
    PairEntries entries;
    Keys words;
    Keys contacts;
    Keys providers;
    std::vector<PairKey> provider_keys;
    entries.provider_words.emplace_back();
    for (auto const& provider : catalogue.providers) {
        auto const parts = words_of(provider);
        auto const key = providers.of(fmt::format("{}", fmt::join(parts, " ")));
        if (key == entries.provider_words.size()) {
            entries.provider_words.push_back(keys_of(parts, words));
        }
        provider_keys.push_back(key);
    }
    auto const phone = column_called(catalogue, "phone");
    auto const website = column_called(catalogue, "website");
    entries.services.reserve(catalogue.services.size());
    for (auto const& service : catalogue.services) {
        auto const parts = words_of(service.programme);
        auto const page = pair_page(detail_of(service, website));
        entries.services.push_back({.words = keys_of(parts, words),
                                    .name = fmt::format("{}", fmt::join(parts, " ")),
                                    .provider = provider_keys[service.provider.value],
                                    .phone = contacts.of(pair_phone(detail_of(service, phone))),
                                    .page = contacts.of(page),
                                    .host = contacts.of(host_of(page)),
                                    .place = contacts.of(place_of(service))});
    }
    entries.weight_of_word = weights(catalogue, entries.services, words.count());
    return entries;
}

} // namespace catalogue
