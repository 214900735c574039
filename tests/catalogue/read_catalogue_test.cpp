#include "base/error.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {

/// A directory of its own that is gone when the test is over.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("gapmap-catalogue-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { fs::remove_all(path); }

    [[nodiscard]] fs::path file(std::string const& name, std::string_view text) const {
        std::ofstream{path / name, std::ios::binary} << text;
        return path / name;
    }
};

catalogue::Catalogue read_files(std::vector<fs::path> const& files) {
    return catalogue::read_catalogue(files, vocabulary(), {});
}

std::string error_of_file(fs::path const& file) {
    try {
        read_files({file});
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a file that is missing or a folder without a catalogue stops the run") {
    Folder const folder;
    auto const missing = folder.path / "none.csv";
    CHECK(error_of_file(missing) == missing.string() + ": there is no such file; check the path.");
    CHECK(error_of_file(folder.path) ==
          folder.path.string() +
              ": is a folder that holds neither Open Referral pages (.json) nor a package "
              "(services.csv and its tables); name the files in it that are catalogues.");
}

TEST_CASE("a file that may not be read stops the run") {
    if (geteuid() == 0) {
        MESSAGE("skipped: root may read every file");
        return;
    }
    Folder const folder;
    auto const file = folder.file("s.csv", "provider,programme\nP,Q\n");
    fs::permissions(file, fs::perms::none);
    CHECK(error_of_file(file) ==
          file.string() + ": the file cannot be read (Permission denied); check its permissions.");
}

TEST_CASE("a format that is not read here stops the run with the way out") {
    Folder const folder;
    for (auto const* name : {"s.pdf", "s.PDF"}) {
        auto const file = folder.file(name, "made up");
        CHECK(error_of_file(file) == file.string() +
                                         ": files ending in '.pdf' are not read here; save the "
                                         "table as CSV, XLSX or ODS.");
    }
}

TEST_CASE("an empty file stops the run") {
    for (auto const* text : {"", "\xEF\xBB\xBF", "\n\n", " , \n"}) {
        CAPTURE(text);
        CHECK(error_of(text) ==
              "s.csv: the file is empty; expected a header row and a row a service.");
    }
}

TEST_CASE("a header without rows stops the run") {
    for (auto const* text : {"provider,programme", "provider,programme\n\n,\n"}) {
        CAPTURE(text);
        CHECK(error_of(text) == "s.csv: the file has a header and no rows; add a row a service.");
    }
}

TEST_CASE("an unbalanced quote and a wrong encoding stop the run") {
    CHECK(error_of("provider,programme\nP,\"Q\n").starts_with("s.csv, row 2: a quote opens here"));
    CHECK(error_of("provider,programme\nP,Caf\xE9 Caf\xC3\xA9\n")
              .starts_with("s.csv, line 2: the byte 0xE9 is not UTF-8"));
    CHECK(error_of(std::string_view{"provider,programme\nP,\0\n", 23})
              .starts_with("s.csv, line 2: there is a NUL byte"));
}

TEST_CASE("a byte order mark, semicolons and rows before the header are no trouble") {
    auto const catalogue = read("\xEF\xBB\xBF\nprovider;programme;focus\nP;Q;DA, SV\n");
    CHECK(message(catalogue).empty());
    CHECK(catalogue.services[0].origin.row == 3);
    CHECK(catalogue.services[0].profile.foci.size() == 2);
}

TEST_CASE("several files make one catalogue, each row with its own file") {
    std::array const texts{
        catalogue::NamedText{.name = "a.csv", .text = "provider,programme,districts\nP,Q,Leeds\n"},
        catalogue::NamedText{.name = "b.csv",
                             .text = "districts,programme,provider,phone\nLeeds,R,P,1\n"}};
    auto const catalogue = catalogue::read_catalogue(texts, vocabulary(), {});
    REQUIRE(catalogue.sheets.size() == 2);
    CHECK(catalogue.sheets[0].file == "a.csv");
    CHECK(catalogue.sheets[0].columns.at(0).position == 2);
    CHECK(catalogue.sheets[1].file == "b.csv");
    CHECK(catalogue.sheets[1].columns.at(0).position == 0);
    CHECK(catalogue.providers == std::vector<std::string>{"P"});
    CHECK(catalogue.area_names == std::vector<std::string>{"Leeds"});
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.services[1].origin ==
          catalogue::Origin{.sheet = catalogue::SheetIndex{1}, .row = 2});
    CHECK(catalogue.services[1].programme == "R");
}

TEST_CASE("files are read from disk under the path they were given by") {
    Folder const folder;
    auto const file = folder.file("s.csv", "provider,programme,Zq\nP,Q,1\n");
    auto const catalogue = read_files({file});
    CHECK(catalogue.services.size() == 1);
    CHECK(catalogue.problems.at(0).where.file == file.string());
}
