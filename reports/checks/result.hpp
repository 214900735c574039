#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "reports/files/text_sink.hpp"

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reports {

/// What a check of catalogues found, in the order of files and rows.
struct CheckResult {
    std::string version;
    base::Date as_of;
    std::size_t services = 0;
    std::size_t rows_unread = 0;
    std::vector<base::Problem> problems;
    /// Of the files that are text: the line on which each row begins, by its number less 1.
    std::map<std::string, std::vector<std::size_t>> lines;
};

/// The problems of one rule and one severity.
struct RuleCount {
    base::Severity severity = base::Severity::error;
    std::string rule;
    std::size_t count = 0;

    friend auto operator<=>(RuleCount const&, RuleCount const&) = default;
};

/// Errors first, then by rule.
std::vector<RuleCount> count_by_rule(std::vector<base::Problem> const& problems);

/// One problem a line, or as many as it takes where there are `columns`; then a count by rule.
std::string check_text(CheckResult const& result, std::optional<int> columns);

/// The same for programs; the JSON Schema is check.schema.json.
void write_check_json(CheckResult const& result, TextSink& sink);

/// The same as SARIF 2.1.0, which code hosts and editors show beside the lines. Rows of files that
/// have `lines` are regions of the file, cells of workbooks are logical locations ("Services!F14").
void write_check_sarif(CheckResult const& result, TextSink& sink);

} // namespace reports
