#pragma once

#include "catalogue/suites/load_suite.hpp"
#include "catalogue/suites/suite.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// How the intervention types that satisfy one component stand to those of another.
enum class TypesShared : std::uint8_t {
    same,
    part_of_other, ///< the other takes all of its types, and more
    holds_other,   ///< it takes all of the other's types, and more
    some
};

/// A component of the second suite that shares an intervention type with one of the first.
struct Counterpart {
    ComponentIndex component;
    TypesShared shared = TypesShared::same;

    friend bool operator==(Counterpart const&, Counterpart const&) = default;
};

/// How the components of one suite map to those of another.
struct SuiteComparison {
    std::vector<std::vector<Counterpart>> counterparts; ///< one list a component of the first
    std::vector<ComponentIndex> only_in_second;         ///< those that are nobody's counterpart
};

/// Two components are counterparts when an intervention type satisfies both; types are the same
/// when their codes are, also where the suites point to different vocabularies. Conditions (risk,
/// focus ...) decide nothing here: two components that ask differently of one type are the ones
/// that a reader wants to see side by side.
SuiteComparison compare_suites(LoadedSuite const& first, LoadedSuite const& second);

std::string_view code(TypesShared shared);

} // namespace catalogue
