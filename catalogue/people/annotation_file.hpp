#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace catalogue {

/// What somebody wrote about a district, or about one component of the suite in it, as written.
struct AnnotationRow {
    std::string district;
    std::string component; ///< empty: the whole district
    std::string service;   ///< empty: no service in particular
    std::string who;
    std::string when;
    std::string status;
    std::string note;
    std::size_t row = 0;

    friend bool operator==(AnnotationRow const&, AnnotationRow const&) = default;
};

/// The people's own words, to be shown beside the findings.
struct AnnotationFile {
    std::string file; ///< empty where none was given
    std::vector<AnnotationRow> rows;
    std::vector<base::Problem> problems; ///< of the file's form

    friend bool operator==(AnnotationFile const&, AnnotationFile const&) = default;
};

/// Reads a CSV of the columns district, component, service, who, when, status and note, of which
/// component, service and when may be missing; others are the people's own and are not read, which
/// is said. Throws base::Error when it cannot be read or lacks a column.
AnnotationFile read_annotations(std::filesystem::path const& file);

} // namespace catalogue
