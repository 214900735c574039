#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "mapper/workspace/workspace.hpp"
#include "reports/returns_report.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace cli {

namespace {

struct ReturnsArguments {
    std::filesystem::path workspace;
    reports::ReturnsFormat format = reports::ReturnsFormat::text;
};

reports::ReturnsFormat read_format(std::string const& text) {
    for (auto const format : {reports::ReturnsFormat::text, reports::ReturnsFormat::csv,
                              reports::ReturnsFormat::json}) {
        if (text == code(format)) {
            return format;
        }
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, csv, json");
}

void run_returns(ReturnsArguments const& arguments) {
    auto const workspace = mapper::Workspace::open(arguments.workspace);
    print(reports::returns_report(workspace.returns(), workspace.districts(), arguments.format,
                                  output_columns()));
}

} // namespace

void add_returns(CLI::App& app) {
    auto* command = app.add_subcommand(
        "returns", "Which questionnaires came back, by district, and whom to remind");
    auto arguments = std::make_shared<ReturnsArguments>();
    command->add_option("workspace", arguments->workspace, "A workspace")
        ->type_name("WORKSPACE")
        ->required();
    command
        ->add_option_function<std::string>(
            "--format", [arguments](auto const& text) { arguments->format = read_format(text); },
            "text (when not given), csv (the counts) or json")
        ->type_name("FORMAT");
    command->callback([arguments] { run_returns(*arguments); });
}

} // namespace cli
