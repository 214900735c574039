#include "cli/import_catalogues.hpp"

#include "catalogue/read_catalogue.hpp"
#include "cli/console.hpp"
#include "cli/study.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/disclosing/disclose_secrets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cli {

namespace fs = std::filesystem;

Ground ground_of(mapper::Workspace const& workspace) {
    return {.boundaries = workspace.boundaries(),
            .vocabulary = workspace.suites().front().vocabulary,
            .blank_visibility = workspace.settings().blank_visibility};
}

catalogue::Catalogue read(std::vector<fs::path> const& files, Reading const& reading,
                          Ground const& ground) {
    return catalogue::read_catalogue(
        files, ground.vocabulary,
        read_options(ground.blank_visibility, reading.layout, ground.vocabulary));
}

std::vector<mapper::Input> inputs_of(std::vector<fs::path> const& catalogues,
                                     Reading const& reading) {
    auto inputs = catalogue_inputs(catalogues, reading.layout);
    std::ranges::copy(postcode_inputs(reading.postcodes), std::back_inserter(inputs));
    return inputs;
}

mapper::Disclosure disclose(catalogue::Catalogue catalogue, Reading const& reading,
                            Ground const& ground) {
    auto const postcodes = open_postcodes(reading.postcodes);
    std::vector<std::string> names{reading.postcodes.string()};
    std::ranges::transform(catalogue.sheets, std::back_inserter(names),
                           &catalogue::SourceSheet::file);
    auto disclosure = mapper::disclose(std::move(catalogue), ground.boundaries, ground.vocabulary,
                                       postcodes ? &*postcodes : nullptr);
    mapper::forget_told_localities(disclosure.secrets, told_anyway({}, names));
    return disclosure;
}

void say_imported(std::string const& what, mapper::Disclosure const& disclosure,
                  mapper::ImportResult const& result) {
    for (auto const& problem : disclosure.problems) {
        message(base::to_text(problem));
    }
    say_notes(result);
    print(fmt::format("{}: {} imported, {} unread, {}.\n", what,
                      counted(result.services, "service"), counted(disclosure.rows_unread, "row"),
                      counted(disclosure.problems.size(), "problem")));
}

void import_catalogue(mapper::Workspace& workspace, Ground const& ground, Reading const& reading,
                      fs::path const& file, Progress& progress) {
    std::vector const files{file};
    auto const [disclosure, result] = [&] {
        auto stage = progress.stage(reading_in_words(files));
        auto catalogue = read(files, reading, ground);
        stage.now(placing_in_words(catalogue.services.size()));
        auto placed = disclose(std::move(catalogue), reading, ground);
        stage.now("Keeping them in the workspace");
        auto kept = workspace.import(placed, inputs_of(files, reading));
        return std::pair{std::move(placed), std::move(kept)};
    }();
    say_imported(file.string(), disclosure, result);
}

void say_notes(mapper::ImportResult const& result) {
    for (auto const& note : result.notes) {
        message(note + ".");
    }
}

} // namespace cli
