#include "catalogue/open_referral/json.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <rapidjson/encodedstream.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

namespace catalogue {

namespace {

using Kind = FeedNode::Kind;

/// A service in the deepest published example is nested 9 levels.
constexpr std::size_t deepest = 64;

bool names_records(std::string_view key) {
    return key == "contents" || key == "content";
}

/// Builds nodes from the inside out, and hands records over as they close.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
public:
    explicit Builder(RecordVisitor const& visit)
        : m_visit(visit) {}

    bool Null() { return value({}); }
    bool Bool(bool truth) { return value(feed_text(truth ? "true" : "false")); }
    bool RawNumber(char const* text, rapidjson::SizeType length, bool /*copy*/) {
        return value(feed_text({text, length}));
    }
    bool String(char const* text, rapidjson::SizeType length, bool /*copy*/) {
        std::string kept{text, length};
        std::ranges::replace(kept, '\0', ' ');
        return value(feed_text(std::move(kept)));
    }
    bool Key(char const* text, rapidjson::SizeType length, bool /*copy*/) {
        m_open.back().key.assign(text, length);
        return true;
    }
    bool StartObject() { return open(Kind::object); }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool StartArray() { return open(Kind::list); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

    [[nodiscard]] bool is_too_deep() const { return m_open.size() == deepest; }
    [[nodiscard]] FeedNode take() { return std::move(m_root); }
    void rethrow() const {
        if (m_thrown) {
            std::rethrow_exception(m_thrown);
        }
    }

private:
    struct Open {
        FeedNode node;
        std::string key; ///< of the member that comes next
    };

    bool open(Kind kind) {
        if (is_too_deep()) {
            return false;
        }
        m_open.emplace_back();
        m_open.back().node.kind = kind;
        return true;
    }

    bool close() {
        auto node = std::move(m_open.back().node);
        m_open.pop_back();
        return value(std::move(node));
    }

    [[nodiscard]] bool in_records() const {
        if (m_open.back().node.kind != Kind::list) {
            return false;
        }
        return m_open.size() == 1 || (m_open.size() == 2 && names_records(m_open.front().key));
    }

    bool value(FeedNode node) {
        if (m_open.empty()) {
            m_root = std::move(node);
            return true;
        }
        auto& parent = m_open.back();
        if (in_records()) {
            return visited(std::move(node));
        }
        if (parent.node.kind == Kind::list) {
            parent.node.items.push_back(std::move(node));
        } else {
            parent.node.members.push_back({.key = std::move(parent.key), .value = std::move(node)});
            parent.key.clear();
        }
        return true;
    }

    /// The parser knows no exceptions, so what the visitor throws is kept and thrown again outside.
    bool visited(FeedNode node) {
        try {
            m_visit(std::move(node), ++m_records);
        } catch (...) {
            m_thrown = std::current_exception();
        }
        return !m_thrown;
    }

    RecordVisitor const& m_visit;
    std::vector<Open> m_open;
    FeedNode m_root;
    std::size_t m_records = 0;
    std::exception_ptr m_thrown;
};

std::string what_is_wrong(rapidjson::ParseErrorCode code, bool too_deep, bool at_end) {
    if (code == rapidjson::kParseErrorTermination && too_deep) {
        return fmt::format("the JSON is nested more than {} levels deep, which no Open Referral "
                           "feed is; check what wrote it",
                           deepest);
    }
    if (code == rapidjson::kParseErrorStringInvalidEncoding) {
        return "the text is not UTF-8; convert it, or ask the publisher to";
    }
    if (code == rapidjson::kParseErrorDocumentEmpty) {
        return "the file is empty; download it again";
    }
    if (at_end) {
        return "the JSON is cut short here; download it again";
    }
    std::string words = rapidjson::GetParseError_En(code);
    std::erase(words, '.');
    return fmt::format("this is not JSON ({}); correct it there, or ask the publisher to", words);
}

} // namespace

FeedNode read_feed_json(std::string const& name, std::string_view text,
                        RecordVisitor const& visit) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    rapidjson::MemoryStream memory{text.data(), text.size()};
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream{memory};
    Builder builder{visit};
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag |
                               rapidjson::kParseValidateEncodingFlag |
                               rapidjson::kParseIterativeFlag;
    auto const result = reader.Parse<flags>(stream, builder);
    builder.rethrow();
    if (result.IsError()) {
        auto const offset = std::min(result.Offset(), text.size());
        auto const line = 1 + std::ranges::count(text.substr(0, offset), '\n');
        auto const last = text.find_last_not_of(" \t\r\n");
        bool const at_end = last == std::string_view::npos || offset > last;
        throw base::Error(fmt::format("{}, line {}, byte {}: {}.", name, line, offset + 1,
                                      what_is_wrong(result.Code(), builder.is_too_deep(), at_end)));
    }
    return builder.take();
}

bool is_page(FeedNode const& document) {
    return std::ranges::any_of(document.members, [](auto const& member) {
        return names_records(member.key) && member.value.kind == Kind::list;
    });
}

} // namespace catalogue
