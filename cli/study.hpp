#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/output_arguments.hpp"
#include "geodata/postcodes/lookup.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/secrets.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace catalogue {
struct Catalogue;
struct LoadedSuite;
struct ReadOptions;
struct Vocabulary;
} // namespace catalogue

namespace cli {

/// The suites of a command line, all of one vocabulary; throws base::Error when they are not.
std::vector<catalogue::LoadedSuite> load_suites(std::vector<std::string> const& names);

/// Boundaries with their populations. Throws base::Error when no file was given.
geodata::Boundaries load_boundaries(BoundaryArguments const& arguments);

/// The look-up of postcodes, if one was named.
std::optional<geodata::PostcodeLookup> open_postcodes(std::filesystem::path const& lookup);

/// The files of a run, by content, under their names as given; with catalogues also the sheet and
/// the maps that they were read by, since they decide what was read.
std::vector<mapper::Input> boundary_inputs(BoundaryArguments const& arguments);
std::vector<mapper::Input> catalogue_inputs(std::span<std::filesystem::path const> files,
                                            LayoutArguments const& layout);
std::vector<mapper::Input> postcode_inputs(std::filesystem::path const& lookup);
mapper::Input decisions_input(std::filesystem::path const& decisions);
mapper::Input annotations_input(std::filesystem::path const& annotations);
std::vector<mapper::Input> questionnaire_inputs(std::span<std::filesystem::path const> files);
std::vector<mapper::Input> suite_inputs(std::span<catalogue::LoadedSuite const> suites);

/// What a run says whatever its rows hold, one text a line: its suites and the names of its inputs.
std::string told_anyway(std::span<catalogue::LoadedSuite const> suites,
                        std::span<std::string const> inputs);

/// How catalogues are to be read; reads the maps, if any were named, in the words of the
/// vocabulary.
catalogue::ReadOptions read_options(catalogue::BlankVisibility blank, LayoutArguments const& layout,
                                    catalogue::Vocabulary const& vocabulary);

/// Catalogue files, boundaries and suites, read and made ready to be analysed.
struct Study {
    mapper::AnalysisInput input;
    geodata::Boundaries boundaries;
    mapper::Secrets secrets;
};

struct StudyArguments {
    std::vector<std::filesystem::path> catalogues;
    BoundaryArguments boundaries;
    std::filesystem::path postcodes;
    std::filesystem::path decisions;
    PeopleArguments people;
    std::vector<std::string> suites;
    std::string standards; ///< empty: none
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
    LayoutArguments layout;
    PolicyArguments policy;
    std::string risk_definitions; ///< a built-in code or a file; "none"; empty: not said
    OutputArguments output;
};

/// Has the analysis audit against standards, by their code or file, and gives their text; nothing
/// where `name` is empty.
std::string ask_for_standards(mapper::AnalysisInput& input, std::string const& name);
/// Reads the definitions that were asked for, over those that a workspace remembers, and names them
/// among the inputs. Throws base::Error when claims are to count as defined and nothing defines
/// them.
void define_risk_levels(mapper::AnalysisInput& input, std::string const& asked);

/// Reads the catalogue while it reads the boundaries, which take longer.
Study read_study(StudyArguments const& arguments, Progress& progress);

/// "Reading services.csv", or how many catalogues.
std::string reading_in_words(std::span<std::filesystem::path const> files);

/// "Placing 100,000 services".
std::string placing_in_words(std::size_t services);

/// What is found in a study, whose input is used up.
mapper::Findings analyse(Study& study, Progress& progress);

/// What a command prints whatever the rows hold is no secret.
void tell_anyway(Study& study, std::string_view text);

/// Writes the reports if a folder or file was named, and prints the terminal report.
void report_findings(mapper::Findings const& findings, geodata::Boundaries const& boundaries,
                     mapper::Secrets const& secrets, OutputArguments const& output,
                     Console& console);

/// The version that outputs and workspaces carry.
std::string program_version();

} // namespace cli
