#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/settle_returns.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

using catalogue::Answer;
using catalogue::Basis;
using catalogue::FormCells;
using catalogue::Visibility;

namespace {

base::Date const received = *base::parse_date("2024-05-01");

constexpr auto desk_csv =
    "service_id,provider,programme,focus,interventions,works_with,children,risk_high,risk_medium,"
    "risk_low,districts,phone,funder,end_date,location_visibility,source,source_date\n"
    "m-1,Made-up Trust,Steps,DA,dapp,people causing harm,no,no,yes,?,Leeds,0113 496 0001,"
    "The Fund,2025-03-31,public,desk,2023-03-31\n";

/// A form with one service, asked as the desk research has it.
struct Form {
    FormCells asked{{"service_id", "m-1"},      {"programme", "Steps"},
                    {"children", "no"},         {"risk_high", "no"},
                    {"risk_medium", "yes"},     {"risk_low", "not known"},
                    {"phone", "0113 496 0001"}, {"funder", "The Fund"},
                    {"districts", "Leeds"},     {"location_visibility", "public"}};
    FormCells given = asked;
    FormCells added;

    Form& says(std::initializer_list<std::pair<std::string, std::string>> cells) {
        for (auto const& [column, text] : cells) {
            given[column] = text;
        }
        return *this;
    }

    [[nodiscard]] catalogue::ReturnedForm made() const {
        catalogue::ReturnedForm form{.file = "back.xlsx",
                                     .received = received,
                                     .provider = "Made-up Trust",
                                     .asked = {},
                                     .lines = {},
                                     .columns = {}};
        form.asked.emplace_back("m-1", asked);
        std::size_t row = 6;
        for (auto const& section : catalogue::form_sections(vocabulary())) {
            for (auto const& line : section.lines) {
                form.lines.emplace(line.column,
                                   catalogue::FormLinePlace{.sheet = section.sheet, .row = row++});
            }
        }
        if (!given.empty()) {
            form.columns.push_back(
                {.column = catalogue::questionnaire::first_service_column, .given = given});
        }
        if (!added.empty()) {
            form.columns.push_back(
                {.column = catalogue::questionnaire::first_service_column + 1, .given = added});
        }
        return form;
    }
};

struct Settled {
    catalogue::Catalogue catalogue;
    catalogue::SettledReturn counts;

    [[nodiscard]] catalogue::Service const& service() const { return catalogue.services.at(0); }
    [[nodiscard]] Answer answer(std::string const& column) const {
        for (std::uint32_t i = 0; i < catalogue::question_count(vocabulary()); ++i) {
            if (catalogue::column_name(vocabulary(), {i}) == column) {
                return service().profile.answers[i].value;
            }
        }
        return Answer::not_stated;
    }
    [[nodiscard]] catalogue::AnswerOrigin origin(std::string const& column) const {
        auto const& origins = service().profile.origins;
        auto const found = std::ranges::find(origins, column, &catalogue::AnswerOrigin::answer);
        return found == origins.end() ? catalogue::AnswerOrigin{} : *found;
    }
    [[nodiscard]] std::string detail(std::string const& column) const {
        for (auto const& detail : service().details) {
            if (catalogue.detail_columns[detail.column.value] == column) {
                return detail.text;
            }
        }
        return {};
    }
    [[nodiscard]] bool tells(std::string const& part) const {
        return message(catalogue).find(part) != std::string::npos;
    }
};

Settled settled(Form const& form, std::string const& csv = desk_csv) {
    Settled result{.catalogue = read(csv), .counts = {}};
    std::vector const forms{form.made()};
    result.counts = catalogue::settle_returns(result.catalogue, forms, vocabulary()).at(0);
    return result;
}

std::string with(std::string csv, std::string const& from, std::string const& to) {
    return csv.replace(csv.find(from), from.size(), to);
}

} // namespace

TEST_CASE("contacts, groups and delivery are the provider's") {
    auto const now = settled(Form{}.says(
        {{"phone", "0113 496 0002"}, {"children", "by design"}, {"delivery", "online"}}));
    CHECK(now.detail("phone") == "0113 496 0002");
    CHECK(now.detail("delivery") == "online");
    CHECK(now.answer("children") == Answer::yes_by_design);
    CHECK(now.service().profile.designed_for.size() == 1);
    CHECK(now.counts.changed == 3);
    CHECK(now.tells("'0113 496 0002' is the provider's answer and is taken; it was '0113 496 "
                    "0001 (desk)'."));
}

TEST_CASE("contract, funding and dates are the commissioner's, and a blank takes the provider's") {
    auto const now = settled(Form{}.says(
        {{"funder", "Another fund"}, {"end_date", "2030-01-01"}, {"start_date", "2020-01-01"}}));
    CHECK(now.detail("funder") == "The Fund");
    CHECK(now.service().profile.dates.end == base::parse_date("2025-03-31"));
    CHECK(now.service().profile.dates.start == base::parse_date("2020-01-01"));
    CHECK(now.counts.kept == 2);
    CHECK(now.counts.changed == 1);
    CHECK(now.tells("'Another fund' is the provider's answer and is not taken: what is known of "
                    "the contract stands; it stays 'The Fund (desk)'."));
}

TEST_CASE("a risk level on which they disagree is unknown until somebody settles it") {
    for (auto const* said : {"yes", "by design", "not known"}) {
        CAPTURE(said);
        auto const now = settled(Form{}.says({{"risk_high", said}}));
        CHECK(now.answer("risk_high") == Answer::unknown);
        CHECK(now.counts.unsettled == 1);
        CHECK(now.origin("risk_high").before == std::string{"no (desk); the provider: "} + said);
        CHECK(now.origin("risk_high").basis == Basis::not_known);
    }
    auto const agreed = settled(Form{}.says({{"risk_low", "yes"}, {"risk_medium", "by design"}}));
    CHECK(agreed.answer("risk_low") == Answer::yes);
    CHECK(agreed.answer("risk_medium") == Answer::yes_by_design);
    CHECK(agreed.counts.unsettled == 0);
}

TEST_CASE("of all else the newest stands, and on one day the provider") {
    auto const changed = Form{}.says({{"districts", "Bradford"}, {"checked_on", "2023-03-31"}});
    CHECK(settled(changed).catalogue.area_names.back() == "Bradford");
    CHECK(settled(changed).origin("districts").date == base::parse_date("2023-03-31"));
    auto earlier = changed;
    earlier.says({{"checked_on", "2023-03-30"}});
    auto const kept = settled(earlier);
    CHECK(kept.counts.kept == 1);
    CHECK(kept.tells("is not taken: what is known since 2023-03-31 is newer and stands; it stays "
                     "'Leeds (desk)'."));
    auto const undated = settled(earlier, with(desk_csv, "desk,2023-03-31", "desk,"));
    CHECK(undated.counts.changed == 1);
}

TEST_CASE("a blank in the return erases nothing") {
    auto form = Form{}.says({{"checked_on", "2024-04-01"}});
    form.given.erase("phone");
    form.given.erase("risk_high");
    form.given.erase("programme");
    auto const now = settled(form);
    CHECK(now.detail("phone") == "0113 496 0001");
    CHECK(now.answer("risk_high") == Answer::no);
    CHECK(now.service().programme == "Steps");
    CHECK(now.counts.changed == 0);
}

TEST_CASE("a column that was checked makes all that stands in it the provider's answer") {
    auto const now = settled(Form{}.says({{"checked_on", "2024-04-01"}}));
    CHECK(now.origin("risk_medium") ==
          catalogue::AnswerOrigin{.answer = "risk_medium",
                                  .basis = Basis::claimed,
                                  .source = "questionnaire",
                                  .date = base::parse_date("2024-04-01"),
                                  .cell = now.origin("risk_medium").cell,
                                  .before = ""});
    CHECK(now.origin("risk_medium").cell.file == "back.xlsx");
    CHECK(now.origin("risk_medium").cell.row > 0);
    CHECK(now.service().profile.answered_on == base::parse_date("2024-04-01"));
    CHECK(now.counts.changed == 0);
    CHECK(now.counts.answered == 1);
}

TEST_CASE("a column that was not checked makes only what was changed the provider's answer") {
    auto const now = settled(Form{}.says({{"children", "yes"}}));
    CHECK(now.service().profile.origins.size() == 1);
    CHECK(now.origin("children").before == "no (desk)");
    CHECK(now.origin("children").date == received);
    CHECK(now.service().profile.answered_on == received);
}

TEST_CASE("a date of checking after the day of the import is that day") {
    auto const now = settled(Form{}.says({{"checked_on", "2024-05-02"}}));
    CHECK(now.service().profile.answered_on == received);
}

TEST_CASE("a column that came back as it was sent answers nothing") {
    auto const now = settled(Form{});
    CHECK_FALSE(now.service().profile.answered_on);
    CHECK(now.counts.untouched == 1);
    CHECK(now.tells("the column came back as it was sent, without a date of checking"));
}

TEST_CASE("an evidenced answer that is confirmed stays evidenced") {
    auto const now = settled(Form{}.says({{"checked_on", "2024-04-01"}}),
                             with(with(desk_csv, ",source_date", ",source_date,evidence"),
                                  "2023-03-31\n", "2023-03-31,https://made-up.example\n"));
    CHECK(now.origin("risk_medium").basis == Basis::evidenced);
    CHECK(now.service().profile.answers[0].basis == Basis::not_known);
}

TEST_CASE("a cell that is no answer is a problem and takes nothing") {
    auto const now = settled(Form{}.says({{"children", "sometimes"}}));
    CHECK(now.answer("children") == Answer::no);
    CHECK(now.tells("'sometimes' is not an answer"));
    CHECK(now.counts.untouched == 1);
}

TEST_CASE("a service that the provider adds is a new row of its own") {
    Form form;
    form.added = {{"programme", "Talk"}, {"risk_low", "yes"}, {"districts", "Leeds"}};
    auto const now = settled(form);
    REQUIRE(now.catalogue.services.size() == 2);
    auto const& service = now.catalogue.services[1];
    CHECK(service.id.text == "made-up-trust/talk");
    CHECK(service.provider == now.service().provider);
    CHECK(service.profile.answered_on == received);
    CHECK(service.profile.origins.size() == 2);
    CHECK(now.catalogue.sheets.at(service.origin.sheet.value).file == "back.xlsx");
    CHECK(now.counts.added == 1);
    CHECK(now.tells("the provider added a service that the catalogue did not have"));
}

TEST_CASE("a new service without a name is a problem and is not read") {
    Form form;
    form.added = {{"risk_low", "yes"}};
    auto const now = settled(form);
    CHECK(now.catalogue.services.size() == 1);
    CHECK(now.tells("the cell is blank, so the row is no service"));
}

TEST_CASE("a reference that was changed, taken out, doubled or is not the catalogue's is refused") {
    for (auto const* id : {"m-2", ""}) {
        auto form = Form{}.says({{"service_id", id}, {"children", "yes"}});
        if (*id == '\0') {
            form.given.erase("service_id");
        }
        auto const now = settled(form);
        CHECK(now.answer("children") == Answer::no);
        CHECK(now.tells("the reference of the service was changed or taken out, so the column is "
                        "not read"));
        CHECK_FALSE(now.tells("m-2"));
    }
    Form twice;
    twice.added = twice.asked;
    twice.added["children"] = "yes";
    CHECK(settled(twice).answer("children") == Answer::no);
    auto const unknown = settled(Form{}.says({{"children", "yes"}}), with(desk_csv, "m-1", "k-1"));
    CHECK(unknown.tells("the service is in none of the catalogues"));
    CHECK(unknown.answer("children") == Answer::no);
}

TEST_CASE("of visibilities the one that hides more stands") {
    auto const hidden =
        settled(Form{}.says({{"location_visibility", "confidential"}, {"phone", "0113 496 0002"}}));
    CHECK(hidden.service().visibility == Visibility::confidential);
    CHECK_FALSE(hidden.tells("0113"));
    CHECK(hidden.detail("phone") == "0113 496 0002");
    auto const narrower = settled(Form{}.says({{"location_visibility", "district"}}));
    CHECK(narrower.service().visibility == Visibility::district);
    auto const confidential = with(desk_csv, ",public,", ",confidential,");
    auto const opened = settled(Form{}.says({{"location_visibility", "district"}}), confidential);
    CHECK(opened.service().visibility == Visibility::confidential);
    CHECK(opened.counts.kept == 1);
    auto const wider = settled(Form{}.says({{"location_visibility", "public"},
                                            {"phone", "0113 496 0002"},
                                            {"checked_on", "2024-04-01"}}),
                               with(desk_csv, ",public,", ",district,"));
    CHECK(wider.service().visibility == Visibility::district);
    CHECK(wider.counts.kept == 1);
    CHECK_FALSE(wider.tells("0113"));
}

TEST_CASE("no message about a confidential row shows a value of it") {
    auto form = Form{}.says({{"location_visibility", ""},
                             {"phone", "0113 496 0002"},
                             {"programme", "Hidden House"},
                             {"risk_high", "yes"},
                             {"funder", "Secret Fund"},
                             {"children", "perhaps"}});
    form.given.erase("location_visibility");
    auto const now = settled(form, with(desk_csv, ",public,", ",confidential,"));
    CHECK(now.counts.changed == 2);
    CHECK(now.counts.unsettled == 1);
    for (auto const* value : {"0113", "Hidden", "Steps", "Secret", "The Fund", "perhaps", "m-1"}) {
        CAPTURE(value);
        CHECK_FALSE(now.tells(value));
    }
    CHECK(now.tells("the value is the provider's answer and is taken"));
}

TEST_CASE(
    "a message about a confidential row names the catalogue's row and not the provider's file") {
    auto const known = settled(Form{}.says({{"risk_high", "yes"}, {"children", "perhaps"}}),
                               with(desk_csv, ",public,", ",confidential,"));
    CHECK(known.tells("row 2, risk_high"));
    CHECK(known.tells("row 2, children"));
    CHECK_FALSE(known.tells("back.xlsx"));
    Form form;
    form.added = {{"programme", "Hidden House"},
                  {"children", "perhaps"},
                  {"location_visibility", "confidential"}};
    form.given = {};
    auto const added = settled(form);
    CHECK(added.counts.added == 1);
    CHECK(added.tells("the provider added a service"));
    CHECK_FALSE(added.tells("back.xlsx"));
    CHECK_FALSE(added.tells("perhaps"));
}

TEST_CASE("a date of checking that is none, or is to come, is told") {
    auto const none = settled(Form{}.says({{"checked_on", "last week"}, {"children", "yes"}}));
    CHECK(none.tells("'last week' is not a date, so only what was changed in the column counts"));
    CHECK(none.service().profile.origins.size() == 1);
    auto const to_come = settled(Form{}.says({{"checked_on", "2024-05-02"}}));
    CHECK(to_come.tells("'2024-05-02' is after the day on which the questionnaire came back"));
    CHECK_FALSE(settled(Form{}.says({{"checked_on", "2024-05-01"}})).tells("came back, which"));
}

TEST_CASE("messages about a district row show answers and neither contacts nor free text") {
    auto const now = settled(
        Form{}.says(
            {{"phone", "0113 496 0002"}, {"children", "yes"}, {"location_visibility", "district"}}),
        with(desk_csv, ",public,", ",district,"));
    CHECK_FALSE(now.tells("0113"));
    CHECK(now.tells("'yes' is the provider's answer and is taken; it was 'no (desk)'."));
}
