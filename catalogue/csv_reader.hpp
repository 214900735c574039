#pragma once

#include "catalogue/table_sink.hpp"

#include <string>
#include <string_view>

namespace catalogue {

/// Reads CSV, separated by comma, semicolon or tab, whichever its first line has most of, as one
/// sheet without a name. Throws base::Error, naming the row, when a quote never closes or something
/// follows a closing quote, because the rows from there on cannot be told apart.
void read_csv(std::string const& name, std::string_view text, TableSink& sink);

} // namespace catalogue
