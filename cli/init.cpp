#include "catalogue/suites/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/workspace/workspace.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {

namespace {

struct InitArguments {
    std::filesystem::path workspace;
    BoundaryArguments boundaries;
    std::vector<std::string> suites;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
};

void run_init(InitArguments const& arguments, Console& console) {
    auto const suites = load_suites(arguments.suites);
    auto const boundaries = [&] {
        auto const stage =
            console.progress.stage("Reading " + arguments.boundaries.file.filename().string());
        return load_boundaries(arguments.boundaries);
    }();
    auto inputs = boundary_inputs(arguments.boundaries);
    auto const from_suites = suite_inputs(suites);
    inputs.insert(inputs.end(), from_suites.begin(), from_suites.end());
    mapper::Workspace::create(arguments.workspace, boundaries, suites, inputs,
                              {.blank_visibility = arguments.blank_visibility, .policy = {}});
    for (auto const& problem : boundaries.problems) {
        message(base::to_text(problem));
    }
    print(fmt::format(
        "{} is made: {}, {}. Add services with 'gapmap import'.\n", arguments.workspace.string(),
        counted(boundaries.districts.size(), "district"), counted(suites.size(), "suite")));
}

} // namespace

void add_init(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand("init", "Make a workspace: a file that remembers a study");
    auto arguments = std::make_shared<InitArguments>();
    command->add_option("workspace", arguments->workspace, "The file to make, usually .gapmap")
        ->type_name("WORKSPACE")
        ->required();
    add_boundary_arguments(*command, arguments->boundaries);
    add_suite_argument(*command, arguments->suites);
    add_visibility_argument(*command, arguments->blank_visibility);
    command->callback([arguments, &console] { run_init(*arguments, console); });
}

} // namespace cli
