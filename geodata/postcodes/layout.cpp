#include "geodata/postcodes/layout.hpp"

#include "base/nearest_word.hpp"
#include "geodata/postcodes/key.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace geodata {

namespace {

using Column = PostcodeColumn;

/// Folded names, '#' for two digits (a year); of two columns for one thing the one named earlier
/// here is taken. Postcodes: pcds has its space where it belongs, pcd and pcd7 fill to seven.
constexpr std::array<std::pair<std::string_view, Column>, 40> patterns{{
    {"pcds", Column::postcode},
    {"pcd8", Column::postcode},
    {"pcd2", Column::postcode},
    {"pcd7", Column::postcode},
    {"pcd", Column::postcode},
    {"postcode", Column::postcode},
    {"pc", Column::postcode},
    {"oseast1m", Column::easting},
    {"east1m", Column::easting},
    {"easting", Column::easting},
    {"eastings", Column::easting},
    {"gridreferenceeasting", Column::easting},
    {"ea", Column::easting},
    {"osnrth1m", Column::northing},
    {"north1m", Column::northing},
    {"nrth1m", Column::northing},
    {"northing", Column::northing},
    {"northings", Column::northing},
    {"gridreferencenorthing", Column::northing},
    {"no", Column::northing},
    {"lat", Column::latitude},
    {"latitude", Column::latitude},
    {"long", Column::longitude},
    {"longitude", Column::longitude},
    {"lng", Column::longitude},
    {"doterm", Column::ended},
    {"dateofdeletion", Column::ended},
    {"dateoftermination", Column::ended},
    {"oslaua", Column::district},
    {"laua", Column::district},
    {"lad#cd", Column::district},
    {"ltla#cd", Column::district},
    {"laua#cd", Column::district},
    {"ladcd", Column::district},
    {"admindistrictcode", Column::district},
    {"councilarea20#code", Column::district},
    {"dc", Column::district},
    {"osgrdind", Column::quality},
    {"gridind", Column::quality},
    {"positionalqualityindicator", Column::quality},
}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool fits(std::string_view pattern, std::string_view name) {
    std::size_t at = 0;
    for (char const wanted : pattern) {
        if (wanted == '#') {
            if (at + 2 > name.size() || !is_digit(name[at]) || !is_digit(name[at + 1])) {
                return false;
            }
            at += 2;
        } else if (at == name.size() || name[at++] != wanted) {
            return false;
        }
    }
    return at == name.size();
}

PostcodeLayout by_header(std::span<std::string const> header) {
    PostcodeLayout layout{.columns = std::vector(header.size(), Column::none),
                          .first_row = FirstRow::header};
    std::vector<std::string> names;
    for (auto const& name : header) {
        names.push_back(base::folded(name));
    }
    for (auto const& [pattern, column] : patterns) {
        auto const found = std::ranges::find_if(
            names, [pattern = pattern](auto const& name) { return fits(pattern, name); });
        if (found != names.end() && !layout.has(column)) {
            layout.columns[static_cast<std::size_t>(found - names.begin())] = column;
        }
    }
    return layout;
}

using Position = std::pair<std::size_t, Column>;

PostcodeLayout by_position(std::size_t width, std::span<Position const> positions) {
    PostcodeLayout layout{.columns = std::vector(width, Column::none), .first_row = FirstRow::data};
    for (auto const& [position, column] : positions) {
        layout.columns[position] = column;
    }
    return layout;
}

constexpr std::array code_point{Position{0, Column::postcode}, Position{1, Column::quality},
                                Position{2, Column::easting}, Position{3, Column::northing},
                                Position{8, Column::district}};
constexpr std::array older_code_point{Position{0, Column::postcode}, Position{1, Column::quality},
                                      Position{10, Column::easting}, Position{11, Column::northing},
                                      Position{16, Column::district}};
constexpr std::array scottish_small_users{
    Position{0, Column::postcode}, Position{4, Column::ended},    Position{5, Column::easting},
    Position{6, Column::northing}, Position{7, Column::latitude}, Position{8, Column::longitude},
    Position{10, Column::district}};
constexpr std::array scottish_large_users{
    Position{0, Column::postcode}, Position{4, Column::ended},    Position{6, Column::easting},
    Position{7, Column::northing}, Position{8, Column::latitude}, Position{9, Column::longitude},
    Position{11, Column::district}};

} // namespace

bool PostcodeLayout::has(PostcodeColumn column) const {
    return std::ranges::find(columns, column) != columns.end();
}

bool PostcodeLayout::has_positions() const {
    return (has(Column::easting) && has(Column::northing)) ||
           (has(Column::latitude) && has(Column::longitude));
}

std::optional<PostcodeLayout> postcode_layout(std::span<std::string const> first_row) {
    if (first_row.empty()) {
        return std::nullopt;
    }
    if (postcode_key(first_row.front())) {
        switch (first_row.size()) {
        case 10:
            return by_position(10, code_point);
        case 19:
            return by_position(19, older_code_point);
        case 51:
            return by_position(51, scottish_large_users);
        case 57:
            return by_position(57, scottish_small_users);
        default:
            return std::nullopt;
        }
    }
    auto layout = by_header(first_row);
    return layout.has(Column::postcode) ? std::optional{std::move(layout)} : std::nullopt;
}

} // namespace geodata
