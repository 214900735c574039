#include "reports/wording/directory_wording.hpp"
#include "tests/mapper/builders.hpp"

#include <doctest/doctest.h>

using Lines = std::vector<std::string>;

// All services in these tests are made up.

namespace {

catalogue::Vocabulary words() {
    auto vocabulary = tests::small_vocabulary();
    vocabulary.referral_routes[tests::route::self.value].through =
        catalogue::ReferralRoute::Through::oneself;
    vocabulary.types[tests::type::helpline.value].plain = "Someone to talk to.";
    return vocabulary;
}

mapper::Disclosed silent() {
    return tests::service("a")
        .every_group(catalogue::Answer::not_stated)
        .adults(catalogue::Answer::not_stated)
        .works_with(catalogue::WorksWith::not_stated);
}

std::string waiting(std::string text, std::optional<base::Date> stated = tests::day("2025-06-02")) {
    auto service = silent();
    service.profile.dates.source = stated;
    service.open = mapper::OpenPart{.site = {}, .details = {{"waiting_weeks", std::move(text)}}};
    return reports::waiting_text(service);
}

} // namespace

TEST_CASE("what is not stated is not said as no") {
    auto const vocabulary = words();
    CHECK(reports::whom_lines(silent(), vocabulary) ==
          Lines{"The service has not told us whom it is for. You can ask."});
    mapper::Disclosed no = tests::ServiceBuilder{tests::service("a")}
                               .every_group(catalogue::Answer::no)
                               .adults(catalogue::Answer::no)
                               .works_with(catalogue::WorksWith::victim_survivor);
    CHECK(reports::whom_lines(no, vocabulary) == Lines{"People whom someone hurts, or has hurt"});
    mapper::Disclosed none = tests::service("a").routes({});
    CHECK(reports::way_lines(none, vocabulary) ==
          Lines{"The service has not told us. You can ask."});
}

TEST_CASE("ages stand in the place of adults, and what was made for a group is said so") {
    auto const vocabulary = words();
    mapper::Disclosed service = tests::service("a")
                                    .every_group(catalogue::Answer::no)
                                    .serves(tests::group::children, catalogue::Answer::yes)
                                    .designed_for(tests::group::ethnic_minority)
                                    .ages(16, 24)
                                    .sex(catalogue::Sex::female);
    CHECK(reports::whom_lines(service, vocabulary) ==
          Lines{"People who are worried about their own behaviour", "Women and girls",
                "People aged 16 to 24", vocabulary.groups[tests::group::children.value].label,
                "Made for: ethnic minority groups"});
}

TEST_CASE("a group goes by its people, where its label alone does not name them") {
    auto const vocabulary = words();
    auto const lines = [&](tests::ServiceBuilder const& service) {
        return reports::whom_lines(service, vocabulary).back();
    };
    CHECK(lines(tests::service("a")) == "LGBTQIA+ people");
    CHECK(lines(tests::service("a").designed_for(tests::group::lgbtqia)) ==
          "Made for: LGBTQIA+ people");
    reports::DirectoryNeed const need{.slug = "lgbtqia",
                                      .label = "LGBTQIA+ people",
                                      .plain = {},
                                      .kind = reports::DirectoryNeed::Kind::group,
                                      .term = tests::group::lgbtqia.value};
    CHECK(reports::ask_whether(need) == "You can ask whether there is help for LGBTQIA+ people.");
}

TEST_CASE("boys and girls are not named where a service begins at 18") {
    auto const second_line = [](int minimum) {
        mapper::Disclosed const service =
            tests::service("a").ages(minimum, std::nullopt).sex(catalogue::Sex::male);
        return reports::whom_lines(service, words()).at(1);
    };
    CHECK(second_line(17) == "Men and boys");
    CHECK(second_line(18) == "Men");
}

TEST_CASE("a way by oneself is told from being sent by others") {
    auto const vocabulary = words();
    mapper::Disclosed oneself = tests::service("a").routes({tests::route::self});
    CHECK(reports::way_lines(oneself, vocabulary) == Lines{"Yes. You can get in touch yourself."});
    mapper::Disclosed sent = tests::service("a").routes({tests::route::police});
    CHECK(reports::way_lines(sent, vocabulary) ==
          Lines{"People are sent to this service by others.", "These can send you: police.",
                "You can ask the service how to be sent."});
}

TEST_CASE("a type is known to the public by the label that it has for them, else by its label") {
    auto vocabulary = words();
    auto& type = vocabulary.types[tests::type::programme.value];
    CHECK(reports::known_as(type) == type.label);
    type.public_label = "Help to stop";
    CHECK(reports::known_as(type) == "Help to stop");
    mapper::Disclosed const service = tests::service("a").of({tests::type::programme});
    CHECK(reports::what_lines(service, vocabulary) == Lines{"Help to stop"});
    CHECK(reports::search_words(service, vocabulary).find("; Programme; Help to stop") !=
          std::string::npos);
}

TEST_CASE("a type without plain words goes by its label") {
    mapper::Disclosed service =
        tests::service("a").of({tests::type::helpline, tests::type::programme});
    CHECK(reports::what_lines(service, words()) ==
          Lines{"Someone to talk to.", words().types[tests::type::programme.value].label});
}

TEST_CASE("a waiting time is a number or a range of weeks, or not said") {
    CHECK(waiting("1") == "About 1 week, as stated on 2 June 2025");
    CHECK(waiting("12-16") == "About 12-16 weeks, as stated on 2 June 2025");
    CHECK(waiting("8", {}) == "About 8 weeks");
    CHECK(waiting("long").empty());
    CHECK(waiting("?").empty());
    CHECK(waiting("").empty());
}
