#pragma once

#include "mapper/findings.hpp"

#include <span>
#include <string>
#include <vector>

namespace reports {

/// "disputed by the Leeds lead, 3 April 2023: a group began in March": what somebody said.
std::string in_words(mapper::Annotation const& annotation);

/// "Leeds, low.dapp", "Leeds"; as it was written where it has no place, "row 3" where it names
/// none.
std::string place_in_words(mapper::Findings const& findings, mapper::Annotation const& annotation);

/// What the finding is that an annotation of one component belongs to, in the first suite that has
/// the component: "none found in this catalogue". Empty for one of a whole district.
std::string finding_in_words(mapper::Findings const& findings,
                             mapper::Annotation const& annotation);

/// Several annotations in one cell of a table.
std::string joined(std::span<mapper::Annotation const> annotations);

/// A service that was left out and what it would fill of one suite: the components, and the
/// districts that lack them now and would not.
struct WouldFillInWords {
    std::string components; ///< "low.dapp, perhaps medium.dapp"
    std::string lacking;    ///< "low.dapp in Leeds and Bradford"
};
WouldFillInWords would_fill_in_words(mapper::Findings const& findings,
                                     mapper::SuiteFindings const& suite, std::size_t service);

/// The districts where a service is available and the component is a gap or not known.
std::vector<geodata::DistrictIndex> lacking_districts(mapper::Findings const& findings,
                                                      mapper::SuiteFindings const& suite,
                                                      mapper::WouldFill const& would_fill);

/// Those of one service, of all that a suite's left out services would fill.
std::span<mapper::WouldFill const> would_fill_of(mapper::SuiteFindings const& suite,
                                                 std::size_t service);

/// The counts of services that are out of scope, or whose scope is not known; empty where none is.
std::string scope_sentence(mapper::Summary const& summary);

/// "fewer than 5", for a count that is not told.
std::string told_count(std::optional<std::size_t> count);

} // namespace reports
