#include "reports/directory/directory.hpp"

#include "base/error.hpp"
#include "catalogue/helplines/read_helplines.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/example.hpp"
#include "cli/study.hpp"
#include "cli/workspace_study.hpp"
#include "mapper/people/people_words.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace cli {

namespace {

constexpr char const* usual_helplines = "national-2026";

/// The day for which the bundled example was made up.
constexpr base::Date example_date{std::chrono::June / 30 / 2025};

struct DirectoryArguments {
    StudyArguments study;
    std::optional<base::Date> as_of;
    std::string helplines = usual_helplines;
    std::filesystem::path folder;
    reports::DirectoryOptions options;
};

/// A single name without -o is the folder, and the site that of the made-up example.
bool is_of_example(DirectoryArguments const& arguments) {
    auto const& study = arguments.study;
    return arguments.folder.empty() && study.catalogues.size() == 1 &&
           study.boundaries.file.empty();
}

void make_of_example(DirectoryArguments& arguments) {
    auto const name = arguments.study.catalogues.front();
    if (std::error_code error; std::filesystem::is_regular_file(name, error)) {
        throw base::Error(fmt::format("{}: is a file; name the catalogue, its boundaries with -b "
                                      "and the folder for the site with -o.",
                                      name.string()));
    }
    arguments.folder = std::filesystem::absolute(name);
    if (std::filesystem::exists(arguments.helplines)) {
        arguments.helplines = std::filesystem::absolute(arguments.helplines).string();
    }
    // Messages name an input as it was given: from there that is the same on every machine.
    std::filesystem::current_path(example_folder().parent_path());
    arguments.study.catalogues = {"directory/services.csv"};
    arguments.study.boundaries.file = "west-yorkshire/districts.geojson";
    if (!arguments.as_of) {
        arguments.as_of = example_date;
    }
    message("the example is " + arguments.study.catalogues.front().string() + ", as of " +
            base::to_text(*arguments.as_of) + "; its services are made up: do not publish it.");
}

/// What the publisher wrote is on every page, and is no part of what the program may hide.
void refuse_told_secrets(DirectoryArguments const& arguments, mapper::Secrets const& secrets) {
    std::vector<mapper::PeopleWords> const words{
        {.where = arguments.options.helplines.name, .text = arguments.options.helplines.text},
        {.where = "--publisher", .text = arguments.options.publisher},
        {.where = "--site-url", .text = arguments.options.site_url},
        {.where = "--exit-url", .text = arguments.options.exit_url}};
    mapper::refuse_secret_words(words, secrets);
}

void say_what_is_not_listed(Study const& study, reports::DirectoryChoice const& choice,
                            base::Date as_of) {
    for (auto const& problem : study.input.problems) {
        if (problem.rule == "publish-not-public") {
            message(to_text(problem));
        }
    }
    for (auto const& service : choice.not_listed) {
        message(fmt::format("{}: {} is marked publish=yes and is not listed, because it {}.",
                            to_text(base::Where{.file = service.row.file,
                                                .sheet = service.row.sheet,
                                                .row = service.row.row,
                                                .column = ""}),
                            service.name, sentence_part(service.because, as_of)));
    }
    std::vector<std::string> counts;
    auto const add = [&counts](std::size_t count, std::string_view why) {
        if (count > 0) {
            counts.push_back(fmt::format("{} {}", count, why));
        }
    };
    add(choice.not_marked, "not marked publish=yes");
    add(choice.not_public, "not public");
    add(choice.not_listed.size(), "for the reasons above");
    if (!counts.empty()) {
        message(fmt::format("not listed: {}.", fmt::join(counts, ", ")));
    }
}

void run_directory(DirectoryArguments arguments, Console& console) {
    if (is_of_example(arguments)) {
        make_of_example(arguments);
    }
    if (arguments.folder.empty()) {
        throw base::Error("the folder for the site was not named; name it with -o.");
    }
    arguments.options.helplines = catalogue::load_helplines(arguments.helplines);
    arguments.options.as_of = date_or_today(arguments.as_of);
    auto study = read_or_held_study(arguments.study, console.progress);
    if (arguments.helplines == usual_helplines) { // that everybody knows
        tell_anyway(study, arguments.options.helplines.text);
    }
    refuse_told_secrets(arguments, study.secrets);
    auto const written = [&] {
        auto const stage =
            console.progress.stage("Writing the pages of " + arguments.folder.string());
        return reports::write_directory(arguments.folder, study.input, study.boundaries.crs,
                                        study.secrets, arguments.options);
    }();
    say_what_is_not_listed(study, written.choice, arguments.options.as_of);
    message(fmt::format("{}: {} listed, {} written. Check every helpline's number before you "
                        "publish them.",
                        arguments.folder.string(), counted(written.choice.listed.size(), "service"),
                        counted(written.files, "file")));
}

/// A link of every page, so of no other kind.
std::string read_link(std::string const& option, std::string const& text) {
    bool const is_link = text.starts_with("https://") || text.starts_with("http://");
    if (!is_link || text.find_first_of(" \t\r\n\"'<>") != std::string::npos) {
        throw CLI::ValidationError(option + ": '" + text +
                                   "' is not an address like https://www.example.org");
    }
    return text;
}

} // namespace

void add_directory(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand(
        "directory", "Write a small web site of the services that are marked publish=yes");
    auto arguments = std::make_shared<DirectoryArguments>();
    auto& options = arguments->options;
    command
        ->add_option("catalogue", arguments->study.catalogues,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral), or one "
                     "workspace; a single name without -o is the folder for the site of the "
                     "bundled, made-up example")
        ->type_name("CATALOGUE")
        ->required();
    add_boundary_arguments(*command, arguments->study.boundaries);
    add_suite_argument(*command, arguments->study.suites);
    add_visibility_argument(*command, arguments->study.blank_visibility);
    add_postcodes_argument(*command, arguments->study.postcodes);
    add_layout_arguments(*command, arguments->study.layout);
    add_as_of_argument(*command, arguments->as_of,
                       "Services that have ended by this date, or not begun, are not listed; "
                       "today when not given");
    command
        ->add_option("--helplines", arguments->helplines,
                     "A TOML file of helplines for every page; national-2026 when not given")
        ->type_name("FILE");
    command
        ->add_option("--publisher", options.publisher,
                     "Who makes the site, and how to reach them to correct it")
        ->type_name("TEXT");
    command
        ->add_option_function<std::string>(
            "--exit-url",
            [&options](auto const& text) { options.exit_url = read_link("--exit-url", text); },
            "Where 'Leave this page now' leads; https://www.bbc.co.uk/weather when not given")
        ->type_name("URL");
    command
        ->add_option_function<std::string>(
            "--site-url",
            [&options](auto const& text) { options.site_url = read_link("--site-url", text); },
            "Where the site will be, so that 404.html can lead back to it")
        ->type_name("URL");
    command->add_flag_callback(
        "--no-index", [&options] { options.indexing = reports::Indexing::refused; },
        "Ask search engines to leave the site out");
    command->add_option("-o,--output", arguments->folder, "The folder for the site")
        ->type_name("DIR");
    command->add_flag_callback(
        "--overwrite", [&options] { options.existing = reports::Existing::overwrite; },
        "Replace the site that is in the folder, with all its pages");
    command->callback([arguments, &console] { run_directory(*arguments, console); });
}

} // namespace cli
