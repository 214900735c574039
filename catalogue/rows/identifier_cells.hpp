#pragma once

#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace catalogue {

/// The service_id. The ".0" that a spreadsheet added is taken off and said; a number that one
/// shortened stays as it is, said too, because the id can no longer be known.
std::string read_service_id(RowCells const& cells, RowReport& report);

/// What a detail's text is, so far as it is read: spreadsheets spoil telephone numbers and amounts;
/// `publish` is the answer to whether a public directory may list the service.
enum class DetailKind : std::uint8_t { text, phone, number, publish };

/// The kind of a native detail column.
DetailKind detail_kind(std::string_view native);

/// A detail's text, empty where a spreadsheet spoilt it beyond doubt; either way that is said. Of
/// `publish` it is one of answer_words(); a yes of a row that keeps its place to itself is said.
std::string read_detail(std::string_view cell, DetailKind kind, std::string_view column,
                        RowReport& report);

} // namespace catalogue
