#include "catalogue/columns/propose_map.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace cli {

namespace {

struct MapArguments {
    std::filesystem::path file;
    std::string sheet;
    BoundaryArguments boundaries;
    std::vector<std::string> suites;
};

/// What districts may be called, where boundaries were given.
std::vector<std::string> names_of_districts(BoundaryArguments const& arguments) {
    std::vector<std::string> names;
    if (!arguments.file.empty()) {
        for (auto const& district : load_boundaries(arguments).districts) {
            names.push_back(district.code.text);
            names.push_back(district.name);
        }
    }
    return names;
}

void run_map(MapArguments const& arguments) {
    auto const vocabulary = load_suites(arguments.suites).front().vocabulary;
    print(catalogue::to_toml(catalogue::propose_map(arguments.file, arguments.sheet, vocabulary,
                                                    names_of_districts(arguments.boundaries))));
}

} // namespace

void add_map(CLI::App& app) {
    auto* command =
        app.add_subcommand("map", "Propose how the columns of an unknown layout could be read");
    auto arguments = std::make_shared<MapArguments>();
    command->add_option("file", arguments->file, "A table (CSV, XLSX, ODS, XLS)")
        ->type_name("FILE")
        ->required();
    add_sheet_argument(*command, arguments->sheet);
    add_boundary_arguments(*command, arguments->boundaries);
    add_suite_argument(*command, arguments->suites);
    command->callback([arguments] { run_map(*arguments); });
}

} // namespace cli
