#include "mapper/analyse.hpp"
#include "mapper/people/returns.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using mapper::Asked;
using mapper::CellStatus;
using mapper::Heard;
using mapper::Reach;

namespace {

mapper::Disclosed answered(mapper::Disclosed service) {
    service.profile.answered_on = day("2023-02-01");
    return service;
}

Asked asked(std::string id, std::vector<geodata::DistrictIndex> districts,
            std::string provider = "Made-up Trust") {
    return {.service_id = std::move(id),
            .provider = std::move(provider),
            .asked_on = day("2023-01-01"),
            .reach = Reach::local,
            .districts = std::move(districts)};
}

mapper::Disclosed with_contact(mapper::Disclosed service, std::string email) {
    service.visibility = catalogue::Visibility::open;
    service.open.emplace();
    service.open->details = {{"website", "w.example"}, {"email", std::move(email)}};
    return service;
}

} // namespace

TEST_CASE("services are asked, returned and outstanding in each of their districts, once in all") {
    std::vector const services{answered(service("s").at({0, 1})), service("t").at({1}).made};
    std::vector const sent{asked("s", {{0}, {1}}), asked("t", {{1}})};
    auto const overview = mapper::returns_of(sent, services, 3);
    CHECK(overview.by_district[0] == mapper::ReturnCounts{1, 1});
    CHECK(overview.by_district[1] == mapper::ReturnCounts{2, 1});
    CHECK(overview.by_district[2] == mapper::ReturnCounts{0, 0});
    CHECK(overview.total == mapper::ReturnCounts{2, 1});
    CHECK(overview.total.outstanding() == 1);
}

TEST_CASE("a service that answered counts as asked, whoever asked it") {
    std::vector const services{answered(service("new").at({0}))};
    CHECK(mapper::returns_of({}, services, 1).total == mapper::ReturnCounts{1, 1});
}

TEST_CASE("a reminder names the provider, its services and their public contacts alone") {
    std::vector const services{
        with_contact(service("s").by("Made-up Trust", "Steps"), "a@made-up.example"),
        service("t").by("Made-up Trust", "Talk").made,
        answered(with_contact(service("u").by("Made-up Trust", "Walk"), "b@made-up.example")),
        with_contact(service("v").by("Nobody Asked", "Run"), "c@made-up.example")};
    std::vector const sent{asked("s", {{0}}), asked("t", {{0}}), asked("gone", {{0}}, "Other")};
    auto const overview = mapper::returns_of(sent, services, 1);
    REQUIRE(overview.reminders.size() == 2);
    CHECK(overview.reminders[0].provider == "Made-up Trust");
    CHECK(overview.reminders[0].services == std::vector<std::string>{"Steps", "Talk"});
    CHECK(overview.reminders[0].contacts ==
          std::vector<std::string>{"a@made-up.example", "w.example", "b@made-up.example"});
    CHECK(overview.reminders[1].services == std::vector<std::string>{"gone"});
    CHECK(overview.reminders[1].contacts.empty());
}

TEST_CASE("confidential services are counted by place and never named") {
    auto hidden = answered(service("").confidential().at({0}));
    std::vector const services{hidden};
    std::vector const sent{asked("", {{0}}, ""), asked("", {{0}}, ""), asked("", {{1}}, "")};
    auto const overview = mapper::returns_of(sent, services, 2);
    CHECK(overview.by_district[0] == mapper::ReturnCounts{2, 1});
    CHECK(overview.by_district[1] == mapper::ReturnCounts{1, 0});
    CHECK(overview.confidential_outstanding == 2);
    CHECK(overview.reminders.empty());
}

TEST_CASE("where nobody answered and others did, what is not found is not known") {
    auto const findings = mapper::analyse(
        analysis_input({answered(service("s").at({0})), service("t").at({1}).of({type::helpline}),
                        service("r").region_wide().of({type::parenting})},
                       {component("c"), component("d").of({type::parenting})}, 3));
    auto const& cells = findings.suites[0].cells;
    CHECK(findings.heard == std::vector{Heard::yes, Heard::unanswered, Heard::unanswered});
    CHECK(cells[0].status == CellStatus::met);
    CHECK(cells[2].status == CellStatus::unclear);
    CHECK(cells[2].heard == Heard::unanswered);
    CHECK(mapper::mark_codes(cells[2]) == "unanswered");
    // What is provided region-wide stays provided.
    CHECK(cells[3].status == CellStatus::met_regionally);
    CHECK(cells[3].heard == Heard::yes);
    CHECK(findings.suites[0].counts.gap == 0);
    CHECK(findings.suites[0].counts_require.gap == 0);
}

TEST_CASE("without any return nobody is unanswered") {
    auto const findings = mapper::analyse(analysis_input({service("s").at({0})}, {component("c")}));
    CHECK(findings.heard == std::vector{Heard::yes, Heard::yes});
    CHECK(findings.suites[0].cells[1].status == CellStatus::gap);
}

TEST_CASE("a region-wide service that answered speaks for no district") {
    auto const findings =
        mapper::analyse(analysis_input({answered(service("r").region_wide())}, {component("c")}));
    CHECK(findings.heard == std::vector{Heard::unanswered, Heard::unanswered});
}
