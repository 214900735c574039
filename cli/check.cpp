#include "catalogue/load_suite.hpp"
#include "catalogue/read_catalogue.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclose.hpp"
#include "mapper/place_postcode.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cli {

namespace {

struct CheckArguments {
    std::vector<std::filesystem::path> catalogues;
    BoundaryArguments boundaries;
    std::filesystem::path postcodes;
    std::vector<std::string> suites;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    LayoutArguments layout;
    std::optional<base::Severity> fail_on = base::Severity::error; ///< none: never
};

std::optional<base::Severity> read_severity(std::string const& text) {
    if (text == "never") {
        return std::nullopt;
    }
    for (auto const severity :
         {base::Severity::error, base::Severity::warning, base::Severity::information}) {
        if (text == code(severity)) {
            return severity;
        }
    }
    throw CLI::ValidationError("--fail-on: '" + text +
                               "' is not one of error, warning, information, never");
}

/// The catalogue's own problems and, where boundaries or postcodes are given, those of placing it.
std::vector<base::Problem> find_problems(CheckArguments const& arguments, std::size_t& services) {
    auto const suites = load_suites(arguments.suites);
    auto const& vocabulary = suites.front().vocabulary;
    auto catalogue = catalogue::read_catalogue(
        arguments.catalogues, vocabulary,
        read_options(arguments.blank_visibility, arguments.layout, vocabulary));
    services = catalogue.services.size();
    auto problems = catalogue.problems;
    auto const postcodes = open_postcodes(arguments.postcodes);
    if (!arguments.boundaries.file.empty()) {
        auto const boundaries = load_boundaries(arguments.boundaries);
        problems = mapper::disclose(std::move(catalogue), boundaries, vocabulary,
                                    postcodes ? &*postcodes : nullptr)
                       .problems;
        problems.insert(problems.end(), boundaries.problems.begin(), boundaries.problems.end());
    } else if (postcodes) {
        std::ranges::move(mapper::postcode_problems(catalogue, *postcodes),
                          std::back_inserter(problems));
    }
    std::ranges::sort(problems, [](auto const& a, auto const& b) { return a.where < b.where; });
    return problems;
}

void run_check(CheckArguments const& arguments, Exit& exit) {
    std::size_t services = 0;
    auto const problems = find_problems(arguments, services);
    std::map<std::pair<base::Severity, std::string>, std::size_t> by_rule;
    for (auto const& problem : problems) {
        print(fmt::format("{}: {}\n", code(problem.severity), base::to_text(problem)));
        ++by_rule[{problem.severity, problem.rule}];
        if (arguments.fail_on && problem.severity <= *arguments.fail_on) {
            exit = Exit::found_problems;
        }
    }
    print(fmt::format("{}{}, {}{}\n", problems.empty() ? "" : "\n", counted(services, "service"),
                      counted(problems.size(), "problem"), problems.empty() ? "." : ":"));
    for (auto const& [rule, count] : by_rule) {
        print(fmt::format("{:>6}  {:<12} {}\n", count, code(rule.first), rule.second));
    }
}

} // namespace

void add_check(CLI::App& app, Exit& exit) {
    auto* command =
        app.add_subcommand("check", "Every problem in catalogues, and the way out of each");
    auto arguments = std::make_shared<CheckArguments>();
    command
        ->add_option("catalogue", arguments->catalogues,
                     "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral)")
        ->type_name("CATALOGUE")
        ->required();
    add_boundary_arguments(*command, arguments->boundaries);
    add_postcodes_argument(*command, arguments->postcodes);
    add_suite_argument(*command, arguments->suites);
    add_visibility_argument(*command, arguments->blank_visibility);
    add_layout_arguments(*command, arguments->layout);
    command
        ->add_option_function<std::string>(
            "--fail-on",
            [arguments](auto const& text) { arguments->fail_on = read_severity(text); },
            "Exit with 1 on a problem this severe or more: error (when not given), warning, "
            "information, never")
        ->type_name("SEVERITY");
    command->callback([arguments, &exit] { run_check(*arguments, exit); });
}

} // namespace cli
