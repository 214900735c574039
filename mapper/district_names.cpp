#include "mapper/district_names.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mapper {

namespace {

using geodata::DistrictIndex;

constexpr std::array<std::string_view, 20> trappings{
    "and",          "b",      "bc",    "borough",  "cc",  "city",   "council",
    "county",       "cyngor", "dc",    "district", "mbc", "mdc",    "met",
    "metropolitan", "of",     "royal", "the",      "ua",  "unitary"};

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    auto const finish = [&] {
        if (auto folded = base::folded(word); !folded.empty()) {
            result.push_back(std::move(folded));
        }
        word.clear();
    };
    for (char const letter : text) {
        bool const apart = letter == ' ' || letter == ',' || letter == '-' || letter == '_' ||
                           letter == '(' || letter == ')' || letter == '/';
        if (apart) {
            finish();
        } else {
            word += letter;
        }
    }
    finish();
    return result;
}

/// The name without the words that only say what kind of authority it is; empty when nothing else
/// is left ("City of London" has a core, "City Council" has none).
std::string core(std::string_view text) {
    auto const all = words(text);
    std::string result;
    for (std::size_t at = 0; at < all.size(); ++at) {
        bool const london_borough =
            all[at] == "london" && at + 1 < all.size() && all[at + 1] == "borough";
        if (!london_borough && !std::ranges::binary_search(trappings, all[at])) {
            result += all[at];
            result += ' ';
        }
    }
    return result;
}

} // namespace

DistrictNames::DistrictNames(std::span<geodata::District const> districts) {
    for (std::uint32_t at = 0; at < districts.size(); ++at) {
        auto const& district = districts[at];
        DistrictIndex const index{at};
        by_code_[base::folded(district.code.text)].push_back(index);
        by_name_[base::folded(district.name)].push_back(index);
        by_core_[core(district.name)].push_back(index);
        candidates_.push_back(district.name);
    }
    for (auto const& district : districts) {
        candidates_.push_back(district.code.text);
    }
    by_core_.erase("");
    by_core_.erase("london "); // all of London is never the City of London
    by_name_.erase("");
}

NamedDistrict DistrictNames::find(std::string_view text) const {
    bool ambiguous = false;
    auto const look = [&](ByName const& names, std::string const& key) {
        auto const found = names.find(key);
        if (found == names.end()) {
            return std::optional<DistrictIndex>{};
        }
        ambiguous = found->second.size() > 1;
        return ambiguous ? std::nullopt : std::optional{found->second.front()};
    };
    std::optional<DistrictIndex> district;
    if (!catalogue::is_doubted(text)) {
        auto const folded = base::folded(text);
        district = look(by_code_, folded);
        if (!district && !ambiguous) {
            district = look(by_name_, folded);
        }
        if (!district && !ambiguous) {
            district = look(by_core_, core(text));
        }
    }
    if (district) {
        return {.district = district, .trouble = "", .hint = ""};
    }
    if (ambiguous) {
        return {.district = {},
                .trouble = "is the name of more than one district",
                .hint = "write the district's code instead"};
    }
    auto const nearest = base::nearest_word(text, candidates_);
    return {.district = {},
            .trouble = "is none of the districts",
            .hint = nearest ? fmt::format("the nearest is '{}'", *nearest)
                            : "write a code or a name from the boundary file"};
}

} // namespace mapper
