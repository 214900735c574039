#include "cli/commands.hpp"
#include "cli/workspace_study.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

namespace cli {

namespace {

struct ReportArguments {
    std::filesystem::path workspace;
    std::string standards;
    OutputArguments output;
};

void run_report(ReportArguments const& arguments) {
    auto study = last_study_of(arguments.workspace);
    ask_for_standards(study.input, arguments.standards);
    auto const findings = mapper::analyse(std::move(study.input));
    report_findings(findings, study.boundaries, study.secrets, arguments.output);
}

} // namespace

void add_report(CLI::App& app) {
    auto* command =
        app.add_subcommand("report", "Report what was last analysed in a workspace, once more");
    auto arguments = std::make_shared<ReportArguments>();
    command->add_option("workspace", arguments->workspace, "A workspace")
        ->type_name("WORKSPACE")
        ->required();
    add_standards_argument(*command, arguments->standards);
    add_output_arguments(*command, arguments->output);
    command->callback([arguments] { run_report(*arguments); });
}

} // namespace cli
