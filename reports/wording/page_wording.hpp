#pragma once

#include "base/date.hpp"
#include "mapper/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace reports {

/// "1,404".
std::string grouped(std::uint64_t number);

/// "1 service", "26 services".
std::string count_of(std::size_t number, std::string_view singular, std::string_view plural);

/// "A, B and C"; beyond `most` of them "A, B and 312 more". Where a name holds a comma of its own
/// ("Kingston upon Hull, City of"), "A; B, City of; and C".
std::string listed(std::span<std::string const> names, std::size_t most);

/// "31 March 2023".
std::string in_words(base::Date date);

/// The gaps as bounds: "between 49 and 51 of 80", or "49 of 80" where nothing is unclear.
std::string gap_bounds(mapper::CellCounts const& counts);

/// Districts by name: "all 5 districts", or the names of at most `most`.
std::string districts_listed(mapper::Findings const& findings,
                             std::span<geodata::DistrictIndex const> districts, std::size_t most);

std::string services_listed(mapper::Findings const& findings,
                            std::span<mapper::ServiceIndex const> services, std::size_t most);

/// What a condition asks after, for people: "High risk", "adults", "focus".
std::string condition_label(mapper::Condition condition, catalogue::Vocabulary const& vocabulary);

/// The conditions that a service leaves open, for people: "High risk and adults"; "not told" where
/// it is confidential.
std::string unknown_in_words(mapper::ConditionSet unknown,
                             std::vector<mapper::Condition> const& conditions,
                             catalogue::Vocabulary const& vocabulary);

/// What a near miss says of its service, and asks it: "is in a neighbouring district. Does it take
/// people from here already?", "answers no to low risk. Is that so?".
std::string near_miss_question(mapper::Condition failed, catalogue::Vocabulary const& vocabulary);

/// An input's file name alone: a page that is passed on need not say whose folder it came from.
std::string file_name(mapper::Input const& input);

/// The label of a component's tier, or the tier's code where the suite gives none.
std::string tier_label(catalogue::Suite const& suite, catalogue::Component const& component);

/// The tier as a note beside a component's label; empty where the label says it already.
std::string tier_note(catalogue::Suite const& suite, catalogue::Component const& component);

/// Where a service is available: "Leeds and Bradford", "region-wide", "no district known".
std::string reach_in_words(mapper::Findings const& findings, mapper::Disclosed const& service);

/// What could not be read, placed or typed, as sentence parts joined by semicolons.
std::string left_out_in_words(mapper::Summary const& summary);

} // namespace reports
