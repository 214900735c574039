#include "tests/mapper/workspace_fixture.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "tests/mapper/builders.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace tests {

namespace {

catalogue::Profile full_profile() {
    auto const vocabulary = built_in_suite().vocabulary;
    catalogue::Profile profile;
    profile.types = {{2}, {0}};
    profile.types_answer = catalogue::Answer::yes;
    profile.types_basis = catalogue::Basis::inferred;
    profile.works_with = catalogue::WorksWith::both;
    profile.works_with_basis = catalogue::Basis::claimed;
    profile.foci.insert({1});
    profile.foci_answer = catalogue::Answer::yes;
    profile.foci_basis = catalogue::Basis::desk;
    profile.answers.resize(catalogue::question_count(vocabulary));
    profile.answers[0] = {catalogue::Answer::yes, catalogue::Basis::evidenced};
    profile.answers[2] = {catalogue::Answer::yes_by_design, catalogue::Basis::not_known};
    profile.answers[3] = {catalogue::Answer::not_stated, catalogue::Basis::claimed};
    profile.answers.back() = {catalogue::Answer::unknown, catalogue::Basis::not_known};
    profile.designed_for.insert({1});
    profile.approaches.insert({0});
    profile.referral_routes.insert({1});
    profile.routes_answer = catalogue::Answer::unknown;
    profile.sex = catalogue::Sex::female;
    profile.ages = {.minimum = 0, .maximum = 25};
    profile.victim_support = catalogue::VictimSupport::referral_only;
    profile.front_door = {catalogue::Answer::no, catalogue::Basis::claimed};
    profile.status = catalogue::Status::planned;
    profile.dates = {.start = day("2020-02-29"),
                     .end = day("2024-12-31"),
                     .funding_end = {},
                     .source = day("2023-03-31")};
    profile.row_basis = catalogue::Basis::desk;
    profile.answered_on = day("2024-05-01");
    profile.origins = {
        {.answer = "focus",
         .basis = catalogue::Basis::claimed,
         .source = "questionnaire",
         .date = day("2024-04-01"),
         .cell = {.file = "back.xlsx", .sheet = "Form", .row = 9, .column = "focus", .cell = "D9"},
         .before = "SV (desk)"},
        {.answer = "interventions",
         .basis = catalogue::Basis::evidenced,
         .source = "",
         .date = {},
         .cell = {},
         .before = ""}};
    return profile;
}

} // namespace

catalogue::LoadedSuite built_in_suite() {
    return catalogue::load_suite(catalogue::builtin_suite_codes().front());
}

mapper::Workspace make_workspace(std::filesystem::path const& file) {
    return mapper::Workspace::create(
        file, three_squares(), {built_in_suite()},
        {{.role = "boundaries", .name = "districts.geojson", .sha256 = "b"}},
        {.blank_visibility = catalogue::BlankVisibility::means_district, .policy = policy()});
}

mapper::Disclosure disclosed(std::vector<Row> const& rows, std::string const& file) {
    auto catalogue = catalogue_of(rows, file);
    for (auto& service : catalogue.services) {
        service.profile.answers.resize(catalogue::question_count(built_in_suite().vocabulary));
    }
    return mapper::disclose(std::move(catalogue), three_squares(), built_in_suite().vocabulary);
}

mapper::Input catalogue_input(std::string const& content, std::string const& name) {
    return {.role = "catalogue", .name = name, .sha256 = mapper::fingerprint_of_text(content)};
}

mapper::Policy policy() {
    return {
        .as_of = as_of(), .evidence = mapper::EvidencePolicy::require, .stale_after_months = 18};
}

std::vector<Row> varied_rows() {
    std::vector<Row> rows{
        Row{"open-1"}
            .open()
            .named("Trust \"Q\"", "Näme; with, marks")
            .at(catalogue::GridReference{402345.123456789, 403456.1})
            .says("website", "https://trust.example")
            .says("Odd column", "line\nbreak"),
        Row{"open-2"}.open().region_wide(),
        Row{"open-3"}.open().declares({"Nowhere"}),
        Row{"open-4"}.open().declares({"Cedar", "Aston"}),
        Row{"district-1"}
            .at(tests::in_beech)
            .post("LS1 4AP")
            .says("Street address", "12 Quiet Lane"),
        Row{"district-2"},
        Row{"refuge-1"}
            .confidential()
            .named("Trust of Secrets", "Hidden House")
            .at(catalogue::GridReference{407654.321987, 408765.432198})
            .post("LS9 9ZZ")
            .says("phone", "0113 496 0000"),
        Row{"refuge-2"}
            .confidential()
            .named("Trust of Secrets", "Buried House")
            .declares({"Cedar"}),
    };
    rows[0].profile = full_profile();
    rows[4].profile = full_profile();
    rows[6].profile = full_profile();
    return rows;
}

std::string dump(std::filesystem::path const& file) {
    sqlite3* opened = nullptr;
    if (sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) {
        throw std::runtime_error("the file to dump cannot be opened");
    }
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> const connection{opened, sqlite3_close};
    auto const rows_of = [&](std::string const& sql) {
        std::string rows;
        sqlite3_stmt* prepared = nullptr;
        if (sqlite3_prepare_v2(opened, sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) {
            return rows; // a virtual table of a module that is not loaded here
        }
        std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> const statement{
            prepared, sqlite3_finalize};
        while (sqlite3_step(prepared) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
                auto const* bytes = static_cast<char const*>(sqlite3_column_blob(prepared, column));
                rows.append(bytes == nullptr ? "NULL" : bytes,
                            bytes == nullptr
                                ? 4
                                : static_cast<std::size_t>(sqlite3_column_bytes(prepared, column)));
                rows += '|';
            }
            rows += '\n';
        }
        return rows;
    };
    auto result = rows_of("SELECT type, name, sql FROM sqlite_schema ORDER BY rowid");
    auto names = rows_of("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
    for (std::size_t start = 0; start < names.size();) {
        auto const end = names.find("|\n", start);
        auto const name = names.substr(start, end - start);
        result += name + "\n" + rows_of("SELECT * FROM \"" + name + "\"");
        start = end + 2;
    }
    return result;
}

} // namespace tests
