#pragma once

#include "catalogue/questionnaire/question.hpp"

#include <cstdint>
#include <string>

namespace catalogue {

/// What the engine makes of a column. `detail` is kept as text; `answer` and `answer_basis` belong
/// to a question. The `_basis` columns say what stands behind one column's cells.
enum class Field : std::uint8_t {
    service_id,
    provider,
    programme,
    focus,
    focus_basis,
    works_with,
    works_with_basis,
    interventions,
    interventions_basis,
    approach,
    answer,
    answer_basis,
    designed_for,
    districts,
    districts_basis,
    postcode,
    latitude,
    longitude,
    easting,
    northing,
    location_visibility,
    catchment_km,
    minimum_age,
    maximum_age,
    sex,
    referral_routes,
    victim_support,
    start_date,
    end_date,
    funding_end_date,
    source_date,
    status,
    source,
    evidence,
    front_door,
    front_door_basis,
    refers_to,
    in_scope,
    scope_reason,
    detail
};

inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::detail) + 1;

/// Whether a column's name is a word of its own scale, or another scale's (DASH's "standard").
enum class NameKind : std::uint8_t { own, warned };

/// A native column: its field, its native name, and the question where it is about one.
struct Column {
    Field field = Field::detail;
    std::string name;
    QuestionIndex question;
    NameKind kind = NameKind::own;
};

} // namespace catalogue
