#include "geodata/boundaries/field_guess.hpp"
#include "tests/geodata/builders.hpp"

#include <doctest/doctest.h>

using geodata::Field;
using geodata::guess_code_field;
using geodata::guess_name_field;

namespace {

std::string code_field(std::vector<Field> const& fields) {
    auto const guess = guess_code_field(fields, "d.gpkg");
    return guess ? fields[*guess].name : "";
}

/// Fields of these names with values of their own.
std::vector<Field> fields_called(std::vector<std::string> const& names) {
    std::vector<Field> fields;
    for (auto const& name : names) {
        fields.push_back({.name = name, .values = {name + "1", name + "2"}});
    }
    return fields;
}

std::string name_field(std::vector<std::string> const& names, std::string const& code) {
    auto const fields = fields_called(names);
    auto const guess = guess_name_field(fields, code);
    return guess ? fields[*guess].name : "";
}

} // namespace

TEST_CASE("code fields are known by the names that publishers give them") {
    for (char const* name : {"LAD24CD", "lad24cd", "ltla24_code", "pfa20_code", "CTYUA23CD",
                             "LSOA21CD", "lsoa21_code", "gss_code", "GSS", "code", "id"}) {
        CAPTURE(name);
        CHECK(code_field(fields_called({"size", name, "postcode"})) == name);
    }
    CHECK(code_field(fields_called({"title", "postcode", "objectid", "LAD13CDO"})).empty());
}

TEST_CASE("the surest name is taken") {
    CHECK(code_field(fields_called({"id", "code", "gss_code", "LAD24CD"})) == "LAD24CD");
    CHECK(code_field(fields_called({"id", "code", "gss_code"})) == "gss_code");
    CHECK(code_field(fields_called({"id", "code"})) == "code");
}

TEST_CASE("two fields that fit equally well and differ must be chosen between") {
    auto const error = error_of([] { code_field(fields_called({"LAD24CD", "CTYUA23CD"})); });
    CHECK(error == "d.gpkg: LAD24CD and CTYUA23CD could both be the code field; say which with "
                   "--code-field (fields: LAD24CD, CTYUA23CD).");
}

TEST_CASE("two fields that fit equally well and agree are one") {
    std::vector<Field> const fields{{.name = "LAD23CD", .values = {"A", "B"}},
                                    {.name = "LAD24CD", .values = {"A", "B"}}};
    CHECK(code_field(fields) == "LAD23CD");
}

TEST_CASE("a field that repeats itself cannot be the code where another does not") {
    std::vector<Field> const fields{{.name = "LAD24CD", .values = {"A", "A"}},
                                    {.name = "LSOA21CD", .values = {"1", "2"}}};
    CHECK(code_field(fields) == "LSOA21CD");
}

TEST_CASE("a field without any value is none") {
    std::vector<Field> const fields{{.name = "code", .values = {"", ""}},
                                    {.name = "id", .values = {"1", "2"}}};
    CHECK(code_field(fields) == "id");
}

TEST_CASE("the name field is the code field's partner, or called name") {
    CHECK(name_field({"RGN24NM", "LAD24NM", "LAD24NMW", "name"}, "LAD24CD") == "LAD24NM");
    CHECK(name_field({"name", "ltla24_name"}, "ltla24_code") == "ltla24_name");
    CHECK(name_field({"ward_name", "NAME"}, "gss_code") == "NAME");
    CHECK(name_field({"size", "area_name"}, "code") == "area_name");
    CHECK(name_field({"size", "LAD24NMW"}, "LAD24CD").empty());
}
