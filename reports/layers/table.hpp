#pragma once

#include "geodata/boundaries/boundaries.hpp"
#include "mapper/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reports {

enum class FieldKind : std::uint8_t { text, integer, real };
enum class ShapeKind : std::uint8_t { none, polygon, point };

struct Field {
    std::string name;
    FieldKind kind = FieldKind::text;
    std::string title = {}; ///< for people; the name in words where it is empty
};

/// A value of a field; nothing for what is not known or must not be told.
using FieldValue = std::variant<std::monostate, std::string, std::int64_t, double>;

struct Feature {
    std::vector<FieldValue> values;                  ///< one a field
    std::optional<geodata::Point> point = {};        ///< of a layer of points, or a circle's middle
    double radius_m = 0;                             ///< of a circle
    std::vector<geodata::DistrictIndex> districts{}; ///< whose shapes, in one, if a layer has such
};

/// A layer to be, before any format: its fields and features in order.
struct LayerTable {
    std::string name;
    std::string title;
    ShapeKind shape = ShapeKind::none;
    std::vector<Field> fields;
    std::vector<Feature> features;
};

/// A text; nothing where it is empty.
FieldValue text_value(std::string_view words);

/// Adds a field under a name that is no other's, a number being added where it is: a database tells
/// names apart without regard to case, and a suite may call a component as it likes.
void add_field(std::vector<Field>& fields, std::string name, FieldKind kind,
               std::string title = {});

/// One feature a district: its counts in the first suite, and under each component's code the
/// status. Fields of further suites begin with the suite's code and a colon.
LayerTable district_layer(mapper::Findings const& findings);

/// One row a cell of every suite, with its district. A table without shapes, as they are the
/// districts'.
LayerTable cell_table(mapper::Findings const& findings);

/// One row a service that the study leaves out, with the reason; without shapes.
LayerTable out_of_scope_table(mapper::Findings const& findings);

/// One feature a run of districts that lack a component together, in one shape.
LayerTable joint_layer(mapper::Findings const& findings);

/// One circle a public service that has a site and states a radius.
LayerTable catchment_layer(mapper::Findings const& findings);

/// One feature a service; only public ones with a site have a point.
LayerTable service_layer(mapper::Findings const& findings);

} // namespace reports
