#include "catalogue/files/hxl_tags.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace catalogue {

namespace {

/// A hashtag with one attribute, or with none, and the native column. The first that fits counts.
struct TaggedColumn {
    std::string_view tag;
    std::string_view attribute; ///< empty: whatever the attributes are
    std::string_view native;
};

constexpr std::array tagged_columns{
    TaggedColumn{"#org", "name", "provider"},
    TaggedColumn{"#org", "provider", "provider"},
    TaggedColumn{"#org", "funder", "funder"},
    TaggedColumn{"#service", "name", "programme"},
    TaggedColumn{"#service", "id", "service_id"},
    TaggedColumn{"#service", "type", "interventions"},
    TaggedColumn{"#activity", "name", "programme"},
    TaggedColumn{"#activity", "id", "service_id"},
    TaggedColumn{"#meta", "id", "service_id"},
    TaggedColumn{"#meta", "source", "source"},
    TaggedColumn{"#description", "", "description"},
    TaggedColumn{"#contact", "phone", "phone"},
    TaggedColumn{"#contact", "email", "email"},
    TaggedColumn{"#contact", "url", "website"},
    TaggedColumn{"#geo", "lat", "latitude"},
    TaggedColumn{"#geo", "lon", "longitude"},
    TaggedColumn{"#geo", "postcode", "postcode"},
    TaggedColumn{"#loc", "postcode", "postcode"},
    TaggedColumn{"#date", "start", "start_date"},
    TaggedColumn{"#date", "end", "end_date"},
    TaggedColumn{"#status", "", "status"},
    TaggedColumn{"#adm2", "", "districts"},
    TaggedColumn{"#org", "", "provider"},
    TaggedColumn{"#service", "", "programme"},
    TaggedColumn{"#activity", "", "programme"},
};

bool is_tag(std::string_view cell) {
    return cell.size() > 1 && cell.front() == '#' &&
           ((cell[1] >= 'a' && cell[1] <= 'z') || (cell[1] >= 'A' && cell[1] <= 'Z')) &&
           cell.find_first_of("!?/.") == std::string_view::npos;
}

} // namespace

bool is_hxl_row(std::span<std::string_view const> cells) {
    std::size_t tags = 0;
    for (auto const cell : cells) {
        auto const text = trimmed(cell);
        if (!text.empty() && !is_tag(text)) {
            return false;
        }
        tags += text.empty() ? 0U : 1U;
    }
    return tags >= 2;
}

std::optional<Column> find_hxl_column(std::string_view tag, ColumnNames const& names) {
    auto const lower = in_lower_case(tag);
    auto const parts = list_items(lower, "+ ");
    if (parts.empty() || !is_tag(tag)) {
        return std::nullopt;
    }
    for (auto const& known : tagged_columns) {
        bool const has_attribute =
            known.attribute.empty() ||
            std::ranges::find(parts.begin() + 1, parts.end(), known.attribute) != parts.end();
        if (parts.front() == known.tag && has_attribute) {
            return names.find(known.native);
        }
    }
    return names.find(lower); // "#risk+high" is risk_high
}

} // namespace catalogue
