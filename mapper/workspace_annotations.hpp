#pragma once

#include "catalogue/annotation_file.hpp"
#include "mapper/findings.hpp"
#include "mapper/sqlite_database.hpp"
#include "mapper/workspace.hpp"

namespace mapper {

/// What Workspace::remember_annotations does, as one transaction.
ImportResult keep_annotations(Database const& database,
                              catalogue::AnnotationFile const& annotations, Input const& file);

catalogue::AnnotationFile kept_annotations(Database const& database);

} // namespace mapper
