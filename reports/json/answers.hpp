#pragma once

#include "mapper/findings.hpp"
#include "reports/json/json_writer.hpp"

#include <string>
#include <vector>

namespace reports {

/// The native columns of the questions, by question.
std::vector<std::string> question_columns(catalogue::Vocabulary const& words);

/// What a service answers and where each answer is from: source, source_date, basis, answers,
/// bases, origins. What it does not state is left out, and a basis that is not known.
void write_answers(JsonWriter& json, mapper::Disclosed const& service,
                   catalogue::Vocabulary const& words, std::vector<std::string> const& questions);

/// The sheets that rows were read from, with the column of each answer.
void write_sheets(JsonWriter& json, mapper::Findings const& findings);

} // namespace reports
