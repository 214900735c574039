#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace catalogue {

/// The attributes of an element, found by their names without prefixes.
class XmlAttributes {
public:
    explicit XmlAttributes(char const* const* pairs)
        : m_pairs(pairs) {}

    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::string_view text(std::string_view name) const {
        return find(name).value_or("");
    }
    /// 0 where there is none or it is no number.
    [[nodiscard]] std::size_t count(std::string_view name) const;

private:
    char const* const* m_pairs;
};

/// What a stream of XML is handed to. Names come without their prefixes.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;

    virtual void begin(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
};

/// Fills a block and says how much; 0 at the end.
using ReadBlock = std::function<std::size_t(char* block, std::size_t size)>;

/// Reads a document piece by piece. Throws base::Error, beginning with `name`, when it is not well
/// formed or has a document type, which could make a small document large.
void read_xml(std::string const& name, ReadBlock const& read, XmlHandler& handler);

} // namespace catalogue
