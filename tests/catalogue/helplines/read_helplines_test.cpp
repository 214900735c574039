#include "base/error.hpp"
#include "catalogue/helplines/read_helplines.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using catalogue::HelplineFor;

namespace {

std::string file(std::string const& more) {
    return "code = \"mine\"\ntitle = \"Mine\"\n[[helpline]]\nname = \"Made-up line\"\n"
           "number = \"01632 960001\"\nwho = [\"emergency\", \"harmed\"]\n"
           "source = \"made up\"\nrecorded = \"2025-06-30\"\n" +
           more;
}

std::string replaced(std::string const& was, std::string const& now) {
    auto text = file("");
    text.replace(text.find(was), was.size(), now);
    return text;
}

std::vector<std::string> problems_of(std::string const& text) {
    std::vector<base::Problem> problems;
    catalogue::read_helplines("mine.toml", text, problems);
    std::vector<std::string> messages;
    for (auto const& problem : problems) {
        messages.push_back(to_text(problem));
    }
    return messages;
}

} // namespace

TEST_CASE("the built-in helplines have a number for each, and say where it is from") {
    auto const helplines = catalogue::load_helplines("national-2026");
    CHECK(helplines.all.size() == 9);
    for (auto const kind : catalogue::all_helpline_kinds) {
        CHECK(std::ranges::any_of(helplines.all,
                                  [kind](auto const& one) { return one.is_for(kind); }));
    }
    for (auto const& helpline : helplines.all) {
        CHECK_FALSE(helpline.source.empty());
    }
}

TEST_CASE("a helpline for what people worry that they do is not among those for who is hurt") {
    for (auto const& helpline : catalogue::load_helplines("national-2026").all) {
        CAPTURE(helpline.name);
        bool const is_for_harming = helpline.is_for(HelplineFor::harming);
        CHECK(is_for_harming ==
              (helpline.name == "Respect Phoneline" || helpline.name == "Stop It Now"));
        CHECK_FALSE((is_for_harming && helpline.is_for(HelplineFor::harmed)));
    }
}

TEST_CASE("a file of helplines is read whole") {
    std::vector<base::Problem> problems;
    auto const helplines = catalogue::read_helplines("mine.toml", file(""), problems);
    CHECK(problems.empty());
    REQUIRE(helplines.all.size() == 1);
    CHECK(helplines.all[0].is_for(HelplineFor::harmed));
    CHECK_FALSE(helplines.all[0].is_for(HelplineFor::harming));
    CHECK(base::to_text(helplines.all[0].recorded) == "2025-06-30");
}

TEST_CASE("each thing that is wrong with a file of helplines is said with its line") {
    using Said = std::vector<std::string>;
    CHECK(problems_of(replaced("01632 960001", "call us")) ==
          Said{"mine.toml, row 5, number: 'call us' is not a telephone number; write digits, "
               "spaces and a + alone."});
    CHECK(problems_of(replaced("01632 960001", "12")).size() == 1);
    CHECK(problems_of(replaced("01632 960001", "999")).empty());
    CHECK(problems_of(replaced("2025-06-30", "June")) ==
          Said{"mine.toml, row 8, recorded: 'June' is not a date; write one like 2025-06-30."});
    CHECK(problems_of(replaced("\"harmed\"", "\"all\"")) ==
          Said{"mine.toml, row 6, who: 'all' does not say for whom a helpline is; use emergency, "
               "harmed or harming."});
    CHECK(problems_of(replaced("\"emergency\", ", "")) ==
          Said{"mine.toml, row 1, helpline: there is no number for emergencies; add a "
               "[[helpline]] whose who is [\"emergency\"]."});
    CHECK(problems_of(file("website = \"javascript:x\"\n")) ==
          Said{"mine.toml, row 9, website: 'javascript:x' is not a web address; write one like "
               "https://www.example.org."});
    CHECK(problems_of(file("hours = \"all\"\n")).size() == 1);
    CHECK_THROWS_AS(catalogue::load_helplines("nowhere.toml"), base::Error);
}
