#include "tests/catalogue/written_file.hpp"

#include <unistd.h>

#include <fstream>
#include <string>

namespace tests {

WrittenFile::WrittenFile(std::string_view text) {
    static int number = 0;
    path_ =
        std::filesystem::temp_directory_path() /
        ("gapmap-written-" + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".csv");
    std::ofstream{path_, std::ios::binary} << text;
}

WrittenFile::~WrittenFile() {
    std::filesystem::remove(path_);
}

} // namespace tests
