#include "base/error.hpp"
#include "catalogue/load_suite.hpp"
#include "catalogue/pair_decisions.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclose.hpp"
#include "mapper/workspace.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>

namespace cli {

namespace {

struct ImportArguments {
    std::filesystem::path workspace;
    std::vector<std::filesystem::path> catalogues;
    BoundaryArguments boundaries;
    LayoutArguments layout;
    std::filesystem::path postcodes;
    std::filesystem::path decisions;
};

void say_notes(mapper::ImportResult const& result) {
    for (auto const& note : result.notes) {
        message(note + ".");
    }
}

void import_boundaries(mapper::Workspace& workspace, ImportArguments const& arguments) {
    auto const boundaries = load_boundaries(arguments.boundaries);
    say_notes(workspace.replace_boundaries(boundaries, boundary_inputs(arguments.boundaries)));
    for (auto const& problem : boundaries.problems) {
        message(base::to_text(problem));
    }
    print(fmt::format("{}: {}.\n", arguments.workspace.string(),
                      counted(boundaries.districts.size(), "district")));
}

/// What every catalogue of an import is read and placed by.
struct Ground {
    geodata::Boundaries boundaries;
    catalogue::Vocabulary vocabulary;
    std::optional<geodata::PostcodeLookup> postcodes;
    std::vector<mapper::Input> postcode_inputs;
};

/// One import a file, so that each can be replaced by itself later.
void import_catalogue(mapper::Workspace& workspace, Ground const& ground,
                      LayoutArguments const& layout, std::filesystem::path const& file) {
    std::vector const files{file};
    auto catalogue = catalogue::read_catalogue(
        files, ground.vocabulary,
        read_options(workspace.settings().blank_visibility, layout, ground.vocabulary));
    auto const disclosure =
        mapper::disclose(std::move(catalogue), ground.boundaries, ground.vocabulary,
                         ground.postcodes ? &*ground.postcodes : nullptr);
    for (auto const& problem : disclosure.problems) {
        message(base::to_text(problem));
    }
    auto inputs = catalogue_inputs(files, layout);
    std::ranges::copy(ground.postcode_inputs, std::back_inserter(inputs));
    auto const result = workspace.import(disclosure, inputs);
    say_notes(result);
    print(fmt::format("{}: {} imported, {} unread, {}.\n", file.string(),
                      counted(result.services, "service"), counted(disclosure.rows_unread, "row"),
                      counted(disclosure.problems.size(), "problem")));
}

void import_catalogues(mapper::Workspace& workspace, ImportArguments const& arguments) {
    Ground const ground{.boundaries = workspace.boundaries(),
                        .vocabulary = workspace.suites().front().vocabulary,
                        .postcodes = open_postcodes(arguments.postcodes),
                        .postcode_inputs = postcode_inputs(arguments.postcodes)};
    for (auto const& file : arguments.catalogues) {
        import_catalogue(workspace, ground, arguments.layout, file);
    }
}

void import_decisions(mapper::Workspace& workspace, std::filesystem::path const& file) {
    auto const decisions = catalogue::read_pair_decisions(file);
    for (auto const& problem : decisions.problems()) {
        message(base::to_text(problem));
    }
    say_notes(workspace.remember_decisions(decisions, decisions_input(file)));
}

void run_import(ImportArguments const& arguments) {
    if (arguments.catalogues.empty() && arguments.boundaries.file.empty() &&
        arguments.decisions.empty()) {
        throw base::Error("nothing to import was named; give catalogue files, boundaries with -b, "
                          "or decisions with --decisions.");
    }
    auto workspace = mapper::Workspace::open(arguments.workspace);
    if (!arguments.boundaries.file.empty()) {
        import_boundaries(workspace, arguments);
    }
    if (!arguments.catalogues.empty()) {
        import_catalogues(workspace, arguments);
    }
    if (!arguments.decisions.empty()) {
        import_decisions(workspace, arguments.decisions);
    }
}

} // namespace

void add_import(CLI::App& app) {
    auto* command = app.add_subcommand("import", "Take catalogues or boundaries into a workspace");
    auto arguments = std::make_shared<ImportArguments>();
    command->add_option("workspace", arguments->workspace, "A workspace")
        ->type_name("WORKSPACE")
        ->required();
    command
        ->add_option("catalogue", arguments->catalogues,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral)")
        ->type_name("CATALOGUE");
    add_boundary_arguments(*command, arguments->boundaries);
    add_postcodes_argument(*command, arguments->postcodes);
    add_layout_arguments(*command, arguments->layout);
    add_decisions_argument(*command, arguments->decisions);
    command->callback([arguments] { run_import(*arguments); });
}

} // namespace cli
