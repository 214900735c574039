#pragma once

#include "catalogue/suites/suite.hpp"
#include "mapper/cells/match.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mapper {

/// What a service that the study leaves out would fill of a suite if it were in, wherever it is
/// available: `kind` is match or possible.
struct WouldFill {
    std::uint32_t service = 0; ///< position in Findings::out_of_scope
    catalogue::ComponentIndex component;
    MatchKind kind = MatchKind::match;

    friend bool operator==(WouldFill const&, WouldFill const&) = default;
};

/// Takes out of `services` those whose rows say that they are not in scope. Confidential ones among
/// them are left behind and only counted in `unnamed`: a list would tell that each is there, and
/// where. Those that stay are numbered anew, so that no missing number tells of one that went.
struct ScopeDecisions {
    std::vector<Disclosed> out; ///< none of them confidential, in the order that they had
    std::size_t unnamed = 0;
};
ScopeDecisions take_out_of_scope(std::vector<Disclosed>& services);

} // namespace mapper
