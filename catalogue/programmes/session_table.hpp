#pragma once

#include "catalogue/programmes/plan_builder.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace catalogue {

/// Reads a table of sessions: a CSV, whichever its encoding and separator, whose first row names
/// columns among session, title, topics, themes and text. Several topics in a cell are separated by
/// ";". The programme is called as the file. Throws base::Error when it is no CSV or has no such
/// header.
void read_session_table(std::string const& name, std::string_view bytes, PlanBuilder& plan);

bool is_session_number(std::int64_t number);

/// What a session's number may be, for messages.
std::string session_number_hint();

} // namespace catalogue
