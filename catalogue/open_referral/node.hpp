#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

struct FeedMember;

/// A value of an Open Referral feed, from JSON or from the tables of a package: numbers, truths and
/// texts are all text as written, because real feeds write the one for the other.
struct FeedNode {
    enum class Kind : std::uint8_t { null, text, list, object };

    Kind kind = Kind::null;
    std::string text;
    std::vector<FeedNode> items;     ///< of a list
    std::vector<FeedMember> members; ///< of an object, in its order

    /// The member of an object, nullptr where there is none or it is null.
    [[nodiscard]] FeedNode const* find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }

    /// A member's text, trimmed; empty where there is none or it is no text.
    [[nodiscard]] std::string_view text_of(std::string_view key) const;

    /// A member's elements. What stands there alone, as feeds write it that have one, is a list of
    /// one.
    [[nodiscard]] std::span<FeedNode const> items_of(std::string_view key) const;

    void add(std::string key, FeedNode value);
    void add(std::string key, std::string value);
};

struct FeedMember {
    std::string key;
    FeedNode value;
};

FeedNode feed_text(std::string text);

/// Whether a key ties records together ("id", "service_id") and says nothing by itself.
bool is_feed_key(std::string_view name);

/// All that a value says, on one line: "option: Under 18s, amount: 35; option: ...". Keys that tie
/// records together are left out.
std::string plain_text(FeedNode const& node);

} // namespace catalogue
