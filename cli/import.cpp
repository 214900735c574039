#include "base/error.hpp"
#include "catalogue/pairs/decisions.hpp"
#include "catalogue/people/annotation_file.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/import_returns.hpp"
#include "cli/study.hpp"
#include "mapper/people/people_words.hpp"
#include "mapper/workspace/workspace.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

namespace cli {

namespace {

enum class Source : std::uint8_t { catalogue, questionnaire };

struct ImportArguments {
    std::filesystem::path workspace;
    std::vector<std::filesystem::path> files;
    BoundaryArguments boundaries;
    LayoutArguments layout;
    std::filesystem::path postcodes;
    std::filesystem::path decisions;
    std::filesystem::path annotations;
    Source source = Source::catalogue;
    std::optional<base::Date> as_of;
};

Source read_source(std::string const& text) {
    if (text == "questionnaire") {
        return Source::questionnaire;
    }
    if (text == "catalogue") {
        return Source::catalogue;
    }
    throw CLI::ValidationError("--source: '" + text + "' is not one of catalogue, questionnaire");
}

void import_boundaries(mapper::Workspace& workspace, ImportArguments const& arguments,
                       Progress& progress) {
    auto const [boundaries, replaced] = [&] {
        auto const stage =
            progress.stage("Reading " + arguments.boundaries.file.filename().string());
        auto read = load_boundaries(arguments.boundaries);
        auto result = workspace.replace_boundaries(read, boundary_inputs(arguments.boundaries));
        return std::pair{std::move(read), std::move(result)};
    }();
    say_notes(replaced);
    for (auto const& problem : boundaries.problems) {
        message(base::to_text(problem));
    }
    print(fmt::format("{}: {}.\n", arguments.workspace.string(),
                      counted(boundaries.districts.size(), "district")));
}

void import_files(mapper::Workspace& workspace, ImportArguments const& arguments,
                  Progress& progress) {
    auto const today = date_or_today(arguments.as_of);
    Reading const reading{.layout = arguments.layout, .postcodes = arguments.postcodes};
    if (arguments.source == Source::questionnaire) {
        import_together(workspace, arguments.files, reading, today, progress);
        return;
    }
    std::vector<std::filesystem::path> settled_before;
    auto const ground = ground_of(workspace);
    for (auto const& file : arguments.files) {
        if (has_questionnaires(workspace, file)) {
            settled_before.push_back(file);
        } else {
            import_catalogue(workspace, ground, reading, file, progress);
        }
    }
    if (!settled_before.empty()) {
        import_together(workspace, settled_before, reading, today, progress);
    }
}

void import_decisions(mapper::Workspace& workspace, std::filesystem::path const& file) {
    auto const decisions = catalogue::read_pair_decisions(file);
    for (auto const& problem : decisions.problems()) {
        message(base::to_text(problem));
    }
    say_notes(workspace.remember_decisions(decisions, decisions_input(file)));
}

/// What may not be told is not in the workspace, so the catalogues are read again for it.
void import_annotations(mapper::Workspace& workspace, std::filesystem::path const& file,
                        Progress& progress) {
    auto const annotations = catalogue::read_annotations(file);
    for (auto const& problem : annotations.problems) {
        message(base::to_text(problem));
    }
    auto const words = mapper::words_of(annotations);
    for (auto const& secrets : secrets_of_imports(workspace, progress)) {
        mapper::refuse_secret_words(words, secrets);
    }
    say_notes(workspace.remember_annotations(annotations, annotations_input(file)));
}

void run_import(ImportArguments const& arguments, Console& console) {
    if (arguments.files.empty() && arguments.boundaries.file.empty() &&
        arguments.decisions.empty() && arguments.annotations.empty()) {
        throw base::Error("nothing to import was named; give catalogue files, boundaries with -b, "
                          "decisions with --decisions, or annotations with --annotations.");
    }
    auto workspace = mapper::Workspace::open(arguments.workspace);
    if (!arguments.boundaries.file.empty()) {
        import_boundaries(workspace, arguments, console.progress);
    }
    if (!arguments.files.empty()) {
        import_files(workspace, arguments, console.progress);
    }
    if (!arguments.decisions.empty()) {
        import_decisions(workspace, arguments.decisions);
    }
    if (!arguments.annotations.empty()) {
        import_annotations(workspace, arguments.annotations, console.progress);
    }
}

} // namespace

void add_import(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand("import", "Take catalogues or boundaries into a workspace");
    auto arguments = std::make_shared<ImportArguments>();
    command->add_option("workspace", arguments->workspace, "A workspace")
        ->type_name("WORKSPACE")
        ->required();
    command
        ->add_option("file", arguments->files,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral); with --source "
                     "questionnaire, questionnaires that came back")
        ->type_name("FILE");
    command
        ->add_option_function<std::string>(
            "--source", [arguments](auto const& text) { arguments->source = read_source(text); },
            "catalogue (when not given) or questionnaire")
        ->type_name("SOURCE");
    add_as_of_argument(*command, arguments->as_of,
                       "The day on which questionnaires came back that do not say when they were "
                       "checked; today when not given");
    add_boundary_arguments(*command, arguments->boundaries);
    add_postcodes_argument(*command, arguments->postcodes);
    add_layout_arguments(*command, arguments->layout);
    add_decisions_argument(*command, arguments->decisions);
    add_annotations_argument(*command, arguments->annotations);
    command->callback([arguments, &console] { run_import(*arguments, console); });
}

} // namespace cli
