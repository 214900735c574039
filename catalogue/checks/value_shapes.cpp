#include "catalogue/checks/value_shapes.hpp"

#include "base/date.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/answer.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/postcode.hpp"
#include "catalogue/rows/number_cells.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

constexpr std::string_view digits = "0123456789";

bool is_degrees(std::string_view value, double lowest, double highest) {
    auto const number = parse_number(value);
    auto const point = value.find('.');
    return number && *number >= lowest && *number <= highest && point != std::string_view::npos &&
           value.size() - point > 3;
}

bool is_metres(std::string_view value, double highest) {
    auto const number = parse_number(value);
    constexpr double lowest = 10'000;
    return number && *number >= lowest && *number <= highest;
}

bool is_phone(std::string_view value) {
    auto const count = std::ranges::count_if(
        value, [](char c) { return digits.find(c) != std::string_view::npos; });
    return count >= 9 && count <= 15 &&
           value.find_first_not_of("0123456789 +-().") == std::string_view::npos &&
           std::string_view{"0+("}.find(value.front()) != std::string_view::npos;
}

bool is_email(std::string_view value) {
    auto const at = value.find('@');
    return at != std::string_view::npos && at > 0 &&
           value.find('.', at) != std::string_view::npos &&
           value.find(' ') == std::string_view::npos;
}

bool is_website(std::string_view value) {
    auto const lower = in_lower_case(value.substr(0, 8));
    return lower.starts_with("http://") || lower.starts_with("https://") ||
           lower.starts_with("www.");
}

/// "E08000035": a letter of a country, the kind of area, and a number.
bool is_gss_code(std::string_view value) {
    constexpr std::size_t size = 9;
    return value.size() == size &&
           std::string_view{"EWSN"}.find(value.front()) != std::string_view::npos &&
           value.substr(1).find_first_not_of(digits) == std::string_view::npos;
}

bool is_organisation(std::string_view value) {
    constexpr std::array<std::string_view, 17> words{
        "council",     "trust",      "ltd",         "limited",   "cic",        "cio",
        "charity",     "foundation", "association", "authority", "university", "college",
        "partnership", "nhs",        "police",      "society",   "inc."};
    auto const lower = in_lower_case(value);
    auto const items = list_items(lower, " ,()");
    return std::ranges::any_of(items, [&](std::string_view item) {
        return std::ranges::find(words, item) != words.end();
    });
}

} // namespace

std::string_view plural(ValueShape shape) {
    constexpr std::array<std::string_view, shape_count> names{
        "postcodes", "latitudes",          "longitudes", "eastings",
        "northings", "email addresses",    "websites",   "telephone numbers",
        "dates",     "yes and no answers", "districts",  "names of organisations"};
    return names.at(static_cast<std::size_t>(shape));
}

DistrictNames district_names(std::span<std::string const> names) {
    DistrictNames folded;
    for (auto const& name : names) {
        folded.insert(base::folded(name));
    }
    return folded;
}

bool has_shape(std::string_view value, ValueShape shape, DistrictNames const& districts) {
    switch (shape) {
    case ValueShape::postcode:
        return parse_postcode(value).has_value();
    case ValueShape::latitude:
        return is_degrees(value, 49, 61);
    case ValueShape::longitude:
        return is_degrees(value, -9, 2);
    case ValueShape::easting:
        return is_metres(value, 700'000);
    case ValueShape::northing:
        return is_metres(value, 1'300'000);
    case ValueShape::email:
        return is_email(value);
    case ValueShape::website:
        return is_website(value);
    case ValueShape::phone:
        return is_phone(value);
    case ValueShape::date:
        return base::parse_date(value).has_value();
    case ValueShape::answer:
        return parse_answer(value).has_value();
    case ValueShape::district:
        return is_gss_code(value) || districts.contains(base::folded(value));
    case ValueShape::organisation:
        break;
    }
    return is_organisation(value);
}

void ShapeCounts::add(std::string_view value, DistrictNames const& districts) {
    auto const text = trimmed(value);
    if (text.empty()) {
        return;
    }
    ++m_values;
    for (std::size_t i = 0; i < shape_count; ++i) {
        m_counts[i] += has_shape(text, static_cast<ValueShape>(i), districts) ? 1U : 0U;
    }
}

std::size_t ShapeCounts::count(ValueShape shape) const {
    return m_counts[static_cast<std::size_t>(shape)];
}

bool ShapeCounts::mostly(ValueShape shape) const {
    return m_values > 0 && count(shape) * 5 >= m_values * 4;
}

} // namespace catalogue
