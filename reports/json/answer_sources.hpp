#pragma once

#include "reports/json/cell_record.hpp"
#include "reports/json/json_reader.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace reports {

/// Reads from a findings.json what services answer and where each answer came from.
class AnswerSources {
public:
    explicit AnswerSources(JsonValue root);

    /// What a service answers in these columns, in their order. A date that decides may stand in
    /// any of three columns: those that are stated.
    [[nodiscard]] std::vector<AnswerRecord> answers(JsonValue service,
                                                    std::vector<std::string> const& columns) const;

private:
    [[nodiscard]] AnswerRecord answer(JsonValue service, std::string const& column) const;
    [[nodiscard]] std::string cell(JsonValue service, std::string const& column) const;

    std::map<std::pair<std::string, std::string>, JsonValue> sheets_; ///< by file and sheet
};

} // namespace reports
