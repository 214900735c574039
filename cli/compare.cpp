#include "catalogue/code_changes.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/run_document.hpp"
#include "reports/comparison/report.hpp"
#include "reports/comparison/round_record.hpp"
#include "reports/open_referral/export_file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <utility>

namespace cli {

namespace {

enum class CompareFormat : std::uint8_t { text, csv, json };

struct CompareArguments {
    std::filesystem::path before;
    std::filesystem::path after;
    std::filesystem::path codes;
    CompareFormat format = CompareFormat::text;
    std::filesystem::path output;
    reports::Existing existing = reports::Existing::refuse;
};

CompareFormat read_format(std::string const& text) {
    if (text == "text") {
        return CompareFormat::text;
    }
    if (text == "csv") {
        return CompareFormat::csv;
    }
    if (text == "json") {
        return CompareFormat::json;
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, csv, json");
}

mapper::Round round_of(std::filesystem::path const& run, Progress& progress) {
    auto const document = document_of(run, progress);
    auto const stage = progress.stage("Looking into " + document.name);
    return reports::read_round(document.text, document.name);
}

std::vector<std::string> codes_of(mapper::Round const& round) {
    std::vector<std::string> codes;
    for (auto const& district : round.districts) {
        codes.push_back(district.code);
    }
    return codes;
}

reports::ComparisonReport compare(CompareArguments const& arguments, Progress& progress) {
    reports::ComparisonReport report{.before = round_of(arguments.before, progress),
                                     .after = round_of(arguments.after, progress),
                                     .codes = {},
                                     .found = {}};
    if (!arguments.codes.empty()) {
        report.codes = catalogue::read_code_changes(arguments.codes);
        auto const unknown =
            catalogue::unknown_codes(report.codes, codes_of(report.before), codes_of(report.after));
        report.codes.problems.insert(report.codes.problems.end(), unknown.begin(), unknown.end());
    }
    auto const stage = progress.stage("Comparing the two rounds");
    report.found = mapper::compare_rounds(report.before, report.after, report.codes);
    return report;
}

void write(reports::ComparisonReport const& report, CompareFormat format,
           reports::Terminal const& terminal, reports::TextSink& sink) {
    switch (format) {
    case CompareFormat::text:
        reports::write_comparison_as_text(report, terminal, sink);
        break;
    case CompareFormat::csv:
        reports::write_comparison_as_csv(report, sink);
        break;
    case CompareFormat::json:
        reports::write_comparison_as_json(report, sink);
        break;
    }
}

void run_compare(CompareArguments const& arguments, Console& console) {
    auto const report = compare(arguments, console.progress);
    for (auto const& problem : report.codes.problems) {
        message(base::to_text(problem));
    }
    if (report.after.policy.as_of < report.before.policy.as_of) {
        message(fmt::format(
            "the new round is as of {}, before the old one's {}; were they given in "
            "the wrong order?",
            base::to_text(report.after.policy.as_of), base::to_text(report.before.policy.as_of)));
    }
    if (arguments.output.empty()) {
        reports::WholeText whole;
        write(report, arguments.format, output_terminal(console), whole);
        print(whole.text);
        return;
    }
    reports::write_export(arguments.output, {}, arguments.existing, [&](reports::TextSink& sink) {
        write(report, arguments.format, {}, sink);
    });
    message(arguments.output.string() + " is written.");
}

} // namespace

void add_compare(CLI::App& app, Console& console) {
    auto* command = app.add_subcommand(
        "compare", "What changed between two rounds, and what is only better reporting");
    auto arguments = std::make_shared<CompareArguments>();
    command
        ->add_option("old", arguments->before, "An output folder, a findings.json or a workspace")
        ->type_name("OLD")
        ->required();
    command->add_option("new", arguments->after, "The same of the later round")
        ->type_name("NEW")
        ->required();
    command
        ->add_option("--codes", arguments->codes,
                     "District codes that changed: a CSV of old_code and new_code")
        ->type_name("FILE");
    command
        ->add_option_function<std::string>(
            "--format", [arguments](auto const& text) { arguments->format = read_format(text); },
            "text (when not given), csv or json")
        ->type_name("FORMAT");
    command
        ->add_option("-o,--output", arguments->output,
                     "The file to write; standard output when not given")
        ->type_name("FILE");
    command->add_flag_callback(
        "--overwrite", [arguments] { arguments->existing = reports::Existing::overwrite; },
        "Replace the file if it is there already");
    command->callback([arguments, &console] { run_compare(*arguments, console); });
}

} // namespace cli
