#pragma once

#include "base/id.hpp"
#include "catalogue/profile.hpp"
#include "catalogue/standards/particular_ask.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

struct SuiteCodeTag;
struct ComponentCodeTag;
struct ComponentTag;

using SuiteCode = base::Id<SuiteCodeTag>;
using ComponentCode = base::Id<ComponentCodeTag>;
using ComponentIndex = base::Index<ComponentTag>;

enum class Adults : std::uint8_t { not_asked, required };

/// Which services can fill the component: any, those that are local to a district, or region-wide
/// and national ones.
enum class Scope : std::uint8_t { any, local, region };

/// A statutory power (tagging, cautioning) is not assessed where the catalogue has no record of it.
enum class Statutory : std::uint8_t { no, yes };

/// One line of a suite: what a district should have, and the conditions that a service must answer
/// yes to in order to be it. Empty sets and absent values ask nothing.
struct Component {
    ComponentCode code;
    std::string tier;
    std::string label;
    std::vector<TypeIndex> types; ///< any of these
    std::optional<RiskIndex> risk;
    FocusSet foci; ///< any of these
    Adults adults = Adults::not_asked;
    std::optional<int> youngest;       ///< takes people of this age in years or above
    std::vector<WorksWith> works_with; ///< any of these
    GroupSet groups;                   ///< all of these
    std::vector<ParticularAsk> asks;   ///< all of these, each of a particular of its own
    std::uint32_t minimum = 1;
    /// An amount that the services which fill a cell must come to together (places in a year).
    std::optional<ParticularAsk> together;
    /// What is older, or of which no date is known, counts as not known.
    std::optional<int> newest_months;
    Scope scope = Scope::any;
    Statutory statutory = Statutory::no;
    std::string source;

    friend bool operator==(Component const&, Component const&) = default;
};

/// "any", "local", "region".
std::string_view code(Scope scope);

struct Tier {
    std::string code;
    std::string label;

    friend bool operator==(Tier const&, Tier const&) = default;
};

/// A recommended suite of services, component codes unique, in its own order.
struct Suite {
    SuiteCode code;
    std::string title;
    std::string source;
    std::string vocabulary; ///< the code of the vocabulary that it points to
    std::vector<Tier> tiers;
    std::vector<Component> components;

    friend bool operator==(Suite const&, Suite const&) = default;
};

} // namespace catalogue
