#include "base/error.hpp"
#include "catalogue/pairs/listing.hpp"
#include "catalogue/read_catalogue.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/pairs_text.hpp"
#include "cli/study.hpp"
#include "reports/wording/page_wording.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <utility>

namespace cli {

namespace {

enum class Undecided : std::uint8_t { listed, written };

struct PairsArguments {
    std::vector<std::filesystem::path> catalogues;
    std::filesystem::path decisions;
    Undecided undecided = Undecided::listed;
    std::vector<std::string> suites;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    LayoutArguments layout;
    void (*write)(catalogue::PairListing const& listing) = print_pairs_as_text;
};

auto read_format(std::string const& text) {
    if (text == "text") {
        return print_pairs_as_text;
    }
    if (text == "csv") {
        return print_pairs_as_csv;
    }
    if (text == "json") {
        return print_pairs_as_json;
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, csv, json");
}

/// A file of decisions that is to be written may be new.
catalogue::PairDecisions read_decisions(PairsArguments const& arguments) {
    auto const& file = arguments.decisions;
    bool const is_new = arguments.undecided == Undecided::written && !std::filesystem::exists(file);
    if (file.empty() || is_new) {
        return {};
    }
    return catalogue::read_pair_decisions(file);
}

void run_pairs(PairsArguments const& arguments, Console& console) {
    auto const suites = load_suites(arguments.suites);
    auto const decisions = read_decisions(arguments);
    auto const& vocabulary = suites.front().vocabulary;
    for (auto const& problem : decisions.problems()) {
        message(base::to_text(problem));
    }
    auto const listing = [&] {
        auto stage = console.progress.stage(reading_in_words(arguments.catalogues));
        auto const catalogue = catalogue::read_catalogue(
            arguments.catalogues, vocabulary,
            read_options(arguments.blank_visibility, arguments.layout, vocabulary));
        stage.now(fmt::format("Comparing {} rows with each other",
                              reports::grouped(catalogue.services.size())));
        return catalogue::list_pairs(catalogue, decisions);
    }();
    arguments.write(listing);
    say_what_is_not_listed(listing);
    if (arguments.undecided == Undecided::written) {
        auto const written = append_undecided(arguments.decisions, listing, decisions);
        message(fmt::format("{}: {} added; write same or different under 'decision'.",
                            arguments.decisions.string(), counted(written, "undecided pair")));
    }
}

} // namespace

void add_pairs(CLI::App& app, Console& console) {
    auto* command =
        app.add_subcommand("pairs", "Rows that may be one service entered twice, and why");
    auto arguments = std::make_shared<PairsArguments>();
    command
        ->add_option("catalogue", arguments->catalogues,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral)")
        ->type_name("CATALOGUE")
        ->required();
    auto* decisions = add_decisions_argument(*command, arguments->decisions);
    command
        ->add_flag_callback(
            "--write-undecided", [arguments] { arguments->undecided = Undecided::written; },
            "Add the pairs that nobody decided on to the decisions file, for a person to fill in")
        ->needs(decisions);
    command
        ->add_option_function<std::string>(
            "--format", [arguments](auto const& text) { arguments->write = read_format(text); },
            "text (when not given), csv or json")
        ->type_name("FORMAT");
    add_suite_argument(*command, arguments->suites);
    add_visibility_argument(*command, arguments->blank_visibility);
    add_layout_arguments(*command, arguments->layout);
    command->callback([arguments, &console] { run_pairs(*arguments, console); });
}

} // namespace cli
