#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "geodata/postcodes/import.hpp"
#include "geodata/postcodes/lookup.hpp"
#include "geodata/postcodes/nearest.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "reports/wording/page_wording.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace cli {

namespace {

struct ImportArguments {
    std::filesystem::path source;
    std::filesystem::path lookup;
    geodata::ExistingLookup existing = geodata::ExistingLookup::keep;
};

std::string known_vintage(std::string const& vintage) {
    return vintage.empty() ? "vintage not named" : vintage;
}

geodata::PostcodeImport import_source(ImportArguments const& arguments, Progress& progress) {
    auto const reading = "Reading " + arguments.source.filename().string();
    auto stage = progress.stage(reading);
    return geodata::import_postcodes(
        arguments.source, mapper::fingerprint(arguments.source), arguments.lookup,
        arguments.existing, [&](std::size_t rows) {
            stage.now(fmt::format("{}: {} rows", reading, reports::grouped(rows)));
        });
}

void run_import(ImportArguments const& arguments, Console& console) {
    auto const result = import_source(arguments, console.progress);
    for (auto const& problem : result.problems) {
        message(base::to_text(problem));
    }
    print(fmt::format("{}: {} from {} ({}); {} terminated, {} without a grid reference.\n",
                      arguments.lookup.string(), counted(result.postcodes, "postcode"),
                      counted(result.rows, "row"), known_vintage(result.vintage), result.terminated,
                      result.without_place));
}

void show_lookup(geodata::PostcodeLookup const& lookup) {
    auto const about = lookup.about();
    print(fmt::format("Source: {} ({})\nSHA-256 of the source: {}\nPostcodes: {}, of which {} "
                      "terminated and {} without a grid reference\nDistricts: {}\n",
                      about.source, known_vintage(about.vintage), about.sha256, about.postcodes,
                      about.terminated, about.without_place, about.districts));
}

std::string position_text(geodata::Postcode const& postcode) {
    switch (postcode.frame) {
    case geodata::PostcodeFrame::national_grid:
        return fmt::format("easting {}, northing {}", postcode.x, postcode.y);
    case geodata::PostcodeFrame::degrees:
        return fmt::format("latitude {}, longitude {}", postcode.y, postcode.x);
    case geodata::PostcodeFrame::none:
        break;
    }
    return "no grid reference";
}

std::string status_text(geodata::Postcode const& postcode) {
    return postcode.ended
               ? fmt::format("terminated in {:04}-{:02}", static_cast<int>(postcode.ended->year()),
                             static_cast<unsigned>(postcode.ended->month()))
               : "in use";
}

void show_unknown(geodata::PostcodeLookup const& lookup, std::string const& text) {
    auto const near = geodata::suggestion(geodata::nearest_postcodes(lookup, text));
    print(fmt::format("{}: is not in the look-up{}{}\n", text, near.empty() ? "" : "; ", near));
}

void show_postcode(geodata::PostcodeLookup const& lookup, std::string const& text, Exit& exit) {
    auto const key = geodata::postcode_key(text);
    if (!key) {
        print(fmt::format("{}: is not a whole postcode; expected one like 'SW1A 1AA'\n", text));
        exit = Exit::found_problems;
        return;
    }
    auto const postcode = lookup.find(*key);
    if (!postcode) {
        show_unknown(lookup, geodata::to_text(*key));
        exit = Exit::found_problems;
        return;
    }
    print(fmt::format("{}: {}, {}{}\n", geodata::to_text(*key), status_text(*postcode),
                      position_text(*postcode),
                      postcode->district.empty() ? "" : ", district " + postcode->district));
}

void add_import_command(CLI::App& postcodes, Console& console) {
    auto* command = postcodes.add_subcommand(
        "import", "Make a look-up file of ONSPD, NSPL or Code-Point Open, once");
    auto arguments = std::make_shared<ImportArguments>();
    command
        ->add_option("source", arguments->source,
                     "The directory of postcodes: a CSV, a folder of them, or a zip")
        ->type_name("SOURCE")
        ->required();
    command->add_option("-o,--output", arguments->lookup, "The look-up file to write")
        ->type_name("FILE")
        ->required();
    command->add_flag_callback(
        "--overwrite", [arguments] { arguments->existing = geodata::ExistingLookup::replace; },
        "Replace a look-up file that is there already");
    command->callback([arguments, &console] { run_import(*arguments, console); });
}

void add_show_command(CLI::App& postcodes, Exit& exit) {
    struct ShowArguments {
        std::filesystem::path lookup;
        std::vector<std::string> postcodes;
    };
    auto* command = postcodes.add_subcommand(
        "show", "What a look-up file holds, and what it says of single postcodes");
    auto arguments = std::make_shared<ShowArguments>();
    command->add_option("file", arguments->lookup, "A look-up file")->type_name("FILE")->required();
    command->add_option("postcode", arguments->postcodes, "Postcodes to look up")
        ->type_name("POSTCODE");
    command->callback([arguments, &exit] {
        auto const lookup = geodata::PostcodeLookup::open(arguments->lookup);
        if (arguments->postcodes.empty()) {
            show_lookup(lookup);
        }
        for (auto const& postcode : arguments->postcodes) {
            show_postcode(lookup, postcode, exit);
        }
    });
}

} // namespace

void add_postcodes(CLI::App& app, Exit& exit, Console& console) {
    auto* postcodes =
        app.add_subcommand("postcodes", "Make and show the file by which postcodes are placed");
    postcodes->require_subcommand(1);
    add_import_command(*postcodes, console);
    add_show_command(*postcodes, exit);
}

} // namespace cli
