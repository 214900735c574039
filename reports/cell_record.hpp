#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// One answer of a service and where it came from; parts that are not known, or must not be told,
/// are empty. `before` is what was said until a questionnaire changed it.
struct AnswerRecord {
    std::string column;
    std::string value;
    std::string basis;
    std::string source;
    std::string date;
    std::string cell; ///< "W6", "Services!W6", or "returned.xlsx, Answers!D14" in another file
    std::string before;
};

/// A service as a findings.json names it; `row` is 0 where it is not told. `answers` are those that
/// decide how it stands to the component.
struct ServiceRecord {
    std::string id{};
    std::string provider{};
    std::string programme{};
    std::string file{};
    std::string sheet{};
    std::size_t row = 0;
    std::vector<AnswerRecord> answers{};
};

struct PossibleRecord {
    ServiceRecord service;            ///< with the answers that are not known
    std::vector<std::string> unknown; ///< columns
};

struct NearMissRecord {
    ServiceRecord service; ///< with the answer that fails
    std::string reason;
};

/// What a component asks, by codes.
struct ComponentRecord {
    std::string code;
    std::string label;
    std::string risk_label;
    std::string source;
    std::vector<std::string> types;
    std::vector<std::string> focus;
    std::vector<std::string> works_with;
    std::vector<std::string> groups;
    std::vector<std::string> columns; ///< that answer what it asks
    bool adults = false;
    bool local_only = false;
    std::size_t minimum = 1;
};

/// All that a findings.json says of one cell.
struct CellRecord {
    std::string suite{};
    std::string as_of{};
    std::string evidence{};
    std::string stale{};
    std::size_t stale_after_months = 0;
    std::string district{};
    ComponentRecord component{};
    std::string status{};
    bool unanswered = false;
    std::vector<ServiceRecord> services{};
    std::vector<PossibleRecord> possible{};
    std::vector<NearMissRecord> near_misses{};
    std::vector<std::string> marks{}; ///< those that it carries
    std::string ends_on{};
    std::string victim_support{};
    std::vector<base::Problem> problems{}; ///< of the rows of all these services
};

/// The cell of a district (code or name) and a component (code), once for each suite of the
/// document that holds the component. Throws base::Error when the document is no findings.json or
/// is cut short, and, with the nearest, when it holds no such district or component. `name` is what
/// messages call the document.
std::vector<CellRecord> read_cells(std::string_view findings_json, std::string const& name,
                                   std::string_view district, std::string_view component);

} // namespace reports
