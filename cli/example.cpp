#include "cli/example.hpp"

#include "base/error.hpp"

namespace cli {

std::filesystem::path example_folder() {
    std::error_code error;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", error);
    auto const folder = program.parent_path();
    for (auto const& base : {folder, folder.parent_path()}) {
        auto example = base / "share" / "gapmap" / "examples" / "west-yorkshire";
        if (!program.empty() && std::filesystem::is_directory(example, error)) {
            return example;
        }
    }
    throw base::Error("the bundled example is missing: there is no share/gapmap/examples beside " +
                      folder.string() + "; install gapmap again.");
}

} // namespace cli
