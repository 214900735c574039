#include "catalogue/questionnaire/questionnaire.hpp"

#include "base/error.hpp"
#include "catalogue/questionnaire/writer.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/workspace/workspace.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>

namespace cli {

namespace {

namespace fs = std::filesystem;

struct QuestionnaireArguments {
    std::vector<fs::path> catalogues;
    fs::path folder;
    fs::path workspace;
    LayoutArguments layout;
    std::vector<std::string> suites;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    std::optional<base::Date> as_of;
    reports::Existing existing = reports::Existing::refuse;
};

void refuse_existing(QuestionnaireArguments const& arguments,
                     std::vector<catalogue::Questionnaire> const& questionnaires) {
    if (arguments.existing == reports::Existing::overwrite) {
        return;
    }
    for (auto const& one : questionnaires) {
        std::error_code trouble;
        if (fs::exists(arguments.folder / one.file_name, trouble)) {
            throw base::Error(fmt::format("{}: exists already; name another folder, or replace it "
                                          "with --overwrite.",
                                          (arguments.folder / one.file_name).string()));
        }
    }
}

void make_folder(fs::path const& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble) {
        throw base::Error(fmt::format("{}: the folder cannot be made ({}); name another with -o.",
                                      folder.string(), trouble.message()));
    }
}

std::string names_of(std::vector<fs::path> const& files) {
    std::string names;
    for (auto const& file : files) {
        names += (names.empty() ? "" : "; ") + file.string();
    }
    return names;
}

std::size_t holding_hidden(std::vector<catalogue::Questionnaire> const& questionnaires,
                           catalogue::Catalogue const& catalogue) {
    return static_cast<std::size_t>(std::ranges::count_if(questionnaires, [&](auto const& one) {
        return std::ranges::any_of(one.services, [&](std::size_t service) {
            return catalogue.services[service].visibility == catalogue::Visibility::confidential;
        });
    }));
}

/// Says of which texts a workbook cannot hold.
std::vector<std::string> write_all(fs::path const& folder,
                                   std::vector<catalogue::Questionnaire> const& questionnaires,
                                   catalogue::Catalogue const& catalogue,
                                   catalogue::Vocabulary const& vocabulary, Progress& progress) {
    auto stage = progress.stage("Writing questionnaires");
    std::vector<std::string> too_long;
    for (std::size_t i = 0; i < questionnaires.size(); ++i) {
        auto const& one = questionnaires[i];
        stage.now(fmt::format("Writing questionnaire {} of {}", i + 1, questionnaires.size()), i,
                  questionnaires.size());
        auto const file = folder / one.file_name;
        for (auto const& column :
             catalogue::write_questionnaire(file, one, catalogue, vocabulary)) {
            too_long.push_back(fmt::format("{}: a text of the column {} is too long for a "
                                           "workbook and is left out of the questionnaire.",
                                           file.string(), column));
        }
    }
    return too_long;
}

void run_questionnaire(QuestionnaireArguments const& arguments, Console& console) {
    std::optional<mapper::Workspace> workspace;
    if (!arguments.workspace.empty()) {
        workspace.emplace(mapper::Workspace::open(arguments.workspace));
        if (!arguments.suites.empty()) {
            throw base::Error(fmt::format("{}: a workspace keeps the suites it was made with; "
                                          "leave -s out.",
                                          arguments.workspace.string()));
        }
    }
    auto const suites = workspace ? workspace->suites() : load_suites(arguments.suites);
    auto const& vocabulary = suites.front().vocabulary;
    auto const blank =
        workspace ? workspace->settings().blank_visibility : arguments.blank_visibility;
    auto catalogue = [&] {
        auto const stage = console.progress.stage(reading_in_words(arguments.catalogues));
        return catalogue::read_catalogue(arguments.catalogues, vocabulary,
                                         read_options(blank, arguments.layout, vocabulary));
    }();
    auto const questionnaires = catalogue::questionnaires_of(catalogue);
    refuse_existing(arguments, questionnaires);
    make_folder(arguments.folder);
    for (auto const& text_too_long :
         write_all(arguments.folder, questionnaires, catalogue, vocabulary, console.progress)) {
        message(text_too_long);
    }
    print(fmt::format("{}: {} about {}.\n", arguments.folder.string(),
                      counted(questionnaires.size(), "questionnaire"),
                      counted(catalogue.services.size(), "service")));
    if (auto const hidden = holding_hidden(questionnaires, catalogue); hidden > 0) {
        message(fmt::format("{} a confidential service: send {} to its provider alone, and keep "
                            "the folder from everyone else.",
                            hidden == 1 ? "1 questionnaire holds"
                                        : fmt::format("{} questionnaires hold", hidden),
                            hidden == 1 ? "it" : "each"));
    }
    if (workspace) {
        auto const disclosure =
            mapper::disclose(std::move(catalogue), workspace->boundaries(), vocabulary);
        auto const asked_on = date_or_today(arguments.as_of);
        workspace->record_asked(disclosure, names_of(arguments.catalogues), asked_on);
        print(fmt::format("{}: {} remembered as asked on {}.\n", arguments.workspace.string(),
                          counted(disclosure.services.size(), "service"), base::to_text(asked_on)));
    }
}

} // namespace

void add_questionnaire(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand(
        "questionnaire", "Write a questionnaire for each provider, filled in as far as is known");
    auto arguments = std::make_shared<QuestionnaireArguments>();
    command->add_option("catalogue", arguments->catalogues, "Catalogues of services")
        ->type_name("CATALOGUE")
        ->required();
    command->add_option("-o,--output", arguments->folder, "The folder for the questionnaires")
        ->type_name("DIR")
        ->required();
    command
        ->add_option("-w,--workspace", arguments->workspace,
                     "A workspace that is to remember what was asked, for 'gapmap returns'")
        ->type_name("WORKSPACE");
    add_layout_arguments(*command, arguments->layout);
    add_suite_argument(*command, arguments->suites);
    add_visibility_argument(*command, arguments->blank_visibility);
    add_as_of_argument(*command, arguments->as_of,
                       "The day on which they are sent; today when not given");
    command->add_flag_callback(
        "--overwrite", [arguments] { arguments->existing = reports::Existing::overwrite; },
        "Replace questionnaires that are there already");
    command->callback([arguments, &console] { run_questionnaire(*arguments, console); });
}

} // namespace cli
