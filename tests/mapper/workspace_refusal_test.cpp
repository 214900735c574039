#include "base/error.hpp"
#include "mapper/workspace/sqlite_database.hpp"
#include "mapper/workspace/workspace.hpp"
#include "tests/mapper/workspace_fixture.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <memory>

using mapper::Workspace;
using tests::Folder;

namespace {

template <typename Act>
std::string refusal(Act act) {
    try {
        act();
    } catch (base::Error const& error) {
        return error.what();
    }
    return "";
}

std::string open_refusal(std::filesystem::path const& file) {
    return refusal([&] { Workspace::open(file); });
}

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// A connection of another program, that has run `sql`.
Connection other_program(std::filesystem::path const& file, char const* sql) {
    sqlite3* opened = nullptr;
    sqlite3_open(file.c_str(), &opened);
    Connection connection{opened, sqlite3_close};
    REQUIRE(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    return connection;
}

} // namespace

TEST_CASE("what is not a workspace is refused in one sentence") {
    Folder const folder;
    auto const name = [&](char const* file) { return (folder.path / file).string(); };
    CHECK(open_refusal(name("none")) ==
          name("none") + ": there is no such workspace; make one with 'gapmap init'.");
    CHECK(open_refusal(folder.path) ==
          folder.path.string() + ": is a folder; name the workspace file in it.");
    CHECK(open_refusal(folder.write("text", "service_id,provider\n")) ==
          name("text") +
              ": is not a workspace, or is damaged; name a file that 'gapmap init' made.");
    other_program(name("sqlite"), "CREATE TABLE t (x)");
    CHECK(open_refusal(name("sqlite")) ==
          name("sqlite") +
              ": is a SQLite file, but not a workspace; name a file that 'gapmap init' made.");
    folder.write("empty", "");
    CHECK(open_refusal(name("empty")) ==
          name("empty") +
              ": is a SQLite file, but not a workspace; name a file that 'gapmap init' made.");
    for (auto const* file : {"none", "text", "sqlite", "empty", "."}) {
        CHECK_FALSE(Workspace::is_workspace(folder.path / file));
    }
}

TEST_CASE("a workspace of a newer gapmap is refused") {
    Folder const folder;
    auto const file = folder.path / "50%?#.gapmap";
    tests::make_workspace(file);
    other_program(file, "PRAGMA user_version = 8");
    CHECK(Workspace::is_workspace(file));
    CHECK(open_refusal(file) == file.string() +
                                    ": was made by a newer gapmap (workspace version 8, this "
                                    "program knows 7); use that gapmap, or a newer one.");
}

TEST_CASE("a workspace of an older gapmap is refused") {
    Folder const folder;
    auto const file = folder.path / "older.gapmap";
    tests::make_workspace(file);
    other_program(file, "PRAGMA user_version = 2");
    CHECK(open_refusal(file) == file.string() +
                                    ": was made by an older gapmap (workspace version 2, this "
                                    "program knows 7); make it again with 'gapmap init' and "
                                    "'gapmap import'.");
}

TEST_CASE("a workspace that another program holds is refused and stays whole") {
    Folder const folder;
    auto const file = folder.path / "w";
    auto made = tests::make_workspace(file);
    auto const other = other_program(file, "BEGIN EXCLUSIVE");
    auto const locked = file.string() + ": is locked by another program; close it there and try "
                                        "again.";
    CHECK(Workspace::is_workspace(file));
    CHECK(open_refusal(file) == locked);
    CHECK(refusal([&] {
              made.import(tests::disclosed({tests::Row{"a"}}), {tests::catalogue_input("1")});
          }) == locked);
    sqlite3_exec(other.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    CHECK(open_refusal(file).empty());
}

TEST_CASE("a damaged workspace is refused") {
    Folder const folder;
    auto const file = folder.path / "w";
    tests::make_workspace(file);
    auto bytes = tests::bytes_of(file);
    std::fill(bytes.begin() + 200, bytes.end(), 'x');
    folder.write("w", bytes);
    CHECK(open_refusal(file).find("damaged") != std::string::npos);
}

TEST_CASE("making a workspace takes no file's place and leaves none when it fails") {
    Folder const folder;
    auto const file = folder.write("taken", "text");
    CHECK(refusal([&] { tests::make_workspace(file); }) ==
          file.string() + ": exists already; choose another name, or remove it first.");
    CHECK(tests::bytes_of(file) == "text");
    auto const nowhere = folder.path / "none" / "w";
    CHECK(refusal([&] { tests::make_workspace(nowhere); }) ==
          nowhere.string() +
              ": cannot be opened; check that its folder exists and that you may write there.");
    auto boundaries = tests::three_squares();
    boundaries.districts[1].code = boundaries.districts[0].code;
    auto const failed = folder.path / "failed";
    CHECK_FALSE(refusal([&] {
                    Workspace::create(failed, boundaries, {tests::built_in_suite()}, {}, {});
                }).empty());
    CHECK_FALSE(std::filesystem::exists(failed));
}

TEST_CASE("a workspace without a catalogue cannot be analysed") {
    Folder const folder;
    auto const file = folder.path / "w";
    auto const made = tests::make_workspace(file);
    CHECK(refusal([&] { (void)made.analysis_input(tests::policy(), "1"); }) ==
          file.string() + ": holds no catalogue yet; add one with 'gapmap import'.");
}

TEST_CASE("what SQLite refuses is said in one sentence with a way out") {
    auto const trouble = [](int code) { return mapper::sqlite_trouble("w", code, "message"); };
    CHECK(trouble(SQLITE_FULL) ==
          "w: the disk is full; nothing was changed; make room and try again.");
    CHECK(trouble(SQLITE_READONLY_DIRECTORY) ==
          "w: cannot be written; check that you may write the file and its folder.");
    CHECK(trouble(SQLITE_BUSY_SNAPSHOT) == trouble(SQLITE_LOCKED));
    CHECK(trouble(SQLITE_IOERR_WRITE).find("the disk failed") != std::string::npos);
    CHECK(trouble(SQLITE_ERROR) == "w: message; nothing was changed.");
}
