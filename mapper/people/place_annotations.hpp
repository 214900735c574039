#pragma once

#include "base/problem.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "catalogue/suites/suite.hpp"
#include "geodata/district.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/people/annotation.hpp"

#include <span>
#include <vector>

namespace mapper {

struct PlacedAnnotations {
    std::vector<Annotation> annotations; ///< placed ones by district, component, row; then the rest
    std::vector<base::Problem> problems; ///< one for each thing that is named and is none
};

/// Finds the findings that annotations belong to: districts as declared ones are found, components
/// by code and services by name, all compared without regard to case, spaces and underscores.
/// `services` are those in scope and then those out of it.
PlacedAnnotations place_annotations(catalogue::AnnotationFile const& file,
                                    std::span<geodata::District const> districts,
                                    std::span<catalogue::Suite const> suites,
                                    std::span<Disclosed const> services,
                                    std::span<Disclosed const> out_of_scope);

} // namespace mapper
