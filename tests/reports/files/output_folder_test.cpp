#include "base/error.hpp"
#include "reports/files/output_folder.hpp"
#include "reports/files/scanned_file.hpp"
#include "tests/reports/findings_fixture.hpp"
#include "tests/reports/square_boundaries.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <iterator>

namespace fs = std::filesystem;

using reports::Existing;
using reports::Format;

namespace {

/// An empty folder that goes with the test.
struct Folder {
    fs::path path;

    Folder() {
        std::string name = (fs::temp_directory_path() / "gapmap-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    [[nodiscard]] std::vector<std::string> entries() const {
        std::vector<std::string> names;
        for (auto const& entry : fs::directory_iterator(path)) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }
};

void write(fs::path const& file, std::string const& text) {
    std::ofstream(file) << text;
}

std::string read(fs::path const& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> write_text(fs::path const& folder, Existing existing = Existing::refuse,
                                 mapper::Secrets const& secrets = {}) {
    return reports::write_reports({.path = folder}, tests::small_findings(), {}, secrets,
                                  {.formats = {Format::json, Format::csv}, .existing = existing})
        .files;
}

/// Writes one file, whose ending says what it is.
reports::Written write_one(fs::path const& file, std::string const& part = {},
                           Existing existing = Existing::refuse,
                           mapper::Secrets const& secrets = {}) {
    auto const findings = tests::small_findings();
    return reports::write_reports(reports::output_target(file, part), findings,
                                  tests::square_boundaries(findings.districts), secrets,
                                  {.existing = existing});
}

std::string refusal(std::function<void()> const& attempt) {
    try {
        attempt();
    } catch (base::Error const& error) {
        return error.what();
    }
    FAIL("not refused");
    return {};
}

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the reports are written into a new folder, in a fixed order") {
    Folder const folder;
    auto const out = folder.path / "deep" / "out";
    auto const files = write_text(out);
    CHECK(files == std::vector<fs::path>{out / "findings.json", out / "cells.csv", out / "gaps.csv",
                                         out / "duplications.csv", out / "joint-commissioning.csv",
                                         out / "services.csv", out / "provision.csv",
                                         out / "referrals.csv", out / "timeline.csv",
                                         out / "evidence.csv", out / "groups.csv",
                                         out / "out-of-scope.csv", out / "contracts.csv"});
    for (auto const& file : files) {
        CHECK(fs::file_size(file) > 0);
    }
    CHECK(folder.entries() == std::vector<std::string>{"deep"});
    auto const expected_permissions = fs::status(folder.path / "deep").permissions();
    CHECK(fs::status(out).permissions() == expected_permissions);
}

TEST_CASE("a name that ends with a slash is the same folder") {
    Folder const folder;
    write_text(folder.path / "out" / "");
    CHECK(fs::exists(folder.path / "out" / "findings.json"));
}

TEST_CASE("an empty folder is written into, and one that is not empty is refused") {
    Folder const folder;
    write_text(folder.path);
    CHECK(fs::exists(folder.path / "findings.json"));
    CHECK(refusal([&] { write_text(folder.path); }) ==
          folder.path.string() +
              ": exists and is not empty; add --overwrite to replace the reports "
              "in it, or choose another output folder.");
}

TEST_CASE("overwriting replaces the reports and nothing else") {
    Folder const folder;
    write(folder.path / "notes.txt", "mine");
    write(folder.path / "cells.csv", "old");
    write(folder.path / "report.html", "old");
    write_text(folder.path, Existing::overwrite);
    CHECK(read(folder.path / "notes.txt") == "mine");
    CHECK(read(folder.path / "cells.csv").starts_with("district,"));
    CHECK(read(folder.path / "report.html") == "old");
    CHECK(folder.entries().size() == 15);
}

TEST_CASE("a file where the folder should be is refused") {
    Folder const folder;
    write(folder.path / "out", "a file");
    CHECK(refusal([&] { write_text(folder.path / "out", Existing::overwrite); }) ==
          (folder.path / "out").string() + ": is not a folder; give a folder for the reports.");
    CHECK(holds(refusal([&] { write_text(folder.path / "out" / "below"); }),
                "cannot be written (Not a directory)"));
    CHECK(read(folder.path / "out") == "a file");
}

TEST_CASE("a place that cannot be written to is refused") {
    CHECK(holds(refusal([] { write_text("/proc/gapmap-out"); }), "/proc/gapmap-out: cannot be"));
}

TEST_CASE("a folder in the place of a report is refused before anything is moved") {
    Folder const folder;
    fs::create_directory(folder.path / "cells.csv");
    CHECK(holds(refusal([&] { write_text(folder.path, Existing::overwrite); }),
                "cells.csv: is a folder where a report is to be written"));
    CHECK(folder.entries() == std::vector<std::string>{"cells.csv"});
}

TEST_CASE("a full disk is found out, and said") {
    if (!fs::exists("/dev/full")) {
        MESSAGE("skipped: there is no /dev/full here");
        return;
    }
    auto const sentence = "out/cells.csv: the disk is full; free some space, or choose another "
                          "output folder.";
    mapper::LeakCheck const no_secrets{mapper::Secrets{}};
    auto const write = [&](std::string const& text) {
        reports::ScannedFile file("/dev/full", "out/cells.csv", no_secrets);
        file.take(text);
        file.finish();
    };
    CHECK(refusal([&] { write("short"); }) == sentence);
    CHECK(refusal([&] { write(std::string(1 << 20, 'x')); }) == sentence);
}

TEST_CASE("a secret in a report leaves nothing behind") {
    Folder const folder;
    mapper::Secrets secrets;
    secrets.texts = {"Change Now"};
    auto const message =
        refusal([&] { write_text(folder.path / "deep" / "out", Existing::refuse, secrets); });
    CHECK(holds(message, "findings.json: would hold "));
    CHECK_FALSE(holds(message, "Change Now"));
    CHECK(folder.entries().empty());

    write(folder.path / "cells.csv", "old");
    refusal([&] { write_text(folder.path, Existing::overwrite, secrets); });
    CHECK(folder.entries() == std::vector<std::string>{"cells.csv"});
    CHECK(read(folder.path / "cells.csv") == "old");
}

TEST_CASE("one file is written under its own name, and nothing beside it") {
    Folder const folder;
    for (char const* name : {"a.geojson", "a.fgb", "a.csv", "a.gpkg", "a.xlsx", "a.html", "a.md",
                             "a.json", "a.svg", "a.png", "a.PDF"}) {
        CAPTURE(name);
        auto const file = folder.path / "new" / name;
        CHECK(write_one(file).files == std::vector<fs::path>{file});
        CHECK(fs::file_size(file) > 0);
        fs::remove_all(folder.path / "new");
        CHECK(folder.entries().empty());
    }
}

TEST_CASE("the one file holds the layer or table that is asked for") {
    Folder const folder;
    auto const file = folder.path / "mine.csv";
    write_one(file, "provision");
    CHECK(read(file).starts_with("district,district_name,intervention,risk_level"));
    write_one(folder.path / "mine.geojson", "joint_commissioning");
    CHECK(holds(read(folder.path / "mine.geojson"), "\"name\": \"joint_commissioning\""));
}

TEST_CASE("a table that a run does not have is refused with the option that asks for it") {
    Folder const folder;
    CHECK(refusal([&] { write_one(folder.path / "survey.csv"); }) ==
          "survey: this run has no such table, as nothing was asked or said that it could hold; "
          "see --survey.");
    CHECK(folder.entries().empty());
}

TEST_CASE("a file that is there stays as it was, unless it is to be overwritten") {
    Folder const folder;
    auto const file = folder.path / "gaps.geojson";
    write(file, "old");
    CHECK(refusal([&] { write_one(file); }) ==
          file.string() + ": exists; add --overwrite to replace it, or choose another file.");
    CHECK(read(file) == "old");
    write_one(file, {}, Existing::overwrite);
    CHECK(holds(read(file), "\"name\": \"gaps\""));
    CHECK(folder.entries() == std::vector<std::string>{"gaps.geojson"});
}

TEST_CASE("a secret leaves the file of before, in every format") {
    Folder const folder;
    mapper::Secrets secrets;
    secrets.texts = {"Change Now"};
    for (char const* name : {"services.geojson", "services.fgb", "services.csv", "a.gpkg"}) {
        CAPTURE(name);
        auto const file = folder.path / name;
        write(file, "old");
        auto const message = refusal([&] { write_one(file, {}, Existing::overwrite, secrets); });
        CHECK(message.starts_with(file.string() + ": would hold "));
        CHECK(read(file) == "old");
        fs::remove(file);
        CHECK(folder.entries().empty());
    }
}

TEST_CASE("what FlatGeobuf has no room for is said") {
    Folder const folder;
    auto const written = write_one(folder.path / "services.fgb");
    CHECK(written.notes ==
          std::vector<std::string>{"services.fgb: 5 of 6 features have no place on a map and are "
                                   "not in it, as FlatGeobuf has no room for such; GeoJSON has."});
    CHECK(write_one(folder.path / "services.geojson").notes.empty());
}

TEST_CASE("GeoJSON and FlatGeobuf are a file a layer in a folder") {
    Folder const folder;
    auto const findings = tests::small_findings();
    auto const files = reports::write_reports({.path = folder.path}, findings,
                                              tests::square_boundaries(findings.districts), {},
                                              {.formats = {Format::fgb, Format::geojson}})
                           .files;
    CHECK(files.size() == 12);
    CHECK(files.front() == folder.path / "districts.geojson");
    CHECK(files.back() == folder.path / "catchments.fgb");
}
