#include "catalogue/questionnaire/question.hpp"
#include "reports/directory/choice.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using catalogue::Answer;
using reports::NotListedBecause;

// All services in these tests are made up.

namespace {

/// A public service that is marked publish=yes, and says all that a directory may not tell.
tests::ServiceBuilder marked(std::string id) {
    auto builder = tests::service(std::move(id));
    auto& made = builder.made;
    made.visibility = catalogue::Visibility::open;
    made.open = mapper::OpenPart{.site = geodata::Point{.x = 430000, .y = 433500},
                                 .details = {{"publish", "yes"},
                                             {"phone", "01632 960001"},
                                             {"languages", "Urdu"},
                                             {"waiting_weeks", "8"},
                                             {"description", "Tuesdays at 6 pm, ZZ1 1AA"},
                                             {"sessions", "24"},
                                             {"annual_cost", "1000"},
                                             {"address.address_1", "1 Made-up Street"},
                                             {"postcode", "ZZ1 1AA"},
                                             {"venue", "Made-up Hall"}}};
    return builder;
}

reports::DirectoryChoice choose(std::vector<mapper::Disclosed> services) {
    return reports::choose_for_directory(tests::analysis_input(std::move(services), {}),
                                         tests::as_of());
}

std::optional<NotListedBecause> reason(mapper::Disclosed service) {
    auto const choice = choose({std::move(service)});
    CHECK(choice.listed.size() + choice.not_listed.size() == 1);
    return choice.not_listed.empty() ? std::nullopt : std::optional{choice.not_listed[0].because};
}

mapper::Disclosed published(mapper::Disclosed service) {
    auto const input = tests::analysis_input({service}, {});
    return reports::published_part(input.services.at(0), input);
}

} // namespace

TEST_CASE("only an explicit publish=yes of a public service lists it") {
    CHECK(choose({marked("a")}).listed.size() == 1);
    for (auto const* const said : {"no", "not known", "", "Yes please"}) {
        auto service = marked("a");
        service.made.open->details[0].second = said;
        auto const choice = choose({service});
        CHECK_MESSAGE(choice.listed.empty(), said);
        CHECK(choice.not_marked == 1);
    }
    auto district = marked("a");
    district.made.visibility = catalogue::Visibility::district;
    auto const choice = choose({district, tests::service("b").confidential()});
    CHECK(choice.listed.empty());
    CHECK(choice.not_listed.empty());
    CHECK(choice.not_public == 2);
}

TEST_CASE("the day on which a service ends and that on which it begins are in service") {
    CHECK_FALSE(reason(marked("a").ends("2023-03-31")));
    CHECK(reason(marked("a").ends("2023-03-30")) == NotListedBecause::has_ended);
    CHECK_FALSE(reason(marked("a").starts("2023-03-31")));
    CHECK(reason(marked("a").starts("2023-04-01")) == NotListedBecause::has_not_begun);
}

TEST_CASE("each reason not to list a service is given") {
    CHECK(reason(marked("a").status(catalogue::Status::closed)) == NotListedBecause::has_ended);
    CHECK(reason(marked("a").status(catalogue::Status::planned)) ==
          NotListedBecause::has_not_begun);
    CHECK(reason(marked("a").status(catalogue::Status::paused)) == NotListedBecause::not_running);
    CHECK_FALSE(reason(marked("a").status(catalogue::Status::unknown)));
    CHECK(reason(marked("a").nowhere()) == NotListedBecause::no_district);
    CHECK(reason(marked("a").by("Made-up Trust", "Steps at LS1 1AA")) ==
          NotListedBecause::name_holds_a_place);
    auto outside = marked("a");
    outside.made.profile.in_scope = Answer::no;
    CHECK(reason(outside) == NotListedBecause::out_of_scope);
    for (auto const because : reports::all_reasons_not_to_list) {
        CHECK_FALSE(reports::sentence_part(because, tests::as_of()).empty());
    }
}

TEST_CASE("what may be published names no place, time, money, risk level or source") {
    auto service = marked("a").funded_until("2024-03-31").refers({"b"});
    service.made.source = {.file = "s.csv", .sheet = "", .row = 2, .stated = "A phone call"};
    service.made.area.declared_districts = "A, near the made-up mill";
    auto const told = published(service);
    using Details = std::vector<std::pair<std::string, std::string>>;
    REQUIRE(told.open);
    CHECK_FALSE(told.open->site);
    CHECK(told.open->details ==
          Details{{"phone", "01632 960001"}, {"languages", "Urdu"}, {"waiting_weeks", "8"}});
    CHECK(told.area.declared_districts == "District A");
    CHECK(told.source == mapper::SourceRow{});
    CHECK(told.referrals == catalogue::Referrals{});
    CHECK_FALSE(told.profile.dates.funding_end);
    CHECK(told.profile.particulars.empty());
    CHECK(told.profile.approaches == catalogue::ApproachSet{});
    auto const vocabulary = tests::small_vocabulary();
    auto const high = catalogue::question_of(vocabulary, tests::risk::high).value;
    CHECK(catalogue::is_yes(service.made.profile.answers[high].value));
    CHECK(told.profile.answers[high].value == Answer::not_stated);
}

TEST_CASE("invisible controls and line breaks are taken out of what is shown") {
    auto service = marked("a").by("Made-up\u202E Trust", "Steps\u2066\u200B\ntwo\u061C");
    service.made.open->details[1].second = "01632\u202D 960001";
    auto const told = published(service);
    CHECK(told.provider == "Made-up Trust");
    CHECK(told.programme == "Steps two");
    CHECK(told.open->details[0].second == "01632 960001");
}
