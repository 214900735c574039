#include "base/nearest_word.hpp"
#include "catalogue/checks/families.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/text_pattern.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace catalogue {

namespace {

struct Expectation {
    std::string_view message;
    std::string_view hint;
    bool met = true;
};

Expectation expected(ValueKind kind, std::string_view cell) {
    switch (kind) {
    case ValueKind::any:
        break;
    case ValueKind::number:
        return {"is not a number", "expected one like 12 or 1,200.50",
                parse_amount(cell).has_value()};
    case ValueKind::date:
        return {"is not a date", "expected one like '2024-03-31' or '31/03/2024'",
                base::parse_date(cell).has_value()};
    case ValueKind::postcode:
        return {"is not a UK postcode", "expected one like 'SW1A 1AA'",
                parse_postcode(cell).has_value()};
    case ValueKind::email:
        return {"is not an email address", "expected one like 'name@example.org'", is_email(cell)};
    case ValueKind::phone:
        return {"is not a telephone number", "expected one like '0113 496 0000'", is_phone(cell)};
    case ValueKind::website:
        return {"is not a web address", "expected one like 'https://www.example.org'",
                is_website(cell)};
    }
    return {};
}

/// Applies one rule to one sheet.
class ColumnCheck {
public:
    ColumnCheck(ColumnRule const& rule, CheckedSheet const& sheet, Problems& problems)
        : m_rule(rule)
        , m_sheet(sheet)
        , m_problems(problems) {
        if (!rule.pattern.empty()) {
            m_pattern.emplace(rule.pattern);
        }
    }

    void run(std::size_t column) {
        m_column = column;
        for (std::size_t row = 0; row < m_sheet.row_count(); ++row) {
            auto const cell = m_sheet.cell(row, column);
            if (!cell.empty()) {
                check_value(row, cell);
            } else if (m_rule.required) {
                m_sheet.report(row, m_problems)
                    .row(m_rule.severity, "rule-required", m_sheet.written(column),
                         "the cell is blank", hint("fill it in"));
            }
        }
    }

private:
    void check_value(std::size_t row, std::string_view cell) {
        if (auto const kind = expected(m_rule.kind, cell); !kind.met) {
            say(row, "rule-kind", cell, std::string{kind.message}, std::string{kind.hint});
        }
        if (m_pattern && !m_pattern->fits(cell)) {
            say(row, "rule-pattern", cell, "does not fit the column's pattern",
                fmt::format("the pattern is {}", m_rule.pattern));
        }
        check_range(row, cell);
        check_words(row, cell);
        check_unique(row, cell);
    }

    void check_range(std::size_t row, std::string_view cell) {
        if (!m_rule.minimum && !m_rule.maximum) {
            return;
        }
        auto const number = parse_amount(cell);
        if (!number) {
            if (m_rule.kind != ValueKind::number) {
                say(row, "rule-kind", cell, "is not a number", "the column has a range");
            }
        } else if (m_rule.minimum && *number < *m_rule.minimum) {
            say(row, "rule-range", cell, fmt::format("is below {}", *m_rule.minimum), "");
        } else if (m_rule.maximum && *number > *m_rule.maximum) {
            say(row, "rule-range", cell, fmt::format("is above {}", *m_rule.maximum), "");
        }
    }

    void check_words(std::size_t row, std::string_view cell) {
        if (m_rule.one_of.empty()) {
            return;
        }
        for (auto const item : list_items(cell, ";")) {
            if (std::ranges::find(m_rule.one_of, item) == m_rule.one_of.end()) {
                auto const nearest = base::nearest_word(item, m_rule.one_of);
                say(row, "rule-enumeration", item, "is not one of the column's words",
                    fmt::format("expected {}", fmt::join(m_rule.one_of, ", ")),
                    nearest ? fmt::format("the nearest is '{}'", *nearest) : "");
            }
        }
    }

    void check_unique(std::size_t row, std::string_view cell) {
        auto const comparable = comparison_class(m_sheet.visibility(row), kind());
        if (!m_rule.unique || !comparable) {
            return;
        }
        auto const [first, is_new] = m_first.try_emplace({*comparable, cell}, row);
        if (!is_new) {
            say(row, "rule-unique", cell,
                fmt::format("stands in row {} already", m_sheet.number(first->second)),
                "the column's values are to be different from one another");
        }
    }

    void say(std::size_t row, std::string_view code, std::string_view value, std::string message,
             std::string const& otherwise, std::string suggestion = "") {
        m_sheet.report(row, m_problems)
            .cell({.severity = m_rule.severity,
                   .rule = code,
                   .column = m_sheet.written(m_column),
                   .value = value,
                   .kind = kind(),
                   .message = std::move(message),
                   .hint = hint(otherwise),
                   .suggestion = m_rule.hint.empty() ? std::move(suggestion) : ""});
    }

    [[nodiscard]] std::string hint(std::string const& otherwise) const {
        return m_rule.hint.empty() ? otherwise : m_rule.hint;
    }
    [[nodiscard]] CellKind kind() const { return m_sheet.columns()[m_column].kind; }

    ColumnRule const& m_rule;
    CheckedSheet const& m_sheet;
    Problems& m_problems;
    std::optional<TextPattern> m_pattern;
    std::size_t m_column = 0;
    std::map<std::pair<unsigned, std::string_view>, std::size_t> m_first;
};

void report_no_column(ColumnRule const& rule, CheckedSheet const& sheet, Problems& problems) {
    std::vector<std::string> names;
    for (auto const& column : sheet.columns()) {
        names.push_back(column.name);
    }
    auto const nearest = base::nearest_word(rule.column, names);
    problems.push_back(
        {.severity = rule.severity,
         .rule = "rule-column",
         .where = sheet.where(),
         .message = fmt::format("there is no column '{}', for which there is a rule", rule.column),
         .hint = nearest ? fmt::format("the nearest is '{}'", *nearest)
                         : std::string{"add the column, or leave its rule out"}});
}

} // namespace

void check_columns(Sheets sheets, std::span<ColumnRule const> rules, Problems& problems) {
    for (auto const& rule : rules) {
        for (auto const& sheet : sheets) {
            if (auto const column = sheet.column(rule.column)) {
                ColumnCheck{rule, sheet, problems}.run(*column);
            } else {
                report_no_column(rule, sheet, problems);
            }
        }
    }
}

} // namespace catalogue
