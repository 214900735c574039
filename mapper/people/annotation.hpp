#pragma once

#include "base/date.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "geodata/district.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mapper {

/// What people say of a finding. It is shown beside the finding and changes nothing of it.
enum class AnnotationStatus : std::uint8_t { note, accepted, disputed, in_procurement };

/// What somebody wrote, and the finding that it belongs to. One that names a district, component,
/// service, date or status that is none has no place: it is listed with the reason.
struct Annotation {
    catalogue::AnnotationRow written;
    std::string file;
    std::optional<geodata::DistrictIndex> district; ///< none: not placed
    std::string component;                          ///< the suite's code; empty: the whole district
    std::string service;                            ///< its id; empty: none in particular
    AnnotationStatus status = AnnotationStatus::note;
    std::optional<base::Date> when;
    std::string because; ///< why it has no place, as a sentence part; empty where it has

    friend bool operator==(Annotation const&, Annotation const&) = default;
};

/// Those of one district and component (empty: of the district as a whole), of annotations in the
/// findings' order.
std::span<Annotation const> annotations_of(std::span<Annotation const> annotations,
                                           geodata::DistrictIndex district,
                                           std::string_view component);

/// "note", "accepted", "disputed", "in_procurement".
std::string_view code(AnnotationStatus status);

/// "note", "accepted", "disputed", "in procurement".
std::string_view label(AnnotationStatus status);

} // namespace mapper
