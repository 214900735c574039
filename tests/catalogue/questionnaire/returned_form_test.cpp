#include "base/error.hpp"
#include "catalogue/questionnaire/form.hpp"
#include "catalogue/questionnaire/returned_form.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string_view>

using catalogue::ReturnedFormSink;

namespace {

void put(ReturnedFormSink& sink, std::size_t number,
         std::initializer_list<std::string_view> cells) {
    std::vector<std::string_view> const row{cells};
    sink.row({.number = number, .cells = row});
}

void put_record(ReturnedFormSink& sink, std::string_view version = "1") {
    sink.begin_sheet("gapmap");
    put(sink, 1, {"gapmap questionnaire", version});
    put(sink, 2, {"provider", "Made-up Trust"});
    put(sink, 4, {"service_id", "programme", "adults"});
    put(sink, 5, {"m-1", "Steps", ""});
    put(sink, 6, {"m-2", "Talk", "yes"});
}

void put_form(ReturnedFormSink& sink) {
    sink.begin_sheet("Your services");
    put(sink, 1, {"", "Made-up Trust"});
    put(sink, 5, {"", "Question", "How", "Service 1", "Service 2", "Another"});
    put(sink, 7, {"service_id", "Our reference", "", "m-1", "m-2", ""});
    put(sink, 8, {"adults", "Is it for adults?", "", " yes ", "", "no", ""});
}

std::string refusal(ReturnedFormSink const& sink) {
    try {
        (void)sink.form("back.xlsx", {});
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a form is read by its columns, with what was asked and where each line stands") {
    ReturnedFormSink sink;
    put_form(sink);
    put_record(sink);
    auto const form = sink.form("back.xlsx", {});
    REQUIRE(form);
    CHECK(form->file == "back.xlsx");
    CHECK(form->provider == "Made-up Trust");
    REQUIRE(form->asked.size() == 2);
    CHECK(form->asked[1].second.at("adults") == "yes");
    CHECK(form->asked[0].second.count("adults") == 0);
    CHECK(form->lines.at("adults").row == 8);
    CHECK(form->lines.at("adults").sheet == "Your services");
    REQUIRE(form->columns.size() == 3);
    CHECK(form->columns[0].column == 3);
    CHECK(form->columns[0].given.at("adults") == "yes");
    CHECK(form->columns[1].given.size() == 1);
    CHECK(form->columns[2].given.at("adults") == "no");
}

TEST_CASE("a form on two sheets is one form, whose columns are the same services") {
    ReturnedFormSink sink;
    put_record(sink);
    put(sink, 3, {"sheets", "Your services", "Standards", ""});
    put_form(sink);
    CHECK(sink.form_sheets() == std::vector<std::string>{"Your services", "Standards"});
    CHECK(refusal(sink) == "back.xlsx: the questionnaire has lost its sheet 'Standards'; ask its "
                           "provider for it again.");
    sink.begin_sheet("Standards");
    put(sink, 7, {"induction", "Training?", "", "yes", "no", ""});
    sink.begin_sheet("Of the provider's own");
    put(sink, 7, {"induction", "", "", "no", "no", "no"});
    auto const form = sink.form("back.xlsx", {});
    REQUIRE(form);
    CHECK(form->lines.at("induction").sheet == "Standards");
    CHECK(form->lines.at("induction").row == 7);
    REQUIRE(form->columns.size() == 3);
    CHECK(form->columns[0].given.at("adults") == "yes");
    CHECK(form->columns[0].given.at("induction") == "yes");
    CHECK(form->columns[1].given.at("induction") == "no");
    CHECK(form->columns[2].given.count("induction") == 0);
}

TEST_CASE("a workbook without the mark is no questionnaire") {
    ReturnedFormSink sink;
    put_form(sink);
    CHECK_FALSE(sink.form("back.xlsx", {}));
    sink.begin_sheet("gapmap");
    put(sink, 1, {"something else"});
    CHECK_FALSE(sink.form("back.xlsx", {}));
}

TEST_CASE("a form of another version, without its sheet or without its first column is refused") {
    ReturnedFormSink newer;
    put_form(newer);
    put_record(newer, "2");
    CHECK(refusal(newer) == "back.xlsx: is a questionnaire of form 2, and this gapmap reads form "
                            "1; import it with the gapmap that wrote it, or a newer one.");
    ReturnedFormSink lost;
    put_record(lost);
    CHECK(refusal(lost) == "back.xlsx: the questionnaire has lost its sheet 'Your services'; ask "
                           "its provider for it again.");
    ReturnedFormSink cut;
    put_record(cut);
    cut.begin_sheet("Your services");
    put(cut, 7, {"", "m-1"});
    CHECK(refusal(cut) == "back.xlsx, sheet 'Your services': the first column, which says what "
                          "each line answers, is gone; ask its provider for the questionnaire "
                          "again.");
}
