#pragma once

#include "geodata/point.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

inline constexpr char const* wgs84 = "EPSG:4326";
inline constexpr char const* british_national_grid = "EPSG:27700";

/// Carries positions from one CRS into another; degrees are always longitude before latitude.
/// Throws base::Error when PROJ does not know either CRS.
class Projection {
public:
    Projection(std::string const& from, std::string const& to);
    ~Projection();
    Projection(Projection&& other) noexcept;
    Projection& operator=(Projection&& other) noexcept;

    /// None where the position has no image in the target CRS.
    [[nodiscard]] std::optional<Point> operator()(Point position) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_; ///< empty when both CRS are the same
};

/// Whether PROJ knows `crs` as a coordinate reference system.
bool is_crs(std::string const& crs);

/// Whether positions in `crs` are degrees of longitude and latitude.
bool is_geographic(std::string const& crs);

/// Whether both name one CRS, if in other words: "EPSG:4326" and "OGC:CRS84" do, the order of the
/// axes being ours.
bool same_crs(std::string const& one, std::string const& other);

} // namespace geodata
