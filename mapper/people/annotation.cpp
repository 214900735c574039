#include "mapper/people/annotation.hpp"

#include <algorithm>
#include <tuple>

namespace mapper {

std::span<Annotation const> annotations_of(std::span<Annotation const> annotations,
                                           geodata::DistrictIndex district,
                                           std::string_view component) {
    using Key = std::tuple<bool, geodata::DistrictIndex, std::string_view>;
    auto const found = std::ranges::equal_range(
        annotations, Key{false, district, component}, {}, [](Annotation const& one) {
            return Key{!one.district, one.district.value_or(geodata::DistrictIndex{}),
                       one.component};
        });
    return {found.begin(), found.end()};
}

std::string_view code(AnnotationStatus status) {
    switch (status) {
    case AnnotationStatus::accepted:
        return "accepted";
    case AnnotationStatus::disputed:
        return "disputed";
    case AnnotationStatus::in_procurement:
        return "in_procurement";
    case AnnotationStatus::note:
        break;
    }
    return "note";
}

std::string_view label(AnnotationStatus status) {
    return status == AnnotationStatus::in_procurement ? "in procurement" : code(status);
}

} // namespace mapper
