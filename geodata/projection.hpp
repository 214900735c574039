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
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    /// None where the position has no image in the target CRS.
    [[nodiscard]] std::optional<Point> operator()(Point position) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_; ///< empty when both CRS are the same
};

} // namespace geodata
