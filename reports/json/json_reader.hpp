#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// A value of a parsed JSON document, which must outlive it. Every function throws base::Error when
/// the value is not what is asked for: the document is no findings.json then.
class JsonValue {
public:
    [[nodiscard]] JsonValue at(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text_or_empty() const; ///< empty where null
    [[nodiscard]] std::size_t count_or_zero() const; ///< 0 where null
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] bool is(std::string_view text) const;
    [[nodiscard]] std::vector<std::string> texts() const;
    void for_each(std::function<void(JsonValue)> const& visit) const;
    /// The members of an object, by key.
    void for_each_key(std::function<void(std::string const&, JsonValue)> const& visit) const;

private:
    friend class JsonDocument;
    JsonValue(void const* value, std::string const* document)
        : value_(value)
        , document_(document) {}
    [[noreturn]] void refuse(std::string_view expected) const;

    void const* value_;
    std::string const* document_; ///< its name
};

class JsonDocument {
public:
    /// Throws base::Error when the text is not one whole JSON document.
    JsonDocument(std::string_view text, std::string name);
    ~JsonDocument();

    [[nodiscard]] JsonValue root() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::string name_;
};

} // namespace reports
