#include "base/error.hpp"
#include "catalogue/load_suite.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>

namespace cli {

namespace {

void run_list() {
    for (auto const& code : catalogue::builtin_suite_codes()) {
        auto const loaded = catalogue::load_suite(code);
        print(fmt::format("{:<18} {:>2} components  {}\n", code, loaded.suite.components.size(),
                          loaded.suite.title));
    }
}

/// The codes of the terms in a set, with ", " between them.
template <typename Set, typename Terms>
std::string codes(Set const& set, Terms const& terms) {
    std::string text;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            text += (text.empty() ? "" : ", ") + terms[i].code;
        }
    }
    return text;
}

/// What a component asks beside its types: "risk low; focus DA; adults; works_with ...".
std::string asked(catalogue::Component const& component, catalogue::Vocabulary const& vocabulary) {
    std::string text;
    auto add = [&text](std::string const& words) { text += (text.empty() ? "" : "; ") + words; };
    if (component.risk) {
        add("risk " + vocabulary.risk_levels[component.risk->value].code);
    }
    if (!component.foci.empty()) {
        add("focus " + codes(component.foci, vocabulary.foci));
    }
    if (component.adults == catalogue::Adults::required) {
        add("adults");
    }
    if (!component.groups.empty()) {
        add("groups " + codes(component.groups, vocabulary.groups));
    }
    if (!component.works_with.empty()) {
        std::string sides;
        for (auto const side : component.works_with) {
            sides += (sides.empty() ? "" : " or ") + std::string{code(side)};
        }
        add("works with " + sides);
    }
    if (component.minimum > 1) {
        add(fmt::format("at least {}", component.minimum));
    }
    if (component.scope == catalogue::Scope::local) {
        add("local services only");
    }
    if (component.statutory == catalogue::Statutory::yes) {
        add("statutory: not assessed where the catalogue has no record");
    }
    return text;
}

void run_show(std::string const& name) {
    auto const loaded = catalogue::load_suite(name);
    auto const& suite = loaded.suite;
    print(fmt::format("{}: {}\nSource: {}\nVocabulary: {}\n", suite.code.text, suite.title,
                      suite.source, loaded.vocabulary.title));
    for (auto const& tier : suite.tiers) {
        print(fmt::format("\n{}\n", tier.label));
        for (auto const& component : suite.components) {
            if (component.tier != tier.code) {
                continue;
            }
            std::string types;
            for (auto const type : component.types) {
                types += (types.empty() ? "" : ", ") + loaded.vocabulary.types[type.value].code;
            }
            print(fmt::format("  {}: {}\n", component.code.text, component.label));
            print(fmt::format("    types: {}\n", types));
            if (auto const conditions = asked(component, loaded.vocabulary); !conditions.empty()) {
                print(fmt::format("    asks: {}\n", conditions));
            }
            print(fmt::format("    source: {}\n", component.source));
        }
    }
}

void run_check(std::string const& file, Exit& exit) {
    auto const [loaded, problems] = catalogue::check_suite(file);
    for (auto const& problem : problems) {
        print(fmt::format("{}: {}\n", code(problem.severity), base::to_text(problem)));
    }
    auto const errors = static_cast<std::size_t>(
        std::ranges::count(problems, base::Severity::error, &base::Problem::severity));
    if (errors > 0) {
        exit = Exit::found_problems;
    }
    print(fmt::format("{}: {}, {}, {}.\n", file,
                      counted(loaded.suite.components.size(), "component"),
                      counted(errors, "error"), counted(problems.size() - errors, "warning")));
}

} // namespace

void add_suite(CLI::App& app, Exit& exit) {
    auto* suite = app.add_subcommand("suite", "List, show or check suites of services");
    suite->require_subcommand(1);
    suite->add_subcommand("list", "The suites that are built in")->callback(run_list);

    auto name = std::make_shared<std::string>();
    auto* show = suite->add_subcommand("show", "A suite's components, what each asks, its source");
    show->add_option("suite", *name, "A built-in suite or a TOML file")
        ->type_name("SUITE")
        ->required();
    show->callback([name] { run_show(*name); });

    auto* check = suite->add_subcommand("check", "Everything that is wrong with a suite file");
    check->add_option("suite", *name, "A TOML file")->type_name("SUITE")->required();
    check->callback([name, &exit] { run_check(*name, exit); });
}

} // namespace cli
