#pragma once

#include <rapidjson/document.h>

#include <string>
#include <string_view>

/// The first thing that a JSON Schema does not allow in a document; empty when it allows all.
std::string first_fault(std::string_view schema, rapidjson::Document const& document);

/// Fails the test where the text is no JSON.
rapidjson::Document parsed(std::string_view json);

/// The value at a JSON pointer, as JSON. Fails the test where there is none.
std::string at(rapidjson::Document const& document, char const* pointer);

/// A file of the project, by its path in it.
std::string project_file(std::string_view path);
