#include "catalogue/programmes/load_outline.hpp"
#include "catalogue/programmes/read_programme.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "reports/open_referral/export_file.hpp"
#include "reports/programme/report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {

namespace {

constexpr auto usual_outline = "bournemouth-2025";

enum class ProgrammeFormat : std::uint8_t { text, csv, json };

struct ProgrammeArguments {
    std::vector<std::filesystem::path> files;
    std::string outline = usual_outline;
    ProgrammeFormat format = ProgrammeFormat::text;
    std::filesystem::path output;
    reports::Existing existing = reports::Existing::refuse;
};

ProgrammeFormat read_format(std::string const& text) {
    if (text == "text") {
        return ProgrammeFormat::text;
    }
    if (text == "csv") {
        return ProgrammeFormat::csv;
    }
    if (text == "json") {
        return ProgrammeFormat::json;
    }
    throw CLI::ValidationError("--format: '" + text + "' is not one of text, csv, json");
}

reports::ProgrammeReport compare(ProgrammeArguments const& arguments) {
    reports::ProgrammeReport report{.outline = catalogue::load_outline(arguments.outline),
                                    .programmes = {}};
    for (auto const& file : arguments.files) {
        auto programme = catalogue::load_programme(file, report.outline);
        auto coverage = mapper::coverage_of(programme, report.outline);
        report.programmes.push_back(
            {.programme = std::move(programme), .coverage = std::move(coverage)});
    }
    return report;
}

void write(reports::ProgrammeReport const& report, ProgrammeFormat format, int columns,
           reports::TextSink& sink) {
    switch (format) {
    case ProgrammeFormat::text:
        reports::write_programmes_as_text(report, columns, sink);
        break;
    case ProgrammeFormat::csv:
        reports::write_programmes_as_csv(report, sink);
        break;
    case ProgrammeFormat::json:
        reports::write_programmes_as_json(report, sink);
        break;
    }
}

/// A table has no place for what is said beside it.
void say_beside_the_table(reports::ProgrammeReport const& report) {
    for (auto const& compared : report.programmes) {
        for (auto const& problem : compared.programme.problems) {
            message(base::to_text(problem));
        }
    }
    message(fmt::format("read the table with the cautions of its outline: 'gapmap programme "
                        "outline show {}'.",
                        report.outline.code));
}

void run_check(ProgrammeArguments const& arguments) {
    auto const report = compare(arguments);
    if (arguments.output.empty()) {
        reports::WholeText whole;
        write(report, arguments.format, output_columns(), whole);
        print(whole.text);
    } else {
        constexpr int file_columns = 80;
        reports::write_export(
            arguments.output, {}, arguments.existing,
            [&](reports::TextSink& sink) { write(report, arguments.format, file_columns, sink); });
        message(fmt::format("{}: {} written.", arguments.output.string(),
                            counted(report.programmes.size(), "programme")));
    }
    if (arguments.format == ProgrammeFormat::csv) {
        say_beside_the_table(report);
    }
}

void run_list() {
    std::vector<reports::Entry> list;
    for (auto const& code : catalogue::builtin_outline_codes()) {
        auto const outline = catalogue::load_outline(code);
        list.push_back(
            {.what = fmt::format("{}: {}", code, counted(outline.points.size(), "point")),
             .about = outline.title,
             .status = {}});
    }
    print_entries(list);
}

void add_programme_check(CLI::App& programme) {
    auto* check = programme.add_subcommand(
        "check", "Which topics, measures and themes of an outline a programme's plan covers");
    auto arguments = std::make_shared<ProgrammeArguments>();
    check->add_option("file", arguments->files, "Plans: TOML, or a CSV of sessions")
        ->type_name("FILE")
        ->required();
    check
        ->add_option("--outline", arguments->outline,
                     "A built-in outline (see 'gapmap programme outline list') or a TOML file; "
                     "bournemouth-2025 when not given")
        ->type_name("OUTLINE");
    check
        ->add_option_function<std::string>(
            "--format", [arguments](auto const& text) { arguments->format = read_format(text); },
            "text (when not given), csv or json")
        ->type_name("FORMAT");
    check
        ->add_option("-o,--output", arguments->output,
                     "The file to write; standard output when not given")
        ->type_name("FILE");
    check->add_flag_callback(
        "--overwrite", [arguments] { arguments->existing = reports::Existing::overwrite; },
        "Replace the file if it is there already");
    check->callback([arguments] { run_check(*arguments); });
}

} // namespace

void add_programme(CLI::App& app) {
    auto* programme =
        app.add_subcommand("programme", "Compare a programme's plan with a reference outline");
    programme->require_subcommand(1);
    add_programme_check(*programme);

    auto* outline = programme->add_subcommand("outline", "List or show outlines");
    outline->require_subcommand(1);
    outline->add_subcommand("list", "The outlines that are built in")->callback(run_list);
    auto name = std::make_shared<std::string>(usual_outline);
    auto* show = outline->add_subcommand("show", "An outline's points, their words and sources");
    show->add_option("outline", *name,
                     "A built-in outline or a TOML file; bournemouth-2025 when not given")
        ->type_name("OUTLINE");
    show->callback([name] {
        print(reports::outline_as_text(catalogue::load_outline(*name), output_columns()));
    });
}

} // namespace cli
