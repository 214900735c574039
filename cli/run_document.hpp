#pragma once

#include "cli/progress.hpp"

#include <filesystem>
#include <string>

namespace cli {

/// The findings that a run left: a findings.json and what messages call it.
struct RunDocument {
    std::string name;
    std::string text;
};

/// Of an output folder, a findings.json or a workspace, which is analysed again under its last
/// policy. Throws base::Error when there is none.
RunDocument document_of(std::filesystem::path const& run, Progress& progress);

} // namespace cli
