#include "reports/json/json_reader.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

namespace reports {

namespace {

rapidjson::Value const& value_of(void const* value) {
    return *static_cast<rapidjson::Value const*>(value);
}

rapidjson::Value key_of(std::string_view key) {
    return rapidjson::Value(
        rapidjson::StringRef(key.data(), static_cast<rapidjson::SizeType>(key.size())));
}

} // namespace

struct JsonDocument::Impl {
    rapidjson::Document document;
};

JsonDocument::JsonDocument(std::string_view text, std::string name)
    : impl_(std::make_unique<Impl>())
    , name_(std::move(name)) {
    auto& document = impl_->document;
    document.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
    if (document.HasParseError()) {
        throw base::Error(
            fmt::format("{}: is not a whole JSON document (at byte {}: {}); run 'gapmap analyse' "
                        "again to make a new findings.json.",
                        name_, document.GetErrorOffset() + 1,
                        rapidjson::GetParseError_En(document.GetParseError())));
    }
}

JsonDocument::~JsonDocument() = default;

JsonValue JsonDocument::root() const {
    return {&static_cast<rapidjson::Value const&>(impl_->document), &name_};
}

void JsonValue::refuse(std::string_view expected) const {
    throw base::Error(fmt::format("{}: is not a findings.json of gapmap ({}); give the output "
                                  "folder of 'gapmap analyse', or the findings.json in it.",
                                  *document_, expected));
}

bool JsonValue::has(std::string_view key) const {
    auto const& value = value_of(value_);
    return value.IsObject() && value.HasMember(key_of(key));
}

JsonValue JsonValue::at(std::string_view key) const {
    auto const& value = value_of(value_);
    if (!value.IsObject()) {
        refuse(fmt::format("no object where '{}' is expected", key));
    }
    auto const member = value.FindMember(key_of(key));
    if (member == value.MemberEnd()) {
        refuse(fmt::format("'{}' is missing", key));
    }
    return {&member->value, document_};
}

std::string JsonValue::text() const {
    auto const& value = value_of(value_);
    if (!value.IsString()) {
        refuse("a text is missing");
    }
    return {value.GetString(), value.GetStringLength()};
}

std::string JsonValue::text_or_empty() const {
    return value_of(value_).IsNull() ? std::string() : text();
}

std::size_t JsonValue::count_or_zero() const {
    auto const& value = value_of(value_);
    if (value.IsNull()) {
        return 0;
    }
    if (!value.IsUint64()) {
        refuse("a number is missing");
    }
    return value.GetUint64();
}

bool JsonValue::boolean() const {
    auto const& value = value_of(value_);
    if (!value.IsBool()) {
        refuse("a yes or no is missing");
    }
    return value.GetBool();
}

bool JsonValue::is(std::string_view text) const {
    auto const& value = value_of(value_);
    return value.IsString() && text == std::string_view(value.GetString(), value.GetStringLength());
}

std::vector<std::string> JsonValue::texts() const {
    std::vector<std::string> found;
    for_each([&found](JsonValue value) { found.push_back(value.text()); });
    return found;
}

void JsonValue::for_each(std::function<void(JsonValue)> const& visit) const {
    auto const& value = value_of(value_);
    if (!value.IsArray()) {
        refuse("a list is missing");
    }
    for (auto const& element : value.GetArray()) {
        visit({&element, document_});
    }
}

void JsonValue::for_each_key(
    std::function<void(std::string const&, JsonValue)> const& visit) const {
    auto const& value = value_of(value_);
    if (!value.IsObject()) {
        refuse("an object is missing");
    }
    for (auto const& member : value.GetObject()) {
        visit({member.name.GetString(), member.name.GetStringLength()}, {&member.value, document_});
    }
}

} // namespace reports
