#include "base/error.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "cli/checked_file.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/suite_text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>

namespace cli {

namespace {

void run_list() {
    std::vector<reports::Entry> suites;
    for (auto const& code : catalogue::builtin_suite_codes()) {
        auto const suite = catalogue::load_suite(code).suite;
        suites.push_back(
            {.what = fmt::format("{}: {}", code, counted(suite.components.size(), "component")),
             .about = suite.title,
             .status = {}});
    }
    print_entries(suites);
}

void run_show(std::string const& name) {
    print(suite_text(catalogue::load_suite(name), output_columns()));
}

void run_compare(std::string const& first, std::string const& second) {
    print(comparison_text(catalogue::load_suite(first), catalogue::load_suite(second),
                          output_columns()));
}

void run_check(std::string const& file, Exit& exit) {
    auto const [loaded, problems] = catalogue::check_suite(file);
    auto const errors = print_checked(problems, exit);
    print_line(fmt::format("{}: {}, {}, {}.", file,
                           counted(loaded.suite.components.size(), "component"),
                           counted(errors, "error"), counted(problems.size() - errors, "warning")));
}

} // namespace

void add_suite(CLI::App& app, Exit& exit) {
    auto* suite = app.add_subcommand("suite", "List, show, compare or check suites of services");
    suite->require_subcommand(1);
    suite->add_subcommand("list", "The suites that are built in")->callback(run_list);

    auto name = std::make_shared<std::string>();
    auto* show = suite->add_subcommand("show", "A suite's components, what each asks, its source");
    show->add_option("suite", *name, "A built-in suite or a TOML file")
        ->type_name("SUITE")
        ->required();
    show->callback([name] { run_show(*name); });

    auto other = std::make_shared<std::string>();
    auto* compare = suite->add_subcommand("compare", "How the components of one map to another's");
    compare->add_option("suite", *name, "A built-in suite or a TOML file")
        ->type_name("SUITE")
        ->required();
    compare->add_option("other", *other, "The suite to lay beside it")
        ->type_name("OTHER")
        ->required();
    compare->callback([name, other] { run_compare(*name, *other); });

    auto* check = suite->add_subcommand("check", "Everything that is wrong with a suite file");
    check->add_option("suite", *name, "A TOML file")->type_name("SUITE")->required();
    check->callback([name, &exit] { run_check(*name, exit); });
}

} // namespace cli
