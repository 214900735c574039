#include "mapper/workspace/district.hpp"

#include "mapper/workspace/file.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <array>
#include <utility>

namespace mapper {

namespace {

using geodata::Boundaries;
using geodata::DistrictIndex;

constexpr std::array<std::pair<char const*, std::string Boundaries::*>, 5> kept_words{{
    {"crs", &Boundaries::crs},
    {"source_crs", &Boundaries::source_crs},
    {"layer", &Boundaries::layer},
    {"code_field", &Boundaries::code_field},
    {"name_field", &Boundaries::name_field},
}};

/// Districts are rows from 1 and indexes from 0.
DistrictIndex index_of(std::int64_t row) {
    return {static_cast<std::uint32_t>(row - 1)};
}

} // namespace

void write_boundaries(Database const& database, Boundaries const& boundaries) {
    for (auto const& [name, word] : kept_words) {
        write_setting(database, name, boundaries.*word);
    }
    Statement insert{database, "INSERT INTO district (id, code, name, population, geometry) "
                               "VALUES (?, ?, ?, ?, CastToMultiPolygon(GeomFromWKB(?, ?)))"};
    int const srid = workspace_srid(boundaries.crs);
    for (std::size_t at = 0; at < boundaries.districts.size(); ++at) {
        auto const& district = boundaries.districts[at];
        insert.run(at + 1, district.code.text, district.name, district.population,
                   geodata::to_wkb(boundaries.shapes[at]), srid);
    }
    Statement insert_pair{database,
                          "INSERT INTO neighbour (first, second, border_m) VALUES (?, ?, ?)"};
    for (auto const& pair : geodata::find_neighbours(boundaries)) {
        insert_pair.run(pair.first.value + 1, pair.second.value + 1, pair.border_m);
    }
    write_problems(database, {}, boundaries.problems);
}

Boundaries read_boundaries(Database const& database) {
    Boundaries boundaries;
    for (auto const& [name, word] : kept_words) {
        boundaries.*word = read_setting(database, name).value_or("");
    }
    boundaries.districts = read_districts(database);
    Statement query{database, "SELECT AsBinary(geometry) FROM district ORDER BY id"};
    query.start();
    while (query.next()) {
        boundaries.shapes.push_back(geodata::geometry_from_wkb(query.blob(0)));
    }
    return boundaries;
}

std::vector<geodata::District> read_districts(Database const& database) {
    std::vector<geodata::District> districts;
    Statement query{database, "SELECT code, name, population FROM district ORDER BY id"};
    query.start();
    while (query.next()) {
        districts.push_back(
            {.code = {query.text(0)}, .name = query.text(1), .population = query.maybe_integer(2)});
    }
    return districts;
}

std::vector<geodata::Neighbours> read_neighbours(Database const& database) {
    std::vector<geodata::Neighbours> neighbours;
    Statement query{database,
                    "SELECT first, second, border_m FROM neighbour ORDER BY first, second"};
    query.start();
    while (query.next()) {
        neighbours.push_back({.first = index_of(query.integer(0)),
                              .second = index_of(query.integer(1)),
                              .border_m = query.number(2)});
    }
    return neighbours;
}

} // namespace mapper
