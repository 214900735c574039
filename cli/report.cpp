#include "cli/commands.hpp"
#include "cli/console.hpp"
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

void run_report(ReportArguments const& arguments, Console& console) {
    auto study = last_study_of(arguments.workspace, console.progress);
    ask_for_standards(study.input, arguments.standards);
    auto const findings = analyse(study, console.progress);
    report_findings(findings, study.boundaries, study.secrets, arguments.output, console);
}

} // namespace

void add_report(CLI::App& app, Console& console) {
    auto* command =
        app.add_subcommand("report", "Report what was last analysed in a workspace, once more");
    auto arguments = std::make_shared<ReportArguments>();
    command->add_option("workspace", arguments->workspace, "A workspace")
        ->type_name("WORKSPACE")
        ->required();
    add_standards_argument(*command, arguments->standards);
    add_output_arguments(*command, arguments->output);
    command->callback([arguments, &console] { run_report(*arguments, console); });
}

} // namespace cli
