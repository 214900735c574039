#include "catalogue/standards/load_standards.hpp"
#include "cli/checked_file.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "reports/wording/standards_text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace cli {

namespace {

constexpr auto usual_standards = "home-office-2023";

void run_list() {
    std::vector<reports::Entry> list;
    for (auto const& code : catalogue::builtin_standards_codes()) {
        auto const standards = catalogue::load_standards(code).standards;
        list.push_back({.what = fmt::format("{}: {}, {}", code,
                                            counted(standards.guidelines.size(), "guideline"),
                                            counted(standards.rules.size(), "rule")),
                        .about = standards.title,
                        .status = {}});
    }
    print_entries(list);
}

void run_show(std::string const& name) {
    auto const loaded = catalogue::load_standards(name);
    print(reports::standards_as_text(loaded.standards, loaded.vocabulary, output_columns()));
}

void run_check(std::string const& file, Exit& exit) {
    auto const [loaded, problems] = catalogue::check_standards(file);
    auto const errors = print_checked(problems, exit);
    print_line(fmt::format(
        "{}: {}, {}, {}.", file, counted(loaded.standards.guidelines.size(), "guideline"),
        counted(loaded.standards.rules.size(), "rule"), counted(errors, "error")));
}

} // namespace

void add_standards(CLI::App& app, Exit& exit) {
    auto* standards =
        app.add_subcommand("standards", "List, show or check standards to audit services against");
    standards->require_subcommand(1);
    standards->add_subcommand("list", "The standards that are built in")->callback(run_list);

    auto name = std::make_shared<std::string>(usual_standards);
    auto* show = standards->add_subcommand(
        "show", "Guidelines, their rules, what decides each, and what no catalogue can say");
    show->add_option("standards", *name,
                     "Built-in standards or a TOML file; home-office-2023 when not given")
        ->type_name("STANDARDS");
    show->callback([name] { run_show(*name); });

    auto file = std::make_shared<std::string>();
    auto* check =
        standards->add_subcommand("check", "Everything that is wrong with a file of standards");
    check->add_option("standards", *file, "A TOML file")->type_name("STANDARDS")->required();
    check->callback([file, &exit] { run_check(*file, exit); });
}

} // namespace cli
