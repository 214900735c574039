#pragma once

#include "geodata/boundaries/boundaries.hpp"

#include <string>
#include <vector>

/// A geometry from well-known text; fails the test when it is none.
geodata::Geometry from_wkt(std::string const& wkt);

/// A square of side 10 whose lower left corner is 10 times (column, row), as on squared paper.
std::string square(int column, int row);

struct NamedShape {
    std::string code;
    std::string wkt;
};

/// Boundaries in the British National Grid; the codes are to be given ascending.
geodata::Boundaries boundaries_of(std::vector<NamedShape> const& shapes);

/// The sentence of the base::Error that `call` throws; empty when it throws none.
template <typename Call>
std::string error_of(Call const& call) {
    try {
        call();
    } catch (std::exception const& error) {
        return error.what();
    }
    return {};
}

bool contains(std::string const& text, std::string const& part);
