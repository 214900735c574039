#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/workspace_study.hpp"
#include "reports/explain_finding.hpp"
#include "reports/findings_json.hpp"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

namespace cli {

namespace {

struct ExplainArguments {
    std::filesystem::path run;
    reports::Asked asked;
};

/// The findings that a run left: a document and what messages call it.
struct Document {
    std::string name;
    std::string text;
};

Document document_of(std::filesystem::path const& run) {
    if (mapper::Workspace::is_workspace(run)) {
        auto study = last_study_of(run);
        reports::WholeText document;
        reports::write_findings_json(mapper::analyse(std::move(study.input)), document);
        return {.name = run.string(), .text = std::move(document.text)};
    }
    auto const file = std::filesystem::is_directory(run) ? run / "findings.json" : run;
    std::ifstream stream{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) {
        throw base::Error(file.string() + ": there is no such file to read; name a folder that "
                                          "'gapmap analyse -o' wrote, a findings.json or a "
                                          "workspace.");
    }
    return {.name = file.string(), .text = std::move(text)};
}

void run_explain(ExplainArguments const& arguments) {
    auto const document = document_of(arguments.run);
    print(
        reports::explain_finding(document.text, document.name, arguments.asked, output_columns()));
}

} // namespace

void add_explain(CLI::App& app) {
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
    command->callback([arguments] { run_explain(*arguments); });
}

} // namespace cli
