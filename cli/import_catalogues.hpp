#pragma once

#include "catalogue/visibility.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "geodata/boundaries/boundaries.hpp"
#include "mapper/workspace/workspace.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace catalogue {
struct Catalogue;
}

namespace cli {

/// How the files of an import are read and placed, beside what the workspace keeps.
struct Reading {
    LayoutArguments layout;
    std::filesystem::path postcodes;
};

/// What a workspace reads catalogues by.
struct Ground {
    geodata::Boundaries boundaries;
    catalogue::Vocabulary vocabulary;
    catalogue::BlankVisibility blank_visibility = catalogue::BlankVisibility::means_district;
};

Ground ground_of(mapper::Workspace const& workspace);

catalogue::Catalogue read(std::vector<std::filesystem::path> const& files, Reading const& reading,
                          Ground const& ground);

/// The catalogues, and what they are read and placed by, as a workspace remembers them.
std::vector<mapper::Input> inputs_of(std::vector<std::filesystem::path> const& catalogues,
                                     Reading const& reading);

mapper::Disclosure disclose(catalogue::Catalogue catalogue, Reading const& reading,
                            Ground const& ground);

/// The notes and the problems as messages, and how much of `what` came into the workspace.
void say_imported(std::string const& what, mapper::Disclosure const& disclosure,
                  mapper::ImportResult const& result);

/// What an import did to earlier ones, as messages.
void say_notes(mapper::ImportResult const& result);

/// One import a file, so that each can be replaced by itself later.
void import_catalogue(mapper::Workspace& workspace, Ground const& ground, Reading const& reading,
                      std::filesystem::path const& file, Progress& progress);

} // namespace cli
