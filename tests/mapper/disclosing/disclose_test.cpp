#include "mapper/disclosing/disclose.hpp"
#include "mapper/disclosing/disclose_secrets.hpp"
#include "mapper/disclosing/leak.hpp"
#include "tests/mapper/builders.hpp"
#include "tests/mapper/catalogue_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <utility>

using mapper::Disclosed;
using mapper::Disclosure;
using tests::Row;

namespace {

Disclosure disclose(std::vector<Row> const& rows) {
    return mapper::disclose(tests::catalogue_of(rows), tests::three_squares(),
                            tests::small_vocabulary());
}

using Texts = std::vector<std::string>;

Row full_row(std::string const& id) {
    return Row{id}
        .named("Hope Trust", "Hope House")
        .declares({"Aston"})
        .at(tests::in_aston)
        .post("LS1 4AP")
        .says("phone", "0113 496 0000")
        .says("email", "jo@hope.example")
        .says("Street address", "12 Quiet Lane")
        .says("delivery", "group work in person");
}

} // namespace

TEST_CASE("a public service is disclosed whole") {
    auto const disclosure = disclose({full_row("1").open()});
    auto const& service = disclosure.services.at(0);
    CHECK(service.id == "1");
    CHECK(service.provider == "Hope Trust");
    CHECK(service.programme == "Hope House");
    CHECK(service.source == mapper::SourceRow{"services.csv", "", 2});
    CHECK(service.area.declared_districts == "Aston");
    REQUIRE(service.open);
    CHECK(service.open->site == geodata::Point{402345.25, 403456.75});
    CHECK(service.open->details.at(2) ==
          std::pair<std::string, std::string>{"Street address", "12 Quiet Lane"});
    CHECK(disclosure.secrets.texts.empty());
    CHECK(disclosure.secrets.district_sites.empty());
}

TEST_CASE("to whom a service refers is told, but for confidential services") {
    auto const disclosure = disclose({full_row("a").refers({"b", "h-17", "Hidden Trust: Refuge"}),
                                      Row{"b"}.declares({"Aston"}),
                                      Row{"h-17"}
                                          .confidential()
                                          .named("Hidden Trust", "Refuge")
                                          .declares({"Aston"})
                                          .refers({"a"})});
    CHECK(disclosure.services.at(0).referrals ==
          catalogue::Referrals{.answer = catalogue::Answer::yes, .to = {"b"}, .untold = 2});
    CHECK(disclosure.services.at(2).referrals == catalogue::Referrals{});
}

TEST_CASE("the id of a confidential service is not told in another row, however short") {
    for (std::string const id : {"7", "C7", "C07", "101", "C07Z", "QHV-71932"}) {
        CAPTURE(id);
        auto const disclosure =
            disclose({full_row("a").refers({id, "b", "Trust"}), Row{"b"}.declares({"Aston"}),
                      Row{id}.confidential().named("Trust", "DAPP").declares({"Aston"})});
        CHECK(disclosure.services.at(0).referrals ==
              catalogue::Referrals{.answer = catalogue::Answer::yes, .to = {"b"}, .untold = 2});
    }
}

TEST_CASE("a name that a service shares with a confidential one is told, and names the former") {
    auto const disclosure =
        disclose({full_row("a").refers({"Known Trust", "c-7"}),
                  Row{"C7"}.named("Known Trust", "Steps").declares({"Aston"}),
                  Row{"x"}.confidential().named("Known Trust", "C7").declares({"Aston"})});
    CHECK(disclosure.services.at(1).referrals ==
          catalogue::Referrals{
              .answer = catalogue::Answer::yes, .to = {"Known Trust", "c-7"}, .untold = 0});
}

TEST_CASE("an address without a number is no secret where the run says it anyway") {
    auto row = [](std::string address) {
        return Row{"1"}.declares({"Aston"}).says("Address 3", std::move(address));
    };
    CHECK(disclose({row("West Yorkshire")}).secrets.localities == Texts{"West Yorkshire"});
    CHECK(disclose({row("West Yorkshire")}).secrets.texts.empty());
    CHECK(disclose({row("4 West Lane")}).secrets.localities.empty());
    CHECK(disclose({row("4 West Lane")}).secrets.texts == Texts{"4 West Lane"});
    auto secrets = disclose({row("West Yorkshire"), row("Old Mill, Quiet Lane").in_row(3)}).secrets;
    mapper::forget_told_localities(secrets, "data/west-yorkshire/districts.gpkg\n4 West Lane");
    CHECK(secrets.localities == Texts{"Old Mill, Quiet Lane"});
    CHECK(mapper::LeakCheck{secrets}.find("at the Old Mill, Quiet Lane"));
    CHECK_FALSE(mapper::LeakCheck{secrets}.find("Suite for West Yorkshire"));
}

TEST_CASE("what is remarked after a choice is free text, and told of public rows alone") {
    auto const remarked = [](Row row) {
        catalogue::StatedParticular stated;
        stated.answer = catalogue::Answer::yes;
        stated.options.insert({1});
        stated.text = "visit to Pennywhistle Yard";
        row.profile.particulars = {stated};
        return row.declares({"Aston"});
    };
    auto const disclosure = disclose({remarked(Row{"1"}), remarked(Row{"2"}.open())});
    auto const told = [&](std::size_t service) {
        return disclosure.services.at(service).profile.particulars.at(0);
    };
    CHECK(told(0).text.empty());
    CHECK(told(0).options.contains({1}));
    CHECK(told(1).text == "visit to Pennywhistle Yard");
}

TEST_CASE("a text is no secret where the run prints it anyway") {
    auto const hidden = [](std::string id, std::string programme) {
        return Row{std::move(id)}
            .confidential()
            .named("Hidden Trust", std::move(programme))
            .declares({"Aston"});
    };
    auto secrets =
        disclose({hidden("h-17", "Behaviour change work"), hidden("h-18", "Quiet Lane Talks")})
            .secrets;
    mapper::forget_told_texts(secrets, "asks = \"Behaviour change work takes place in groups\"");
    CHECK_FALSE(mapper::LeakCheck{secrets}.find("Behaviour change work takes place in groups"));
    CHECK(mapper::LeakCheck{secrets}.find("at Quiet Lane Talks"));
    CHECK(mapper::LeakCheck{secrets}.find("of Hidden Trust"));
}

TEST_CASE("a district service keeps its names and no place") {
    auto const disclosure = disclose({full_row("1")});
    auto const& service = disclosure.services.at(0);
    CHECK(service.provider == "Hope Trust");
    CHECK(service.source.row == 2);
    CHECK_FALSE(service.open);
    CHECK(disclosure.secrets.texts == Texts{"12 Quiet Lane", "LS1 4AP", "LS14AP"});
    REQUIRE(disclosure.secrets.district_sites.size() == 1);
    CHECK(disclosure.secrets.district_sites[0].grid == geodata::Point{402345.25, 403456.75});
    CHECK(disclosure.secrets.confidential_sites.empty());
}

TEST_CASE("a confidential service keeps only what the cells need") {
    auto row = full_row("refuge-1").confidential();
    row.profile.approaches.insert({0});
    row.profile.designed_for.insert({1});
    auto const disclosure = disclose({row});
    Disclosed expected;
    expected.id = "confidential service 1";
    expected.visibility = catalogue::Visibility::confidential;
    expected.area.reach = mapper::Reach::local;
    expected.area.districts = {{0}};
    expected.profile.designed_for.insert({1});
    CHECK(disclosure.services.at(0) == expected);
    CHECK(disclosure.secrets.texts == Texts{"0113 496 0000", "01134960000", "12 Quiet Lane",
                                            "Hope House", "Hope Trust", "LS1 4AP", "LS14AP",
                                            "jo@hope.example", "refuge-1"});
    CHECK(disclosure.secrets.confidential_sites.size() == 1);
    CHECK(disclose({Row{"1"}.confidential()}).services.at(0).area.nowhere_because ==
          "it could not be placed");
}

TEST_CASE("what other rows tell anyway is no secret") {
    auto const disclosure = disclose(
        {full_row("refuge-1").confidential(), Row{"2"}.named("Hope Trust", "Friends of Hope House"),
         Row{"3"}.open().says("phone", "Call 0113 496 0000").at(tests::in_aston)});
    CHECK(disclosure.secrets.texts == Texts{"01134960000", "12 Quiet Lane", "LS1 4AP", "LS14AP",
                                            "jo@hope.example", "refuge-1"});
    CHECK(disclosure.secrets.told_sites.size() == 1);
}

TEST_CASE("plain words, short numbers, dates and answers are no secrets") {
    auto const disclosure = disclose({Row{"1234"}
                                          .confidential()
                                          .named("Abc", "Programme")
                                          .says("notes", "outreach")
                                          .says("places", "1200")
                                          .says("seen", "2023-04-01")
                                          .says("checked", "not known")
                                          .says("budget", "120000")});
    CHECK(disclosure.secrets.texts == Texts{"120000"});
}

TEST_CASE("a programme named as the vocabulary's words is no secret") {
    auto const vocabulary = tests::small_vocabulary();
    auto const row = Row{"1"}.confidential().named("Secret Trust", vocabulary.types[0].label);
    CHECK(disclose({row}).secrets.texts == Texts{"Secret Trust"});
}

TEST_CASE("what three providers say names none of them") {
    auto const row = [](char const* id, char const* provider) {
        return Row{id}.confidential().named(provider, "Abc").says("region", "West Yorkshire");
    };
    auto const two = disclose({row("1", "Aaaa"), row("2", "Bbbb")}).secrets.texts;
    CHECK(std::ranges::count(two, "West Yorkshire") == 1);
    auto const three =
        disclose({row("1", "Aaaa"), row("2", "Bbbb"), row("3", "Cccc")}).secrets.texts;
    CHECK(std::ranges::count(three, "West Yorkshire") == 0);
}

TEST_CASE("no secret is in what is disclosed, whatever is wrong with the row") {
    std::vector<Row> rows;
    std::array<catalogue::Site, 5> const sites{catalogue::Unlocated{}, tests::in_aston,
                                               tests::in_the_sea, tests::on_border,
                                               catalogue::LatLon{53.123456, -1.234567}};
    int number = 100;
    for (auto const& site : sites) {
        for (auto const& areas : {std::vector<std::string>{}, {"Beech"}, {"Hidden Vale"}}) {
            auto row = full_row("refuge-" + std::to_string(++number)).at(site);
            row.named("Trust of Secrets", "Safe House " + std::to_string(number));
            row.areas = areas;
            row.extent =
                areas.empty() ? catalogue::Extent::not_stated : catalogue::Extent::districts;
            rows.push_back(Row{row}.confidential());
            row.named("Known Trust", "Known Programme " + std::to_string(number));
            row.id = "known-" + std::to_string(number);
            row.areas =
                areas.size() == 1 && areas[0] == "Beech" ? areas : std::vector<std::string>{};
            row.extent =
                row.areas.empty() ? catalogue::Extent::not_stated : catalogue::Extent::districts;
            rows.push_back(row);
        }
    }
    auto const disclosure = disclose(rows);
    std::string told;
    for (auto const& service : disclosure.services) {
        told += service.id + '\n' + service.provider + '\n' + service.programme + '\n' +
                service.area.declared_districts + '\n' + service.area.nowhere_because + '\n';
        CHECK_FALSE(service.open);
    }
    for (auto const& problem : disclosure.problems) {
        told += to_text(problem) + '\n';
    }
    CHECK(disclosure.problems.size() > 10);
    CHECK_FALSE(mapper::LeakCheck{disclosure.secrets}.find(told));
    for (auto const* secret : {"Hidden", "Safe", "Secrets", "refuge", "LS1", "0113", "Quiet",
                               "402345", "500123", "53.12", "-1.23"}) {
        CAPTURE(secret);
        CHECK(told.find(secret) == std::string::npos);
    }
}

TEST_CASE("the order of rows changes nothing but the rows' numbers") {
    std::vector<Row> rows{full_row("b"), full_row("a").open(),
                          Row{"c"}.confidential().declares({"Beech"}),
                          Row{"d"}.confidential().at(tests::in_aston), Row{"e"}.region_wide()};
    auto const without_rows = [](Disclosure disclosure) {
        for (auto& service : disclosure.services) {
            service.source.row = 0;
        }
        return disclosure.services;
    };
    auto const expected = without_rows(disclose(rows));
    for (int turn = 0; turn < 5; ++turn) {
        std::ranges::rotate(rows, rows.begin() + 2);
        std::ranges::swap(rows[0], rows[1]);
        CHECK(without_rows(disclose(rows)) == expected);
    }
}

TEST_CASE("the catalogue's own problems and unread rows are kept") {
    auto catalogue = tests::catalogue_of({Row{"1"}.declares({"Aston"})});
    catalogue.rows_unread = 3;
    catalogue.problems.push_back(
        {.severity = base::Severity::warning,
         .rule = "r",
         .where = {.file = "services.csv", .sheet = "", .row = 77, .column = ""},
         .message = "m",
         .hint = ""});
    auto const disclosure = mapper::disclose(catalogue, tests::three_squares());
    CHECK(disclosure.rows_unread == 3);
    CHECK(disclosure.problems == catalogue.problems);
    CHECK(disclosure.secrets.largest_row == 77);
    CHECK(disclosure.secrets.told_numbers == std::vector<std::int64_t>{1000, 2000});
}

TEST_CASE("a row's source is told of a public row, and of a district row unless it gives it away") {
    auto const disclosure = disclose(
        {Row{"1"}.open().says("source", "found at LS1 4AP"), Row{"2"}.says("source", "Table 6"),
         Row{"3"}.says("source", "found at LS1 4AP"), Row{"4"}.says("source", "told by Hope House"),
         full_row("5").confidential().says("source", "Table 6")});
    REQUIRE(disclosure.services.size() == 5);
    CHECK(disclosure.services[0].source.stated == "found at LS1 4AP");
    CHECK(disclosure.services[1].source.stated == "Table 6");
    CHECK(disclosure.services[2].source.stated.empty());
    CHECK(disclosure.services[3].source.stated.empty());
    CHECK(disclosure.services[4].source == mapper::SourceRow{});
    REQUIRE(disclosure.sheets.size() == 1);
    CHECK(disclosure.sheets[0].file == "services.csv");
    CHECK(disclose({full_row("5").confidential()}).sheets.empty());
}

TEST_CASE("of where a confidential row's answers are from only basis and date are disclosed") {
    auto hidden = full_row("1").confidential();
    hidden.profile.origins = {
        {.answer = "focus",
         .basis = catalogue::Basis::claimed,
         .source = "questionnaire",
         .date = tests::as_of(),
         .cell = {.file = "hope.xlsx", .sheet = "s", .row = 3, .column = "focus", .cell = "D3"},
         .before = "SV (desk)"}};
    auto const disclosure = disclose({hidden});
    CHECK(disclosure.services[0].profile.origins ==
          std::vector<catalogue::AnswerOrigin>{{.answer = "focus",
                                                .basis = catalogue::Basis::claimed,
                                                .source = "",
                                                .date = tests::as_of(),
                                                .cell = {},
                                                .before = ""}});
}

TEST_CASE("why a service is in or out of scope is told, but for a confidential one") {
    auto rows = std::vector{Row{"a"}.declares({"Aston"}),
                            Row{"h-17"}.confidential().named("Hidden Trust", "Refuge")};
    auto catalogue = tests::catalogue_of(rows);
    catalogue.services[0].scope_reason = "It works with people causing harm";
    catalogue.services[1].scope_reason = "The house at Quiet Lane has moved";
    catalogue.services[1].profile.in_scope = catalogue::Answer::no;
    auto const disclosure = mapper::disclose(std::move(catalogue), tests::three_squares());
    CHECK(disclosure.services.at(0).scope_reason == "It works with people causing harm");
    CHECK(disclosure.services.at(1).scope_reason.empty());
    CHECK(disclosure.services.at(1).profile.in_scope == catalogue::Answer::no);
    CHECK(mapper::LeakCheck{disclosure.secrets}.find("the house at quiet lane has moved"));
}
