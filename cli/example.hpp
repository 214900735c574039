#pragma once

#include <filesystem>

namespace cli {

/// The folder of the bundled West Yorkshire example: beside the program where it was built, or in
/// the share folder where it is installed. Throws base::Error when it is in neither.
std::filesystem::path example_folder();

} // namespace cli
