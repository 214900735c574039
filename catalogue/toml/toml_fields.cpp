#include "catalogue/toml/toml_fields.hpp"

#include "base/nearest_word.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace catalogue {

void TomlReport::error(std::string_view rule, std::size_t line, std::string_view key,
                       std::string message, std::string hint) {
    m_problems.push_back(
        {.severity = base::Severity::error,
         .rule = std::string{rule},
         .where = {.file = m_file, .sheet = "", .row = line, .column = std::string{key}},
         .message = std::move(message),
         .hint = std::move(hint)});
}

TomlText TomlFields::required_text(std::string_view key) {
    auto const found = text(key);
    if (!found && std::ranges::find(m_table, key, &TomlEntry::key) == m_table.end()) {
        m_report.error("missing-key", m_line, key, fmt::format("the key '{}' is missing", key),
                       fmt::format("add {} = \"...\"", key));
    } else if (found && found->text.empty()) {
        m_report.error("missing-key", found->line, key, fmt::format("'{}' is empty", key),
                       "give it a text");
    }
    return found.value_or(TomlText{.text = "", .line = m_line});
}

std::optional<TomlText> TomlFields::text(std::string_view key) {
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return std::nullopt;
    }
    if (auto const* const text = std::get_if<std::string>(&entry->value.data)) {
        return TomlText{.text = *text, .line = entry->line};
    }
    wrong_kind(*entry, "a text in quotes");
    return std::nullopt;
}

std::string TomlFields::text_or_empty(std::string_view key) {
    auto const found = text(key);
    return found ? found->text : std::string{};
}

std::vector<TomlText> TomlFields::texts(std::string_view key) {
    std::vector<TomlText> texts;
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return texts;
    }
    auto const* const values = std::get_if<std::vector<TomlValue>>(&entry->value.data);
    if (values == nullptr) {
        wrong_kind(*entry, "a list of texts in square brackets");
        return texts;
    }
    for (auto const& value : *values) {
        if (auto const* const text = std::get_if<std::string>(&value.data)) {
            texts.push_back({.text = *text, .line = value.line});
        } else {
            wrong_kind(*entry, "a list of texts in square brackets");
        }
    }
    return texts;
}

std::vector<std::string> TomlFields::plain_texts(std::string_view key) {
    std::vector<std::string> plain;
    for (auto& text : texts(key)) {
        plain.push_back(std::move(text.text));
    }
    return plain;
}

bool TomlFields::flag(std::string_view key) {
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return false;
    }
    if (auto const* const flag = std::get_if<bool>(&entry->value.data)) {
        return *flag;
    }
    wrong_kind(*entry, "true or false, without quotes");
    return false;
}

std::optional<TomlNumber> TomlFields::whole_number(std::string_view key) {
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return std::nullopt;
    }
    if (auto const* const number = std::get_if<std::int64_t>(&entry->value.data)) {
        return TomlNumber{.value = *number, .line = entry->line};
    }
    wrong_kind(*entry, "a whole number, without quotes");
    return std::nullopt;
}

std::optional<TomlReal> TomlFields::number(std::string_view key) {
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return std::nullopt;
    }
    if (auto const* const whole = std::get_if<std::int64_t>(&entry->value.data)) {
        return TomlReal{.value = static_cast<double>(*whole), .line = entry->line};
    }
    if (auto const* const real = std::get_if<double>(&entry->value.data)) {
        return TomlReal{.value = *real, .line = entry->line};
    }
    wrong_kind(*entry, "a number, without quotes");
    return std::nullopt;
}

std::vector<TomlNumber> TomlFields::whole_numbers(std::string_view key) {
    constexpr std::string_view expected = "a list of whole numbers in square brackets";
    std::vector<TomlNumber> numbers;
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return numbers;
    }
    auto const* const values = std::get_if<std::vector<TomlValue>>(&entry->value.data);
    if (values == nullptr) {
        wrong_kind(*entry, expected);
        return numbers;
    }
    for (auto const& value : *values) {
        if (auto const* const number = std::get_if<std::int64_t>(&value.data)) {
            numbers.push_back({.value = *number, .line = value.line});
        } else {
            wrong_kind(*entry, expected);
        }
    }
    return numbers;
}

std::vector<TomlFields> TomlFields::tables(std::string_view key) {
    std::vector<TomlFields> tables;
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return tables;
    }
    auto const* const values = std::get_if<std::vector<TomlValue>>(&entry->value.data);
    if (values == nullptr) {
        wrong_kind(*entry, fmt::format("tables that each begin with [[{}]]", key));
        return tables;
    }
    for (auto const& value : *values) {
        if (auto const* const table = std::get_if<TomlTable>(&value.data)) {
            tables.emplace_back(*table, value.line, m_report);
        } else {
            wrong_kind(*entry, fmt::format("tables that each begin with [[{}]]", key));
        }
    }
    return tables;
}

TomlTable TomlFields::entries(std::string_view key) {
    auto const* const entry = find(key);
    if (entry == nullptr) {
        return {};
    }
    if (auto const* const table = std::get_if<TomlTable>(&entry->value.data)) {
        return *table;
    }
    wrong_kind(*entry, fmt::format("a table that begins with [{}]", key));
    return {};
}

void TomlFields::finish() {
    for (auto const& entry : m_table) {
        if (std::ranges::find(m_asked, entry.key) != m_asked.end()) {
            continue;
        }
        auto const nearest = base::nearest_word(entry.key, m_asked);
        m_report.error("unknown-key", entry.line, entry.key,
                       fmt::format("there is no key '{}' here", entry.key),
                       nearest ? fmt::format("the nearest is '{}'", *nearest)
                               : fmt::format("the keys are {}", fmt::join(m_asked, ", ")));
    }
}

TomlEntry const* TomlFields::find(std::string_view key) {
    m_asked.emplace_back(key);
    auto const found = std::ranges::find(m_table, key, &TomlEntry::key);
    return found == m_table.end() ? nullptr : &*found;
}

void TomlFields::wrong_kind(TomlEntry const& entry, std::string_view expected) {
    m_report.error("wrong-kind", entry.line, entry.key,
                   fmt::format("'{}' holds another kind of value", entry.key),
                   fmt::format("expected {}", expected));
}

} // namespace catalogue
