#include "cli/run_document.hpp"

#include "base/error.hpp"
#include "cli/workspace_study.hpp"
#include "reports/json/findings_json.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace cli {

RunDocument document_of(std::filesystem::path const& run, Progress& progress) {
    if (mapper::Workspace::is_workspace(run)) {
        auto study = last_study_of(run, progress);
        reports::WholeText document;
        reports::write_findings_json(analyse(study, progress), document);
        return {.name = run.string(), .text = std::move(document.text)};
    }
    auto const stage = progress.stage("Reading " + run.filename().string());
    auto const file = std::filesystem::is_directory(run) ? run / "findings.json" : run;
    std::ifstream stream{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) {
        throw base::Error(file.string() + ": there is no such file to read; name a folder that "
                                          "'gapmap analyse -o' wrote, a findings.json or a "
                                          "workspace.");
    }
    return {.name = file.string(), .text = std::move(text)};
}

} // namespace cli
