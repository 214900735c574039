#include "mapper/analyse.hpp"
#include "mapper/duplications/duplications.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using mapper::Duplication;
using mapper::DuplicationKind;
using mapper::ServiceIndex;

namespace {

std::vector<Duplication> duplications(std::vector<mapper::Disclosed> services,
                                      std::uint32_t districts = 1) {
    return mapper::analyse(analysis_input(std::move(services), {component("c")}, districts))
        .suites.at(0)
        .duplications;
}

std::vector<DuplicationKind> kinds(std::vector<Duplication> const& found) {
    std::vector<DuplicationKind> list;
    for (auto const& duplication : found) {
        list.push_back(duplication.kind);
    }
    return list;
}

using Services = std::vector<ServiceIndex>;
using Kinds = std::vector<DuplicationKind>;

} // namespace

TEST_CASE("services that reach the same people are one overlap, however many") {
    auto const found = duplications({service("s"), service("t"), service("u")});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::overlap});
    CHECK(found[0].services == Services{{0}, {1}, {2}});
    CHECK(found[0].type == type::programme);
    CHECK(found[0].district == geodata::DistrictIndex{0});
    CHECK(found[0].reason ==
          "By their answers the three reach the same people at high, medium and low risk.");
}

TEST_CASE("risk levels are named by their labels, risk said once where all are labelled so") {
    auto input = analysis_input({service("s"), service("t")}, {component("c")});
    input.vocabulary.risk_levels[0].code = "r1";
    auto const reason = [&] {
        return mapper::analyse(input).suites.at(0).duplications.at(0).reason;
    };
    CHECK(reason() ==
          "By their answers the two reach the same people at high, medium and low risk.");
    input.vocabulary.risk_levels[0].label = "Most serious";
    CHECK(reason() == "By their answers the two reach the same people at most serious, medium risk "
                      "and low risk.");
}

TEST_CASE("a service that reaches nobody whom another does not overlaps with it") {
    auto const found = duplications(
        {service("narrow").takes(risk::high, Answer::no).ages(18, 25), service("broad")});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::overlap});
    CHECK(found[0].services == Services{{0}, {1}});
    CHECK(found[0].reason == "By their answers one of the two reaches nobody whom the other does "
                             "not at medium and low risk.");
}

TEST_CASE("services that each reach someone else complement each other") {
    auto const found = duplications({service("s").takes(risk::high, Answer::no),
                                     service("t").serves(group::children, Answer::no),
                                     service("u").about({focus::sv})});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::complementary});
    CHECK(found[0].services == Services{{0}, {1}, {2}});
}

TEST_CASE("services that share no risk level complement each other") {
    auto const low = service("low").takes(risk::high, Answer::no).takes(risk::medium, Answer::no);
    auto const high = service("high").takes(risk::low, Answer::no).takes(risk::medium, Answer::no);
    CHECK(kinds(duplications({low, high})) == Kinds{DuplicationKind::complementary});
}

TEST_CASE("one that is by design for a group complements and never overlaps") {
    CHECK(kinds(duplications({service("s"), service("t").designed_for(group::ethnic_minority)})) ==
          Kinds{DuplicationKind::complementary});
    CHECK(kinds(duplications({service("s").designed_for(group::ethnic_minority),
                              service("t").designed_for(group::ethnic_minority)})) ==
          Kinds{DuplicationKind::overlap});
}

TEST_CASE("an unknown answer that decides makes an overlap possible, and is named") {
    auto const unknown = [](std::string id) {
        return service(std::move(id)).serves(group::lgbtqia, Answer::unknown);
    };
    auto const found = duplications({unknown("s"), unknown("t"), unknown("u")});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::possible_overlap});
    CHECK(found[0].reason == "The three may reach the same people: whether it provides for "
                             "LGBTQIA+ people is unknown for all "
                             "three.");
}

TEST_CASE("an unknown answer within what another is sure to reach decides nothing") {
    auto const found =
        duplications({service("s").serves(group::lgbtqia, Answer::unknown), service("t")});
    CHECK(kinds(found) == Kinds{DuplicationKind::overlap});
}

TEST_CASE("an unknown answer beyond what another reaches decides") {
    auto const vague =
        service("s").serves(group::lgbtqia, Answer::not_stated).takes(risk::high, Answer::no);
    auto const found = duplications({vague, service("t").serves(group::lgbtqia, Answer::no)});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::possible_overlap});
    CHECK(found[0].reason == "The two may reach the same people: whether it provides for "
                             "LGBTQIA+ people is not stated for one.");
}

TEST_CASE("a broad service with much unknown may be within a narrower one that is sure") {
    auto const vague = service("vague").every_group(Answer::unknown).takes(risk::high, Answer::no);
    auto const sure = service("sure").serves(group::children, Answer::no);
    CHECK(kinds(duplications({vague, sure})) == Kinds{DuplicationKind::possible_overlap});
}

TEST_CASE("a service that states nothing overlaps possibly at most") {
    auto const silent = service("silent")
                            .adults(Answer::not_stated)
                            .every_group(Answer::not_stated)
                            .every_risk(Answer::not_stated)
                            .focus_is(Answer::not_stated)
                            .works_with(catalogue::WorksWith::not_stated);
    auto const broad = service("broad")
                           .about({focus::da, focus::sv, focus::cse})
                           .works_with(catalogue::WorksWith::both);
    auto const found = duplications({silent, broad});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::possible_overlap});
    CHECK(
        found[0].reason ==
        "The two may reach the same people: whether it takes adults is not stated for one, whether "
        "it provides for children is not stated for one, whether it provides for ethnic minority "
        "groups is not stated for one and six more questions leave it open.");
    CHECK(found[0].undecided == std::vector<std::string>{"adults", "children", "ethnic_minority",
                                                         "lgbtqia", "risk_high", "risk_medium",
                                                         "risk_low", "focus", "works_with"});
}

TEST_CASE("four things that decide are all named, since one is never counted alone") {
    auto const vague = [](std::string id) {
        return service(std::move(id)).every_group(Answer::unknown).adults(Answer::unknown);
    };
    CHECK(
        duplications({vague("s"), vague("t")}).at(0).reason ==
        "The two may reach the same people: whether it takes adults is unknown for both, whether "
        "it "
        "provides for children is unknown for both, whether it provides for ethnic minority groups "
        "is unknown for both and whether it provides for LGBTQIA+ people is unknown for both.");
}

TEST_CASE("a certain overlap is said although a third service may be within it too") {
    auto const vague = [](std::string id) {
        return service(std::move(id))
            .serves(group::lgbtqia, Answer::unknown)
            .serves(group::children, Answer::no);
    };
    auto const sure = [](std::string id) {
        return service(std::move(id)).serves(group::lgbtqia, Answer::no);
    };
    auto const found = duplications({vague("s"), sure("t"), sure("u")});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::overlap, DuplicationKind::possible_overlap});
    CHECK(found[0].services == Services{{1}, {2}});
    CHECK(found[1].services == Services{{0}, {1}, {2}});
}

TEST_CASE("two that do not sort by risk are alike in it, beside one that does they may be") {
    auto const unsorted = [](std::string id) {
        return service(std::move(id)).every_risk(Answer::no);
    };
    CHECK(kinds(duplications({unsorted("s"), unsorted("t")})) == Kinds{DuplicationKind::overlap});
    auto const found = duplications({unsorted("s"), service("t").takes(risk::high, Answer::no)});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::possible_overlap});
    CHECK(found[0].reason ==
          "The two may reach the same people: one answers no to every risk level.");
}

TEST_CASE("two that were not assessed for groups overlap possibly") {
    CHECK(kinds(duplications(
              {service("s").every_group(Answer::no), service("t").every_group(Answer::no)})) ==
          Kinds{DuplicationKind::possible_overlap});
}

TEST_CASE("ages decide at their exact ends, a blank end being open") {
    CHECK(kinds(duplications({service("s").ages(16, 24), service("t").ages(16, 24)})) ==
          Kinds{DuplicationKind::overlap});
    CHECK(kinds(duplications({service("s").ages(16, 24), service("t").ages(17, 25)})) ==
          Kinds{DuplicationKind::complementary});
    auto const found =
        duplications({service("s").serves(group::lgbtqia, Answer::no), service("t").ages(18, {})});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::possible_overlap});
    CHECK(found[0].reason ==
          "The two may reach the same people: its lowest age is not stated for one.");
}

TEST_CASE("the sexes decide only where one of the two states them") {
    using catalogue::Sex;
    CHECK(kinds(duplications({service("s").sex(Sex::male), service("t").sex(Sex::female)})) ==
          Kinds{DuplicationKind::complementary});
    CHECK(kinds(duplications({service("s").sex(Sex::male), service("t").sex(Sex::any)})) ==
          Kinds{DuplicationKind::overlap});
    CHECK(kinds(duplications({service("s"), service("t").sex(Sex::any)})) ==
          Kinds{DuplicationKind::overlap});
    CHECK(kinds(duplications({service("s"), service("t").sex(Sex::male)})) ==
          Kinds{DuplicationKind::possible_overlap});
}

TEST_CASE("nothing is said across types, districts, or of what has ended") {
    CHECK(duplications({service("s"), service("t").of({type::parenting})}).empty());
    CHECK(duplications({service("s"), service("t").at({1})}, 2).empty());
    CHECK(duplications({service("s"), service("t").ends("2023-03-30")}).empty());
    CHECK(duplications({service("s"), service("t").nowhere()}).empty());
}

TEST_CASE("one service entered twice is one record, and its first row stands for it") {
    auto const found =
        duplications({service("s").record(5), service("t").record(5), service("u").record(6)});
    REQUIRE(kinds(found) == Kinds{DuplicationKind::same_record, DuplicationKind::overlap});
    CHECK(found[0].services == Services{{0}, {1}});
    CHECK(found[1].services == Services{{0}, {2}});
    CHECK(kinds(duplications({service("s").record(5), service("t").record(5)})) ==
          Kinds{DuplicationKind::same_record});
}

TEST_CASE("region-wide against local is said as such, in the local service's district") {
    auto const found = duplications({service("s").at({1}), service("r").region_wide()}, 3);
    REQUIRE(kinds(found) == Kinds{DuplicationKind::overlap});
    CHECK(found[0].district == geodata::DistrictIndex{1});
    CHECK(found[0].reason == "By their answers the two reach the same people at high, medium and "
                             "low risk; one is region-wide or national and one is local.");
}

TEST_CASE("region-wide services among themselves are one record without a district") {
    auto const found = duplications({service("s").at({1}).takes(risk::high, Answer::no),
                                     service("q").region_wide(), service("r").region_wide()},
                                    3);
    REQUIRE(kinds(found) == Kinds{DuplicationKind::overlap, DuplicationKind::overlap});
    CHECK(found[0].district == geodata::DistrictIndex{1});
    CHECK(found[0].services == Services{{0}, {1}, {2}});
    CHECK_FALSE(found[1].district);
    CHECK(found[1].services == Services{{1}, {2}});
    CHECK(found[1].reason == "By their answers the two reach the same people at high, medium and "
                             "low risk; both are region-wide or national.");
}

TEST_CASE("a duplication names the components that its type can fill") {
    auto const findings = mapper::analyse(analysis_input(
        {service("s"), service("t")}, {component("c"), component("d").of({type::helpline}),
                                       component("e").of({type::parenting, type::programme})}));
    CHECK(findings.suites[0].duplications.at(0).components ==
          std::vector<catalogue::ComponentIndex>{{0}, {2}});
}

TEST_CASE("a reason names no service") {
    for (auto const& duplication :
         duplications({service("Bluebell").record(1), service("Bluebell again").record(1),
                       service("Bluebell house").serves(group::children, Answer::unknown)})) {
        CHECK(duplication.reason.find("Bluebell") == std::string::npos);
    }
}

TEST_CASE("each kind has a code") {
    CHECK(mapper::code(DuplicationKind::same_record) == "same_record");
    CHECK(mapper::code(DuplicationKind::overlap) == "overlap");
    CHECK(mapper::code(DuplicationKind::possible_overlap) == "possible_overlap");
    CHECK(mapper::code(DuplicationKind::complementary) == "complementary");
}
