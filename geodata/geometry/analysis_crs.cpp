#include "geodata/geometry/analysis_crs.hpp"

#include "base/error.hpp"
#include "geodata/geometry/projection.hpp"

#include <fmt/format.h>

#include <cmath>

namespace geodata {

namespace {

bool can_be_degrees(Envelope const& extent) {
    return extent.least.x >= -180 && extent.most.x <= 180 && extent.least.y >= -90 &&
           extent.most.y <= 90;
}

/// The area of use that EPSG gives the British National Grid, without the Republic of Ireland as
/// far as a box can tell it from Cornwall, Wales and Northern Ireland.
bool is_in_united_kingdom(Point degrees) {
    bool const in_area_of_use =
        degrees.x >= -9.01 && degrees.x <= 2.01 && degrees.y >= 49.75 && degrees.y <= 61.01;
    bool const in_republic = degrees.x < -5.5 && degrees.y > 51.2 && degrees.y < 54.0;
    return in_area_of_use && !in_republic;
}

double rounded(double degrees) {
    double const tenths = std::round(degrees * 10) / 10;
    return tenths == 0 ? 0.0 : tenths;
}

} // namespace

SourceCrs choose_source_crs(CrsEvidence const& evidence, std::string const& file) {
    SourceCrs chosen{.crs = wgs84, .origin = CrsOrigin::assumed};
    if (!evidence.given.empty()) {
        chosen = {.crs = evidence.given, .origin = CrsOrigin::given};
    } else if (!evidence.own.empty()) {
        chosen = {.crs = evidence.own, .origin = CrsOrigin::own};
    }
    if (!is_crs(chosen.crs)) {
        throw base::Error(fmt::format("{}: '{}' is not a coordinate reference system that PROJ "
                                      "knows; give one with --boundary-crs, like EPSG:27700.",
                                      file, chosen.crs));
    }
    if (!is_geographic(chosen.crs) || can_be_degrees(evidence.extent)) {
        return chosen;
    }
    auto const said = [&]() -> std::string {
        switch (chosen.origin) {
        case CrsOrigin::given:
            return fmt::format("--boundary-crs {} says that they are", evidence.given);
        case CrsOrigin::own:
            return "the file names no CRS but that of degrees";
        case CrsOrigin::assumed:
            break;
        }
        return "the file names no CRS";
    }();
    throw base::Error(
        fmt::format("{}: coordinates such as ({:.0f}, {:.0f}) cannot be degrees and {}; if they "
                    "are British National Grid add --boundary-crs EPSG:27700.",
                    file, evidence.extent.most.x, evidence.extent.most.y, said));
}

std::string choose_analysis_crs(std::string const& source_crs, Envelope const& extent,
                                std::string const& file) {
    if (same_crs(source_crs, british_national_grid)) {
        return british_national_grid;
    }
    Projection const to_degrees{source_crs, wgs84};
    auto const middle =
        to_degrees({(extent.least.x + extent.most.x) / 2, (extent.least.y + extent.most.y) / 2});
    if (!middle || !can_be_degrees({*middle, *middle})) {
        throw base::Error(fmt::format("{}: its coordinates have no place in {}; name the right CRS "
                                      "with --boundary-crs.",
                                      file, source_crs));
    }
    if (is_in_united_kingdom(*middle)) {
        return british_national_grid;
    }
    return fmt::format("+proj=laea +lat_0={:.1f} +lon_0={:.1f} +datum=WGS84 +units=m +no_defs "
                       "+type=crs",
                       rounded(middle->y), rounded(middle->x));
}

} // namespace geodata
