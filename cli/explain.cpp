#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/run_document.hpp"
#include "reports/explain/finding.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace cli {

namespace {

struct ExplainArguments {
    std::filesystem::path run;
    reports::Asked asked;
};

void run_explain(ExplainArguments const& arguments, Console& console) {
    auto const document = document_of(arguments.run, console.progress);
    auto const text = [&] {
        auto const stage = console.progress.stage("Looking into " + document.name);
        return reports::explain_finding(document.text, document.name, arguments.asked,
                                        output_terminal(console));
    }();
    print(text);
}

} // namespace

void add_explain(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand("explain", "Say why a finding is what it is");
    auto arguments = std::make_shared<ExplainArguments>();
    command->add_option("run", arguments->run, "An output folder, a findings.json or a workspace")
        ->type_name("RUN")
        ->required();
    command
        ->add_option("subject", arguments->asked.subject,
                     "A district's code or name, 'region', or a service's id or programme")
        ->type_name("SUBJECT")
        ->required();
    command
        ->add_option("topic", arguments->asked.topic,
                     "Of a district or the region: a component's code, or 'front-door'")
        ->type_name("TOPIC");
    command
        ->add_option("group", arguments->asked.group,
                     "A group's code, to ask of a district and a component")
        ->type_name("GROUP");
    command->callback([arguments, &console] { run_explain(*arguments, console); });
}

} // namespace cli
