#include "tests/reports/json_schema.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <fstream>
#include <iterator>

rapidjson::Document parsed(std::string_view json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

std::string first_fault(std::string_view schema, rapidjson::Document const& document) {
    auto const schema_document = parsed(schema);
    valijson::Schema rules;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::RapidJsonAdapter(schema_document), rules);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(rules, valijson::adapters::RapidJsonAdapter(document), &results)) {
        return {};
    }
    valijson::ValidationResults::Error error;
    std::string text = "invalid";
    while (results.popError(error)) {
        text = error.description;
        for (auto const& part : error.context) {
            text += " " + part;
        }
    }
    return text;
}

std::string at(rapidjson::Document const& document, char const* pointer) {
    auto const* value = rapidjson::Pointer(pointer).Get(document);
    REQUIRE_MESSAGE(value != nullptr, pointer);
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    value->Accept(writer);
    return buffer.GetString();
}

std::string project_file(std::string_view path) {
    std::ifstream file{std::string{GAPMAP_SOURCE_DIR} + "/" + std::string{path}};
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>{file}, {}};
}
