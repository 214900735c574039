#pragma once

#include "cli/arguments.hpp"
#include "cli/study.hpp"
#include "mapper/workspace/workspace.hpp"

#include <filesystem>
#include <string>

namespace cli {

/// A workspace was made with its boundaries, suites and meaning of a blank visibility; another
/// answer to them would be another study. Throws base::Error where one is given.
void refuse_what_is_fixed(StudyArguments const& arguments);

/// What a workspace holds, ready to be analysed under `policy`, with the definitions of risk levels
/// that were asked for (StudyArguments::risk_definitions).
Study study_of(mapper::Workspace const& workspace, mapper::Policy const& policy,
               std::string const& risk_definitions = {});

/// What catalogues say, or what one workspace holds, whatever it was analysed under: for commands
/// that tell of services and not of findings.
Study read_or_held_study(StudyArguments const& arguments, Progress& progress);

/// What a workspace holds under the policy of its last analysis. Throws base::Error when there was
/// none.
Study last_study_of(std::filesystem::path const& file, Progress& progress);

/// `gapmap analyse` over a workspace: its own boundaries, suites and meaning of a blank visibility
/// stand, and naming others is refused; the policy is what the command line says, else what the
/// workspace remembers, said aloud. Keeps the findings in the workspace.
void analyse_workspace(StudyArguments const& arguments, Console& console);

} // namespace cli
