#include "catalogue/toml/toml_document.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

namespace catalogue {

namespace {

TomlValue value_of(toml::node const& node);

TomlTable entries_of(toml::table const& table) {
    TomlTable entries;
    for (auto const& [key, node] : table) {
        entries.push_back({.key = std::string{key.str()},
                           .line = key.source().begin.line,
                           .value = value_of(node)});
    }
    std::ranges::stable_sort(entries, {}, &TomlEntry::line);
    return entries;
}

std::vector<TomlValue> values_of(toml::array const& array) {
    std::vector<TomlValue> values;
    for (auto const& node : array) {
        values.push_back(value_of(node));
    }
    return values;
}

TomlValue value_of(toml::node const& node) {
    TomlValue value{.line = node.source().begin.line, .data = {}};
    if (auto const* const table = node.as_table()) {
        value.data = entries_of(*table);
    } else if (auto const* const array = node.as_array()) {
        value.data = values_of(*array);
    } else if (auto const* const text = node.as_string()) {
        value.data = text->get();
    } else if (auto const* const whole = node.as_integer()) {
        value.data = whole->get();
    } else if (auto const* const number = node.as_floating_point()) {
        value.data = number->get();
    } else if (auto const* const truth = node.as_boolean()) {
        value.data = truth->get();
    }
    return value;
}

} // namespace

TomlTable parse_toml(std::string const& name, std::string_view text) {
    try {
        return entries_of(toml::parse(text));
    } catch (toml::parse_error const& error) {
        auto const& begin = error.source().begin;
        throw base::Error(
            fmt::format("{}, line {}, column {}: this is not TOML ({}); correct it there.", name,
                        begin.line, begin.column, error.description()));
    }
}

} // namespace catalogue
