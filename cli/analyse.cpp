#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "cli/workspace_study.hpp"
#include "mapper/workspace/workspace.hpp"

#include <CLI/CLI.hpp>

#include <forward_list>
#include <memory>
#include <utility>

namespace cli {

namespace {

/// Keeps what a run was made of, since the process ends next: the system takes its memory back at
/// once, where giving back the pieces of a hundred thousand services takes some hundredths of a
/// second.
template <typename Value>
void leave_to_exit(Value value) {
    static auto& left = *std::make_unique<std::forward_list<Value>>().release();
    left.push_front(std::move(value));
}

void run_analyse(StudyArguments const& arguments, Console& console) {
    bool const remembered = arguments.catalogues.size() == 1 &&
                            mapper::Workspace::is_workspace(arguments.catalogues.front());
    if (remembered) {
        analyse_workspace(arguments, console);
        return;
    }
    auto study = read_study(arguments, console.progress);
    auto findings = analyse(study, console.progress);
    report_findings(findings, study.boundaries, study.secrets, arguments.output, console);
    leave_to_exit(std::move(findings));
    leave_to_exit(std::move(study));
}

} // namespace

void add_analyse(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand(
        "analyse", "Find what each district has of a suite, lacks, and has twice");
    auto arguments = std::make_shared<StudyArguments>();
    command
        ->add_option(
            "catalogue", arguments->catalogues,
            "Catalogues of services (CSV, XLSX, ODS, XLS, Open Referral), or one workspace")
        ->type_name("CATALOGUE")
        ->required();
    add_boundary_arguments(*command, arguments->boundaries);
    add_postcodes_argument(*command, arguments->postcodes);
    add_decisions_argument(*command, arguments->decisions);
    add_people_arguments(*command, arguments->people);
    add_suite_argument(*command, arguments->suites);
    add_standards_argument(*command, arguments->standards);
    add_policy_arguments(*command, arguments->policy);
    command
        ->add_option("--risk-definitions", arguments->risk_definitions,
                     "What a service that takes a risk level must state: built-in definitions (see "
                     "'gapmap risk list') or a TOML file; none: those that a workspace remembers "
                     "are left out")
        ->type_name("DEFINITIONS");
    add_visibility_argument(*command, arguments->blank_visibility);
    add_layout_arguments(*command, arguments->layout);
    add_output_arguments(*command, arguments->output);
    command->callback([arguments, &console] { run_analyse(*arguments, console); });
}

} // namespace cli
