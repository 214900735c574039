#pragma once

#include "base/date.hpp"
#include "cli/import_catalogues.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "mapper/workspace/workspace.hpp"

#include <filesystem>
#include <vector>

namespace cli {

/// Whether questionnaires were settled into a catalogue before, so that they must be again when it
/// is imported again.
bool has_questionnaires(mapper::Workspace const& workspace, std::filesystem::path const& catalogue);

/// Imports questionnaires, and catalogues, together with all that was imported before: because a
/// workspace keeps no id of a confidential service, they are always read together. `today` is when
/// questionnaires came back that were not imported before. Throws base::Error when a file of before
/// is gone, or the files cannot be read by one layout.
void import_together(mapper::Workspace& workspace, std::vector<std::filesystem::path> const& named,
                     Reading const& reading, base::Date today, Progress& progress);

/// What must not be told of each import, made by reading its files again, since a workspace does
/// not keep it. Throws base::Error when a file is gone or has changed.
std::vector<mapper::Secrets> secrets_of_imports(mapper::Workspace const& workspace,
                                                Progress& progress);

} // namespace cli
