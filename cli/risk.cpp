#include "catalogue/risk_definitions/load_risk_definitions.hpp"
#include "cli/checked_file.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "reports/wording/text_layout.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace cli {

namespace {

void run_list() {
    std::vector<reports::Entry> list;
    for (auto const& code : catalogue::builtin_risk_definition_codes()) {
        auto const definitions = catalogue::check_risk_definitions(code).definitions;
        list.push_back(
            {.what = fmt::format("{}: {}", code, counted(definitions.levels.size(), "level")),
             .about = definitions.title,
             .status = {}});
    }
    print_entries(list);
}

/// Throws base::Error naming the first thing that is wrong with the definitions.
catalogue::RiskDefinitionsCheck usable(std::string const& name) {
    auto checked = catalogue::check_risk_definitions(name);
    checked.definitions = catalogue::load_risk_definitions(name, checked.vocabulary);
    return checked;
}

void run_show(std::string const& name) {
    auto const [definitions, words, problems] = usable(name);
    auto const show = [columns = reports::prose_columns(output_columns())](
                          std::string const& text, reports::Indent indent = {}) {
        print(reports::wrapped(text, columns, indent));
    };
    constexpr reports::Indent of_criterion{.first = "  ", .others = "      "};
    constexpr reports::Indent about_it{.first = "    ", .others = "      "};
    show(fmt::format("{}: {}", definitions.code, definitions.title));
    show(fmt::format("Source: {}.", definitions.source));
    show("Vocabulary: " + words.title);
    for (auto const& level : definitions.levels) {
        print("\n");
        show(words.risk_levels[level.risk.value].label);
        for (auto const& criterion : level.criteria) {
            show(criterion.label, of_criterion);
            show("asks: " + catalogue::asked_in_words(criterion, words), about_it);
            show("source: " + criterion.source, about_it);
        }
    }
}

void run_check(std::string const& file, Exit& exit) {
    auto const [definitions, words, problems] = catalogue::check_risk_definitions(file);
    auto const errors = print_checked(problems, exit);
    print_line(fmt::format("{}: {}, {}.", file, counted(definitions.levels.size(), "level"),
                           counted(errors, "error")));
}

} // namespace

void add_risk(CLI::App& app, Exit& exit) {
    auto* risk =
        app.add_subcommand("risk", "List, show or check definitions of high, medium and low risk");
    risk->require_subcommand(1);
    risk->add_subcommand("list", "The definitions that are built in")->callback(run_list);

    auto name = std::make_shared<std::string>();
    auto* show = risk->add_subcommand("show", "What each level asks, and its source");
    show->add_option("definitions", *name, "Built-in definitions or a TOML file")
        ->type_name("DEFINITIONS")
        ->required();
    show->callback([name] { run_show(*name); });

    auto* check = risk->add_subcommand("check", "Everything that is wrong with such a file");
    check->add_option("definitions", *name, "A TOML file")->type_name("DEFINITIONS")->required();
    check->callback([name, &exit] { run_check(*name, exit); });
}

} // namespace cli
