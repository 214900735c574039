#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// "1 service", "26 services": a count of things that take an s.
std::string counted(std::size_t count, std::string_view thing);

/// "between 49 and 51 of 80 cells have none found in this catalogue", or one number where nothing
/// is unclear.
std::string gap_sentence(mapper::CellCounts const& counts);

/// "Between 49 and 51 of 80": a sentence of its own.
std::string with_capital(std::string sentence);

/// "Drive (high.drive)": a component as people read it, with the code that `gapmap explain` takes.
std::string name_with_code(catalogue::Component const& component);

/// The risk levels that a service says it takes.
std::vector<catalogue::RiskIndex> stated_risks(mapper::Disclosed const& service,
                                               catalogue::Vocabulary const& words);

/// The support that a provided cell states: "integrated" ... "not_stated", or "not_told" where only
/// a confidential service could say.
std::string_view victim_support_code(mapper::Marks const& marks);

/// "2 services are confidential: ...", what that means for the figures; empty where none is.
std::string confidential_sentence(mapper::Summary const& summary);

/// "one service entered twice", "overlap", "possible overlap", "complementary".
std::string_view label(mapper::DuplicationKind kind);
/// What that says, in a sentence.
std::string_view meaning(mapper::DuplicationKind kind);

} // namespace reports
