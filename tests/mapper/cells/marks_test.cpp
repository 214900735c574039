#include "mapper/analyse.hpp"
#include "mapper/cells/marks.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using namespace tests;
using catalogue::Answer;
using catalogue::Basis;
using catalogue::VictimSupport;
using mapper::EndsBy;
using mapper::Mark;
using mapper::Marks;

namespace {

Marks marks(std::vector<mapper::Disclosed> services,
            catalogue::Component component = tests::component("c").for_adults()) {
    auto const findings =
        mapper::analyse(analysis_input(std::move(services), {std::move(component)}, 1));
    return findings.suites.at(0).cells.at(0).marks;
}

} // namespace

TEST_CASE("a cell that is not provided carries no marks") {
    CHECK(marks({}) == Marks{});
    CHECK(marks({service("s").adults(catalogue::Answer::unknown)}) == Marks{});
}

TEST_CASE("single provider: one provider across all matches, however its name is written") {
    CHECK(marks({service("s")}).has(Mark::single_provider));
    CHECK(marks({service("s").by("Caring Dads", "One"), service("t").by("caring dads", "Two")})
              .has(Mark::single_provider));
    CHECK_FALSE(marks({service("s").by("Caring Dads", "One"), service("t").by("EdShift", "Two")})
                    .has(Mark::single_provider));
}

TEST_CASE("two confidential matches cannot be told to be of one provider") {
    CHECK(marks({service("confidential service 1").confidential()}).has(Mark::single_provider));
    CHECK_FALSE(marks({service("confidential service 1").confidential(),
                       service("confidential service 2").confidential()})
                    .has(Mark::single_provider));
    CHECK_FALSE(marks({service("s"), service("confidential service 1").confidential()})
                    .has(Mark::single_provider));
}

TEST_CASE("unevidenced: no match has evidence for all that the component asks") {
    CHECK(marks({service("s").with_basis(Basis::claimed)}).has(Mark::unevidenced));
    CHECK_FALSE(
        marks({service("s").with_basis(Basis::claimed), service("t").with_basis(Basis::evidenced)})
            .has(Mark::unevidenced));
    auto half = service("s").with_basis(Basis::evidenced).made;
    half.profile.types_basis = Basis::inferred;
    CHECK(marks({half}).has(Mark::unevidenced));
}

TEST_CASE("area inferred: every match's area is") {
    CHECK(marks({service("s").inferred_at({0})}).has(Mark::area_inferred));
    CHECK_FALSE(marks({service("s").inferred_at({0}), service("t")}).has(Mark::area_inferred));
}

TEST_CASE("undated: no match has a start or an end date") {
    CHECK(marks({service("s")}).has(Mark::undated));
    CHECK(marks({service("s").funded_until("2024-03-31")}).has(Mark::undated));
    CHECK_FALSE(marks({service("s"), service("t").starts("2020-01-01")}).has(Mark::undated));
    CHECK_FALSE(marks({service("s").ends("2024-01-01")}).has(Mark::undated));
}

TEST_CASE("stale: every source date is more than twelve months before the as-of date") {
    CHECK_FALSE(marks({service("s")}).has(Mark::stale));
    CHECK_FALSE(marks({service("s").sourced("2022-03-31")}).has(Mark::stale));
    CHECK(marks({service("s").sourced("2022-03-30")}).has(Mark::stale));
    CHECK(marks({service("s").sourced("2022-03-30"), service("t")}).has(Mark::stale));
    CHECK_FALSE(marks({service("s").sourced("2022-03-30"), service("t").sourced("2023-01-01")})
                    .has(Mark::stale));
}

TEST_CASE("justice only: every match states its routes and all lead through justice") {
    CHECK(marks({service("s").routes({route::police, route::probation})}).has(Mark::justice_only));
    CHECK_FALSE(marks({service("s")}).has(Mark::justice_only));
    CHECK_FALSE(marks({service("s").routes({route::police, route::self})}).has(Mark::justice_only));
    CHECK_FALSE(
        marks({service("s").routes({route::police}), service("t")}).has(Mark::justice_only));
}

TEST_CASE("justice only: not where there may be other routes than are stated") {
    CHECK_FALSE(
        marks({service("s").routes({route::police}, Answer::unknown)}).has(Mark::justice_only));
    CHECK_FALSE(marks({service("s").routes({}, Answer::unknown)}).has(Mark::justice_only));
}

TEST_CASE("a cell ends the day after its last match does") {
    CHECK(marks({service("s").ends("2023-06-30")}).ends_on == day("2023-07-01"));
    CHECK(marks({service("s").ends("2023-06-30"), service("t").ends("2023-09-30")}).ends_on ==
          day("2023-10-01"));
    CHECK_FALSE(marks({service("s").ends("2023-06-30"), service("t")}).ends_on);
}

TEST_CASE("the end of the funding ends a service that it precedes") {
    CHECK(marks({service("s").ends("2023-06-30").funded_until("2023-05-31")}).ends_on ==
          day("2023-06-01"));
    CHECK(marks({service("s").ends("2023-06-30").funded_until("2024-05-31")}).ends_on ==
          day("2023-07-01"));
    CHECK(marks({service("s").funded_until("2023-03-31")}).ends_on == day("2023-04-01"));
}

TEST_CASE("an end is told by the funding only where the end dates alone do not bring it") {
    auto const by = [](std::vector<mapper::Disclosed> services) { return marks(services).ends_by; };
    CHECK(by({service("s").ends("2023-06-30")}) == EndsBy::end_date);
    CHECK(by({service("s").ends("2023-06-30").funded_until("2023-06-30")}) == EndsBy::end_date);
    CHECK(by({service("s").ends("2023-06-30").funded_until("2023-06-29")}) ==
          EndsBy::funding_end_date);
    CHECK(by({service("s").funded_until("2023-06-30")}) == EndsBy::funding_end_date);
    // Its end date decides the day, but only as the other's funding is over by then.
    CHECK(by({service("s").ends("2023-06-30"), service("t").funded_until("2023-05-31")}) ==
          EndsBy::funding_end_date);
    CHECK(mapper::code(EndsBy::end_date) == "end_date");
    CHECK(mapper::code(EndsBy::funding_end_date) == "funding_end_date");
}

TEST_CASE("a cell does not end where another service begins before its last match ends") {
    CHECK_FALSE(
        marks({service("s").ends("2023-06-30"), service("t").starts("2023-07-01")}).ends_on);
    CHECK(marks({service("s").ends("2023-06-30"), service("t").starts("2023-07-02")}).ends_on ==
          day("2023-07-01"));
    CHECK(marks({service("s").ends("2023-06-30"),
                 service("t").starts("2023-05-01").ends("2023-12-31")})
              .ends_on == day("2024-01-01"));
}

TEST_CASE("funding that had ended on the day is told by the day after it") {
    CHECK(marks({service("s").funded_until("2022-12-31")}).ends_on == day("2023-01-01"));
    CHECK(marks({service("s").funded_until("2022-12-31")}).ends_by == EndsBy::funding_end_date);
    CHECK(marks({service("s").funded_until("2022-12-31"), service("t").funded_until("2022-06-30")})
              .ends_on == day("2023-01-01"));
}

TEST_CASE("with a minimum of two a cell ends when the second last record does") {
    auto const two = component("c").minimum(2);
    CHECK(marks({service("s").ends("2023-06-30"), service("t")}, two).ends_on == day("2023-07-01"));
    CHECK(marks({service("s").ends("2023-06-30"), service("t").ends("2023-07-31"),
                 service("u").ends("2023-08-31")},
                two)
              .ends_on == day("2023-08-01"));
    CHECK_FALSE(marks({service("s"), service("t"), service("u").ends("2023-08-31")}, two).ends_on);
    CHECK(marks({service("s").record(1), service("s again").record(1),
                 service("t").ends("2023-08-31")},
                two)
              .ends_on == day("2023-09-01"));
}

TEST_CASE("victim support is the best that any match states, and always said") {
    CHECK(marks({service("s")}).victim_support == VictimSupport::not_stated);
    CHECK(
        marks({service("s"), service("t").victim_support(VictimSupport::unknown)}).victim_support ==
        VictimSupport::unknown);
    CHECK(marks({service("s"), service("t").victim_support(VictimSupport::none)}).victim_support ==
          VictimSupport::none);
    CHECK(marks({service("s").victim_support(VictimSupport::referral_only),
                 service("t").victim_support(VictimSupport::none)})
              .victim_support == VictimSupport::referral_only);
    CHECK(marks({service("s").victim_support(VictimSupport::referral_only),
                 service("t").victim_support(VictimSupport::integrated)})
              .victim_support == VictimSupport::integrated);
}

TEST_CASE("each mark has a code of its own") {
    CHECK(mapper::code(Mark::single_provider) == "single_provider");
    CHECK(mapper::code(Mark::unevidenced) == "unevidenced");
    CHECK(mapper::code(Mark::area_inferred) == "area_inferred");
    CHECK(mapper::code(Mark::undated) == "undated");
    CHECK(mapper::code(Mark::stale) == "stale");
    CHECK(mapper::code(Mark::justice_only) == "justice_only");
}
