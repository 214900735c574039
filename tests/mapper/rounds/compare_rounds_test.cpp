#include "base/error.hpp"
#include "tests/mapper/rounds/rounds_fixture.hpp"

#include <doctest/doctest.h>

using namespace tests::rounds;

TEST_CASE("rounds that are equal differ in no cell") {
    auto const one = round(old_day, {service("s")}, CellStatus::met, {0});
    auto const found = compare(one, one);
    CHECK(found.suites.at(0).changes.empty());
    CHECK(found.suites[0].cells == 1);
    CHECK(found.services.by_id.size() == 1);
    CHECK(found.service_changes.empty());
    CHECK(found.frame.empty());
}

TEST_CASE("confidential services are never matched, even where the placeholder is one") {
    auto const hidden = confidential(service("confidential service 1"));
    auto const found = compare(round(old_day, {hidden}, CellStatus::met, {0}),
                               round(new_day, {hidden}, CellStatus::unclear, {}, {0}));
    CHECK(found.services.by_id.empty());
    CHECK(found.services.only_before.empty());
    CHECK(found.service_changes.empty());
    auto const& all = found.suites.at(0).changes.at(0).reasons;
    REQUIRE(all.size() == 1);
    CHECK(all[0] == CellReason{.reason = ChangeReason::confidential});
}

TEST_CASE("services go together by id, then by provider and programme as names are compared") {
    auto renamed = service("t");
    renamed.provider = "PROVIDER of s";
    renamed.programme = "programme-of s";
    auto const by_name = compare(round(old_day, {service("s")}, CellStatus::met, {0}),
                                 round(new_day, {renamed}, CellStatus::met, {0}));
    CHECK(by_name.services.by_name.size() == 1);
    CHECK(by_name.services.only_after.empty());
    auto twin = renamed;
    twin.id = "u";
    auto const two = compare(round(old_day, {service("s")}, CellStatus::met, {0}),
                             round(new_day, {renamed, twin}, CellStatus::met, {0, 1}));
    CHECK(two.services.by_name.empty());
    CHECK(two.services.only_after.size() == 2);
}

TEST_CASE("near names are listed, and nothing is concluded from them") {
    auto near = service("t");
    near.provider = "Provider of s";
    near.programme = "Programme of ss";
    auto const found = compare(round(old_day, {service("s")}, CellStatus::met, {0}),
                               round(new_day, {near}, CellStatus::met, {0}));
    CHECK(found.services.may_be_same ==
          std::vector<mapper::ServicePair>{{.before = 0, .after = 0}});
    CHECK(found.services.only_before.size() == 1);
    CHECK(found.services.only_after.size() == 1);
    auto const far = compare(round(old_day, {service("s")}, CellStatus::met, {0}),
                             round(new_day, {service("elsewhere")}, CellStatus::met, {0}));
    CHECK(far.services.may_be_same.empty());
}

TEST_CASE("districts that were merged are compared each, and the merging is the reason") {
    auto before = round(old_day, {service("s")}, CellStatus::met, {0});
    before.districts.push_back({"B", "District B"});
    before.suites[0].cells.push_back(
        {.status = CellStatus::gap, .heard = mapper::Heard::yes, .services = {}, .possible = {}});
    auto moved = service("s");
    moved.districts = {"C"};
    auto after = round(new_day, {moved}, CellStatus::met, {0});
    after.districts[0] = {"C", "District C"};
    auto const found = compare(before, after, {{"A", "C", 2}, {"B", "C", 3}});
    REQUIRE(found.places.size() == 2);
    CHECK(found.places[1].change == mapper::PlaceChange::merged);
    REQUIRE(found.suites.at(0).changes.size() == 1);
    CHECK(found.suites[0].changes[0].place == 1);
    CHECK(found.suites[0].changes[0].reasons.at(0).reason == ChangeReason::district_codes);
    CHECK_THROWS_WITH_AS(compare(before, after),
                         "2023-03-31 and 2024-06-30 have no district in common; give the codes "
                         "that changed with --codes FILE.",
                         base::Error);
}

TEST_CASE("a district that was split is compared with each part, a recoded one with itself") {
    auto after = round(new_day, {}, CellStatus::gap);
    after.districts = {{"C", "C"}, {"D", "D"}};
    after.suites[0].cells.push_back(after.suites[0].cells[0]);
    auto part = service("s");
    part.districts = {"C"};
    after.services = {part};
    after.suites[0].cells[0] = {
        .status = CellStatus::met, .heard = mapper::Heard::yes, .services = {0}, .possible = {}};
    auto const before = round(old_day, {service("s")}, CellStatus::met, {0});
    auto const found = compare(before, after, {{"A", "C", 2}, {"A", "D", 3}});
    REQUIRE(found.suites.at(0).changes.size() == 1);
    CHECK(found.places[1].change == mapper::PlaceChange::split);
    CHECK(found.suites[0].changes[0].reasons.at(0).reason == ChangeReason::district_codes);
    auto recoded = round(new_day, {part}, CellStatus::met, {0});
    recoded.districts[0] = {"C", "District A"};
    auto const same = compare(before, recoded, {{"A", "C", 2}});
    CHECK(same.suites.at(0).changes.empty());
    CHECK(same.places.at(0).change == mapper::PlaceChange::recoded);
}

TEST_CASE("a district that keeps its code under another name is renamed, which changes no cell") {
    auto const before = round(old_day, {service("s")}, CellStatus::met, {0});
    auto after = round(old_day, {service("s")}, CellStatus::met, {0});
    CHECK(compare(before, after).places.at(0).change == mapper::PlaceChange::none);
    after.districts[0].name = "District B";
    auto const found = compare(before, after);
    CHECK(found.places ==
          std::vector<mapper::PlacePair>{
              {.before = "A", .after = "A", .change = mapper::PlaceChange::renamed}});
    CHECK(found.suites.at(0).changes.empty());
    CHECK(found.frame.empty());
    CHECK(code(mapper::PlaceChange::renamed) == "renamed");
}

TEST_CASE("rounds without a common component are refused") {
    auto after = round(new_day, {}, CellStatus::gap);
    after.suites[0].components[0].code = "other";
    CHECK_THROWS_WITH_AS(compare(round(old_day, {}, CellStatus::gap), after),
                         "2023-03-31 (suite small) and 2024-06-30 (suite small) have no component "
                         "in common; analyse both with one suite.",
                         base::Error);
}
