#include "catalogue/files/header_search.hpp"

#include "catalogue/files/hxl_tags.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

namespace {

using Fit = HeaderPlace::Fit;

/// What a header at a place would give. `header` is none where tags stand alone.
HeaderPlace judge(std::span<KeptRow const> rows, std::optional<std::size_t> header,
                  std::optional<std::size_t> tags, ColumnNames const& names, ColumnMap const& map) {
    auto const written =
        header ? rows[*header].views() : std::vector<std::string_view>(widest(rows));
    auto const tagged = tags ? rows[*tags].views() : std::vector<std::string_view>{};
    std::set<std::string> found;
    for (auto const& constant : map.constants) {
        found.insert(constant.native);
    }
    std::size_t mapped = 0;
    for (auto const& match :
         match_columns({.row = 0, .written = written, .tags = tagged}, names, map)) {
        if (match.column) {
            found.insert(match.column->name);
        } else if (match.why != ColumnMatch::Why::unknown) {
            ++mapped;
        }
    }
    return {.header = header,
            .tags = tags,
            .first_service = std::max(header ? *header + 1 : 0, tags ? *tags + 1 : 0),
            .columns = found.size() - map.constants.size() + mapped,
            .fit = found.contains("provider") && found.contains("programme") ? Fit::yes : Fit::no};
}

std::optional<std::size_t> tags_below(std::span<KeptRow const> rows, std::size_t header) {
    bool const tagged = header + 1 < rows.size() && is_hxl_row(rows[header + 1].views());
    return tagged ? std::optional{header + 1} : std::nullopt;
}

} // namespace

HeaderPlace find_header(std::span<KeptRow const> rows, ColumnNames const& names,
                        ColumnMap const& map) {
    if (map.header_row == std::size_t{0}) {
        return judge(rows, std::nullopt, std::nullopt, names, map);
    }
    HeaderPlace best;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const is_tags = is_hxl_row(rows[i].views());
        if (map.header_row ? rows[i].number != *map.header_row : is_tags && i > 0) {
            continue;
        }
        auto const place = is_tags ? judge(rows, std::nullopt, i, names, map)
                                   : judge(rows, i, tags_below(rows, i), names, map);
        bool const better =
            place.fit != best.fit ? place.fit == Fit::yes : place.columns > best.columns;
        if (better || (!best.header && !best.tags)) {
            best = place;
        }
    }
    return best;
}

} // namespace catalogue
