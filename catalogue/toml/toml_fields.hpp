#pragma once

#include "base/problem.hpp"
#include "catalogue/toml/toml_document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// The problems of one TOML file: a problem's row is the line, its column the key.
class TomlReport {
public:
    TomlReport(std::string file, std::vector<base::Problem>& problems)
        : m_file(std::move(file))
        , m_problems(problems) {}

    void error(std::string_view rule, std::size_t line, std::string_view key, std::string message,
               std::string hint);

private:
    std::string m_file;
    std::vector<base::Problem>& m_problems;
};

/// A text in a file and the line on which it stands.
struct TomlText {
    std::string text;
    std::size_t line = 0;
};

struct TomlNumber {
    std::int64_t value = 0;
    std::size_t line = 0;
};

/// Whole or not.
struct TomlReal {
    double value = 0;
    std::size_t line = 0;
};

/// Reads one table key by key. What is missing, of the wrong kind, or never asked for is reported.
class TomlFields {
public:
    TomlFields(TomlTable const& table, std::size_t line, TomlReport& report)
        : m_table(table)
        , m_line(line)
        , m_report(report) {}

    /// A text that must be there and not empty; empty where it was reported.
    TomlText required_text(std::string_view key);
    std::optional<TomlText> text(std::string_view key);
    std::string text_or_empty(std::string_view key);
    std::vector<TomlText> texts(std::string_view key);
    std::vector<std::string> plain_texts(std::string_view key);
    bool flag(std::string_view key);
    std::optional<TomlNumber> whole_number(std::string_view key);
    std::optional<TomlReal> number(std::string_view key);
    std::vector<TomlNumber> whole_numbers(std::string_view key);
    std::vector<TomlFields> tables(std::string_view key);
    /// The entries of a table whose keys are free; empty where there is none.
    TomlTable entries(std::string_view key);

    /// Reports the keys that nothing asked for, with the nearest that something did.
    void finish();

    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] TomlReport& report() const { return m_report; }

private:
    [[nodiscard]] TomlEntry const* find(std::string_view key);
    void wrong_kind(TomlEntry const& entry, std::string_view expected);

    TomlTable const& m_table;
    std::size_t m_line;
    TomlReport& m_report;
    std::vector<std::string> m_asked;
};

} // namespace catalogue
