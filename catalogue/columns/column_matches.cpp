#include "catalogue/columns/column_matches.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/column_letters.hpp"
#include "catalogue/files/hxl_tags.hpp"

#include <set>
#include <string>

namespace catalogue {

std::string_view Header::name(std::size_t position) const {
    return position < written.size() ? trimmed(written[position]) : std::string_view{};
}

std::string_view Header::tag(std::size_t position) const {
    return position < tags.size() ? trimmed(tags[position]) : std::string_view{};
}

std::vector<std::size_t> columns_called(std::string_view name, Header const& header) {
    auto const wanted = base::folded(name);
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < header.width(); ++i) {
        bool const same =
            wanted.empty() ? header.name(i) == name : base::folded(header.name(i)) == wanted;
        if (same && !header.name(i).empty()) {
            positions.push_back(i);
        }
    }
    auto const by_letters = column_position(name);
    if (positions.empty() && by_letters && *by_letters < header.width()) {
        positions.push_back(*by_letters);
    }
    return positions;
}

std::vector<ColumnMatch> match_columns(Header const& header, ColumnNames const& names,
                                       ColumnMap const& map) {
    using Why = ColumnMatch::Why;
    std::vector<ColumnMatch> matches(header.width());
    std::set<std::string> taken;
    for (auto const& constant : map.constants) {
        if (auto const column = names.find(constant.native)) {
            taken.insert(column->name);
        }
    }
    for (auto const& entry : map.columns) {
        for (auto const position : columns_called(entry.column, header)) {
            auto const why = entry.use == ColumnMap::Use::kept      ? Why::kept
                             : entry.use == ColumnMap::Use::ignored ? Why::ignored
                                                                    : Why::map;
            matches[position] = {.why = why, .column = names.find(entry.native)};
            taken.insert(entry.native);
        }
    }
    auto match_rest = [&](Why why, auto const& find) {
        std::set<std::string> found;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (matches[i].why != Why::unknown) {
                continue;
            }
            auto const column = find(i);
            if (column && !taken.contains(column->name)) {
                matches[i] = {.why = why, .column = column};
                found.insert(column->name);
            }
        }
        taken.merge(found);
    };
    match_rest(Why::name, [&](std::size_t i) { return names.find(header.name(i)); });
    match_rest(Why::tag, [&](std::size_t i) { return find_hxl_column(header.tag(i), names); });
    return matches;
}

} // namespace catalogue
