#pragma once

#include "reports/files/output_folder.hpp"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace cli {

/// Where reports go, and which: as it was said, and, once the command line is read, as it is meant.
struct OutputArguments {
    reports::OutputTarget target;         ///< the path is empty where no reports are asked for
    std::vector<reports::Format> formats; ///< said; none: the usual ones, or what the ending says
    std::string part;                     ///< said: the layer or table of a file of one
    reports::OutputOptions options;
};

/// --format, --output-layer, --overwrite and how reports look. `usual`: the formats where none is
/// named. What contradicts itself is a wrong command line.
void add_format_arguments(CLI::App& command, OutputArguments& arguments,
                          std::vector<reports::Format> usual);

/// The same, and -o for the folder or file.
void add_output_arguments(CLI::App& command, OutputArguments& arguments);

} // namespace cli
