#include "reports/checks/problem_rules.hpp"
#include "reports/wording/text_layout.hpp"
#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace {

/// Words of the sources that have the form of a rule's and are none.
std::set<std::string> const other_words{"by-design",        "bournemouth-2025",
                                        "region-wide",      "discussion-2023",
                                        "west-yorkshire",   "respect-seven",
                                        "victim-survivors", "yyyy-mm-dd",
                                        "home-office-2023", "people-causing-harm-2023",
                                        "national-2026"};

/// Sources that hold the names of XML elements.
std::set<std::string> const xml_sources{"ods_scan.cpp", "spreadsheet_package.cpp"};

/// The texts in quotes of the floors that find problems: those with a hyphen, and those that are
/// given as a rule.
std::set<std::string> possible_rules() {
    std::set<std::string> words;
    std::regex const hyphened{"\"([a-z]+(-[a-z0-9]+)+)\""};
    std::regex const given{"rule = \"([a-z-]+)\""};
    for (auto const* floor : {"catalogue", "geodata", "mapper"}) {
        for (auto const& file :
             fs::recursive_directory_iterator{fs::path{GAPMAP_SOURCE_DIR} / floor}) {
            if (file.path().extension() != ".cpp") {
                continue;
            }
            auto const text = project_file(fs::relative(file, GAPMAP_SOURCE_DIR).string());
            bool const holds_xml = xml_sources.contains(file.path().filename().string());
            for (auto const& pattern : {holds_xml ? given : hyphened, given}) {
                for (std::sregex_iterator match{text.begin(), text.end(), pattern}, end;
                     match != end; ++match) {
                    words.insert((*match)[1]);
                }
            }
        }
    }
    for (auto const& other : other_words) {
        words.erase(other);
    }
    return words;
}

} // namespace

TEST_CASE("every rule of the sources is in the table") {
    for (auto const& word : possible_rules()) {
        CAPTURE(word);
        CHECK(reports::find_rule(word) != nullptr);
    }
}

TEST_CASE("every rule of the table is in the sources") {
    auto const words = possible_rules();
    CHECK(words.size() > 60);
    for (auto const& rule : reports::problem_rules()) {
        CAPTURE(rule.code);
        CHECK(words.contains(std::string{rule.code}));
    }
}

TEST_CASE("what is no rule is not found") {
    CHECK(reports::find_rule("bad-colour") == nullptr);
    CHECK(reports::find_rule("") == nullptr);
}

TEST_CASE("the rules are listed in lines of the columns asked for") {
    std::istringstream lines{reports::rules_text(80)};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(reports::display_width(line) <= 80);
        count += line.starts_with(' ') ? 0U : 1U;
    }
    CHECK(count == reports::problem_rules().size());
}
