#include "catalogue/open_referral/node.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>

namespace catalogue {

namespace {

void append(std::string& text, std::string_view separator, std::string const& part) {
    if (!part.empty()) {
        text += text.empty() ? "" : separator;
        text += part;
    }
}

} // namespace

FeedNode const* FeedNode::find(std::string_view key) const {
    auto const found = std::ranges::find(members, key, &FeedMember::key);
    return found == members.end() || found->value.kind == Kind::null ? nullptr : &found->value;
}

std::string_view FeedNode::text_of(std::string_view key) const {
    auto const* const value = find(key);
    return value == nullptr ? std::string_view{} : trimmed(value->text);
}

std::span<FeedNode const> FeedNode::items_of(std::string_view key) const {
    auto const* const value = find(key);
    if (value == nullptr) {
        return {};
    }
    return value->kind == Kind::list ? std::span{value->items} : std::span{value, 1};
}

void FeedNode::add(std::string key, FeedNode value) {
    kind = Kind::object;
    members.push_back({.key = std::move(key), .value = std::move(value)});
}

void FeedNode::add(std::string key, std::string value) {
    add(std::move(key), feed_text(std::move(value)));
}

FeedNode feed_text(std::string text) {
    FeedNode node;
    node.kind = FeedNode::Kind::text;
    node.text = std::move(text);
    return node;
}

bool is_feed_key(std::string_view name) {
    return name == "id" || name.ends_with("_id");
}

std::string plain_text(FeedNode const& node) {
    std::string text{trimmed(node.text)};
    for (auto const& item : node.items) {
        append(text, "; ", plain_text(item));
    }
    for (auto const& [key, value] : node.members) {
        auto const said = is_feed_key(key) ? std::string{} : plain_text(value);
        bool const nested =
            value.kind == FeedNode::Kind::list || value.kind == FeedNode::Kind::object;
        if (!said.empty()) {
            text += text.empty() ? "" : ", ";
            text += key;
            text += nested ? " (" : ": ";
            text += said;
            text += nested ? ")" : "";
        }
    }
    return text;
}

} // namespace catalogue
