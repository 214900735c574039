#include "base/error.hpp"
#include "catalogue/pairs/decisions.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using catalogue::PairVerdict;

namespace {

/// A file that is gone when the test ends.
class DecisionsFile {
public:
    explicit DecisionsFile(std::string const& text)
        : path_{std::filesystem::temp_directory_path() /
                ("gapmap-decisions-" + std::to_string(::getpid()) + ".csv")} {
        std::ofstream{path_} << text;
    }
    DecisionsFile(DecisionsFile const&) = delete;
    DecisionsFile& operator=(DecisionsFile const&) = delete;
    ~DecisionsFile() { std::filesystem::remove(path_); }

    [[nodiscard]] catalogue::PairDecisions read() const {
        return catalogue::read_pair_decisions(path_);
    }

private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE("decisions are read in any order of columns and of the two ids") {
    auto const decisions = DecisionsFile{"note,Decision,second,first\n"
                                         "seen,same,b,a\n"
                                         ",Different,d,c\n"
                                         ",,f,e\n"}
                               .read();
    CHECK(decisions.problems().empty());
    CHECK(decisions.find("a", "b") == PairVerdict::same);
    CHECK(decisions.find("b", "a") == PairVerdict::same);
    CHECK(decisions.find("c", "d") == PairVerdict::different);
    CHECK(decisions.find("e", "f") == PairVerdict::none);
    CHECK(decisions.has("f", "e"));
    CHECK_FALSE(decisions.has("a", "c"));
    CHECK(decisions.rows().size() == 3);
    CHECK(decisions.rows()[1].row == 3);
}

TEST_CASE("a row that cannot be understood is a problem that shows no id") {
    auto const decisions = DecisionsFile{"first,second,decision\n"
                                         "secret-a,secret-b,perhaps\n"
                                         "secret-a,,same\n"
                                         "secret-a,secret-a,same\n"}
                               .read();
    REQUIRE(decisions.problems().size() == 3);
    CHECK(decisions.find("secret-a", "secret-b") == PairVerdict::none);
    CHECK(decisions.problems()[0].message == "'perhaps' is no decision, so the pair is undecided");
    for (auto const& problem : decisions.problems()) {
        CHECK(to_text(problem).find("secret") == std::string::npos);
        CHECK(problem.where.row >= 2);
    }
}

TEST_CASE("of two decisions on one pair the later stands, and that is said") {
    auto const decisions =
        DecisionsFile{"first,second,decision\na,b,same\nb,a,different\na,b,\n"}.read();
    CHECK(decisions.find("a", "b") == PairVerdict::different);
    REQUIRE(decisions.problems().size() == 1);
    CHECK(decisions.problems()[0].rule == "decided-twice");
    CHECK(decisions.problems()[0].where.row == 3);
}

TEST_CASE("a file without a column for the decision is refused") {
    CHECK_THROWS_WITH_AS(DecisionsFile{"first,second\na,b\n"}.read(),
                         doctest::Contains("has no column 'decision'"), base::Error);
}
