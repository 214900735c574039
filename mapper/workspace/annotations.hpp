#pragma once

#include "catalogue/people/annotation_file.hpp"
#include "mapper/findings.hpp"
#include "mapper/workspace/sqlite_database.hpp"
#include "mapper/workspace/workspace.hpp"

namespace mapper {

/// What Workspace::remember_annotations does, as one transaction.
ImportResult keep_annotations(Database const& database,
                              catalogue::AnnotationFile const& annotations, Input const& file);

catalogue::AnnotationFile kept_annotations(Database const& database);

} // namespace mapper
