#include "catalogue/suites/compare_suites.hpp"

#include <doctest/doctest.h>

#include <string>

using catalogue::compare_suites;
using catalogue::load_suite;
using catalogue::LoadedSuite;
using catalogue::TypesShared;

namespace {

LoadedSuite suite_of(std::string const& components) {
    auto const vocabulary = load_suite("west-yorkshire").vocabulary_text;
    return catalogue::load_suite_text("made-up",
                                      "code = \"made-up\"\ntitle = \"Made up\"\n"
                                      "vocabulary = \"people-causing-harm-2023\"\n"
                                      "[[tier]]\ncode = \"all\"\nlabel = \"All\"\n" +
                                          components,
                                      vocabulary);
}

std::string component(std::string const& code, std::string const& types) {
    return "[[component]]\ncode = \"" + code + "\"\ntier = \"all\"\nlabel = \"" + code +
           "\"\ntypes = [" + types + "]\nsource = \"made up\"\n";
}

} // namespace

TEST_CASE("two components are counterparts when an intervention type satisfies both") {
    auto const first =
        suite_of(component("a", R"("dapp", "cara")") + component("b", R"("navigator")"));
    auto const second = suite_of(component("same", R"("cara", "dapp")") +
                                 component("more", R"("dapp", "cara", "navigator")") +
                                 component("fewer", R"("cara")") +
                                 component("some", R"("dapp", "helpline-advice")") +
                                 component("alone", R"("helpline-advice")"));
    auto const comparison = compare_suites(first, second);
    REQUIRE(comparison.counterparts.size() == 2);
    CHECK(comparison.counterparts[0] ==
          std::vector<catalogue::Counterpart>{{{0}, TypesShared::same},
                                              {{1}, TypesShared::part_of_other},
                                              {{2}, TypesShared::holds_other},
                                              {{3}, TypesShared::some}});
    CHECK(comparison.counterparts[1] ==
          std::vector<catalogue::Counterpart>{{{1}, TypesShared::part_of_other}});
    CHECK(comparison.only_in_second == std::vector<catalogue::ComponentIndex>{{4}});
}

TEST_CASE("a suite beside itself: each component is its own counterpart and nothing is left over") {
    auto const suite = load_suite("respect-seven");
    auto const comparison = compare_suites(suite, suite);
    for (std::uint32_t i = 0; i < comparison.counterparts.size(); ++i) {
        CHECK(comparison.counterparts[i] ==
              std::vector<catalogue::Counterpart>{{{i}, TypesShared::same}});
    }
    CHECK(comparison.only_in_second.empty());
}
