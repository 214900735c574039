#include "catalogue/suites/compare_suites.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace catalogue {

namespace {

using Codes = std::set<std::string>;

/// One set of type codes a component.
std::vector<Codes> type_codes(LoadedSuite const& loaded) {
    std::vector<Codes> codes;
    for (auto const& component : loaded.suite.components) {
        auto& of_component = codes.emplace_back();
        for (auto const type : component.types) {
            of_component.insert(loaded.vocabulary.types[type.value].code);
        }
    }
    return codes;
}

std::optional<TypesShared> shared_between(Codes const& first, Codes const& second) {
    if (first == second) {
        return first.empty() ? std::nullopt : std::optional{TypesShared::same};
    }
    bool const first_in_second = std::ranges::includes(second, first);
    bool const second_in_first = std::ranges::includes(first, second);
    if (!first.empty() && first_in_second) {
        return TypesShared::part_of_other;
    }
    if (!second.empty() && second_in_first) {
        return TypesShared::holds_other;
    }
    bool const meet =
        std::ranges::any_of(first, [&](std::string const& type) { return second.contains(type); });
    return meet ? std::optional{TypesShared::some} : std::nullopt;
}

} // namespace

SuiteComparison compare_suites(LoadedSuite const& first, LoadedSuite const& second) {
    auto const first_codes = type_codes(first);
    auto const second_codes = type_codes(second);
    SuiteComparison comparison;
    std::vector<bool> mapped(second_codes.size());
    for (auto const& codes : first_codes) {
        auto& counterparts = comparison.counterparts.emplace_back();
        for (std::uint32_t i = 0; i < second_codes.size(); ++i) {
            if (auto const shared = shared_between(codes, second_codes[i])) {
                counterparts.push_back({{i}, *shared});
                mapped[i] = true;
            }
        }
    }
    for (std::uint32_t i = 0; i < mapped.size(); ++i) {
        if (!mapped[i]) {
            comparison.only_in_second.push_back({i});
        }
    }
    return comparison;
}

std::string_view code(TypesShared shared) {
    switch (shared) {
    case TypesShared::same:
        return "the same types";
    case TypesShared::part_of_other:
        return "takes more types";
    case TypesShared::holds_other:
        return "takes fewer types";
    case TypesShared::some:
        break;
    }
    return "takes some of its types, and others";
}

} // namespace catalogue
