#include "reports/page/symbols.hpp"

#include "reports/embedded.hpp"
#include "reports/page/view.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

constexpr std::size_t most_districts = 50;
constexpr double small_side = 150;
constexpr double large_side = 1500;

} // namespace

bool has_small_maps(std::size_t districts) {
    return districts <= most_districts;
}

MapCanvas symbol_canvas(geodata::Boundaries const& boundaries) {
    double const side = has_small_maps(boundaries.districts.size()) ? small_side : large_side;
    return fitted_canvas(boundaries, side, side);
}

std::string symbols_part(geodata::Boundaries const& boundaries) {
    Views shapes;
    for (std::string const& path : all_path_data(boundaries, symbol_canvas(boundaries))) {
        shapes.push_back(
            {.texts = {{"number", fmt::format("{}", shapes.size())}, {"path", path}}, .lists = {}});
    }
    return render(embedded_symbols_mustache(),
                  {.texts = {}, .lists = {{"shapes", std::move(shapes)}}});
}

} // namespace reports
