#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace catalogue {

/// What a value looks like, whatever its column is called.
enum class ValueShape : std::uint8_t {
    postcode,
    latitude,
    longitude,
    easting,
    northing,
    email,
    website,
    phone,
    date,
    answer,
    district,
    organisation
};
inline constexpr std::size_t shape_count = static_cast<std::size_t>(ValueShape::organisation) + 1;

/// "postcodes", "latitudes" ...: what messages call values of a shape.
std::string_view plural(ValueShape shape);

/// What districts may be called, folded.
using DistrictNames = std::unordered_set<std::string>;
DistrictNames district_names(std::span<std::string const> names);

/// How many of a column's values have each shape; blanks are no values.
class ShapeCounts {
public:
    void add(std::string_view value, DistrictNames const& districts);

    [[nodiscard]] std::size_t values() const { return m_values; }
    [[nodiscard]] std::size_t count(ValueShape shape) const;
    /// At least four in five.
    [[nodiscard]] bool mostly(ValueShape shape) const;

private:
    std::size_t m_values = 0;
    std::vector<std::size_t> m_counts = std::vector<std::size_t>(shape_count);
};

/// Whether a value has a shape. A latitude or longitude has decimals and lies about the British
/// Isles; a district is one of those named, or a code of the Government Statistical Service.
bool has_shape(std::string_view value, ValueShape shape, DistrictNames const& districts);

} // namespace catalogue
