#include "base/error.hpp"
#include "catalogue/code_changes.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace {

catalogue::CodeChanges read(std::string_view text) {
    auto const file = std::filesystem::temp_directory_path() / "gapmap-code-changes-test.csv";
    std::ofstream{file} << text;
    auto changes = catalogue::read_code_changes(file);
    std::filesystem::remove(file);
    return changes;
}

} // namespace

TEST_CASE("a code is now what its rows say, and itself where it is in none") {
    auto const changes = read("old_code,new_code,kind\nA,C,merged\nB,C,merged\nD,E,\nD,F,split\n");
    CHECK(changes.problems.empty());
    CHECK(changes.now("A") == std::vector<std::string>{"C"});
    CHECK(changes.now("D") == std::vector<std::string>{"E", "F"});
    CHECK(changes.now("X") == std::vector<std::string>{"X"});
}

TEST_CASE("a row without a code, or that stands twice, is a problem and the others count") {
    auto const changes = read("old_code,new_code\nA,\n,C\nA,C\nA,C\n\n");
    REQUIRE(changes.problems.size() == 3);
    CHECK(changes.problems[0].where.row == 2);
    CHECK(changes.problems[0].where.column == "new_code");
    CHECK(changes.problems[2].where.row == 5);
    CHECK(changes.rows.size() == 1);
}

TEST_CASE("a file without the columns is refused") {
    CHECK_THROWS_AS(read("old,new\nA,C\n"), base::Error);
    CHECK_THROWS_AS(read(""), base::Error);
}

TEST_CASE("a code that its round does not know is a problem, with the nearest") {
    auto const changes = read("old_code,new_code\nE08000032,E0800099\nE0800003,E08000099\nX1,X2\n");
    std::vector<std::string> const before{"E08000032"};
    std::vector<std::string> const after{"E08000099"};
    auto const problems = catalogue::unknown_codes(changes, before, after);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].where.column == "new_code");
    CHECK(problems[0].hint == "the nearest is 'E08000099'");
    CHECK(problems[1].where.column == "old_code");
    CHECK(problems[2].message == "1 row is of districts of neither round");
    CHECK(catalogue::unknown_codes(read("old_code,new_code\nE08000032,E08000099\n"), before, after)
              .empty());
}
