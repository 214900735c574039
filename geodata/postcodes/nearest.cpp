#include "geodata/postcodes/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace geodata {

namespace {

constexpr std::size_t most_shown = 3;
constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::array<std::pair<char, char>, 6> alike{
    {{'O', '0'}, {'I', '1'}, {'S', '5'}, {'Z', '2'}, {'B', '8'}, {'G', '6'}}};

void add_key(std::vector<PostcodeKey>& keys, std::string_view text) {
    if (auto const key = postcode_key(text)) {
        keys.push_back(*key);
    }
}

std::vector<PostcodeKey> with_letters_for_digits(std::string const& letters) {
    std::vector<PostcodeKey> keys;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        for (auto const& [letter, digit] : alike) {
            if (letters[at] == letter || letters[at] == digit) {
                auto other = letters;
                other[at] = letters[at] == letter ? digit : letter;
                add_key(keys, other);
            }
        }
    }
    return keys;
}

std::vector<PostcodeKey> one_edit_away(std::string const& letters) {
    std::vector<PostcodeKey> keys;
    for (std::size_t at = 0; at <= letters.size(); ++at) {
        for (char const character : characters) {
            add_key(keys, std::string{letters}.insert(at, 1, character));
            if (at < letters.size()) {
                auto replaced = letters;
                replaced[at] = character;
                add_key(keys, replaced);
            }
        }
        if (at < letters.size()) {
            add_key(keys, std::string{letters}.erase(at, 1));
        }
        if (at + 1 < letters.size()) {
            auto swapped = letters;
            std::swap(swapped[at], swapped[at + 1]);
            add_key(keys, swapped);
        }
    }
    return keys;
}

std::vector<std::string> in_use(PostcodeLookup const& lookup, std::vector<PostcodeKey> keys) {
    std::ranges::sort(keys);
    auto const repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
    std::vector<std::string> found;
    for (auto const& postcode : lookup.find_all(keys)) {
        if (postcode && !postcode->ended) {
            found.push_back(to_text(postcode->key));
        }
    }
    return found;
}

} // namespace

NearPostcodes nearest_postcodes(PostcodeLookup const& lookup, std::string_view postcode) {
    std::string letters{postcode};
    std::erase(letters, ' ');
    NearPostcodes near{.mistaken = in_use(lookup, with_letters_for_digits(letters)),
                       .others = in_use(lookup, one_edit_away(letters))};
    std::erase_if(near.others, [&](std::string const& other) {
        return std::ranges::find(near.mistaken, other) != near.mistaken.end();
    });
    return near;
}

std::string suggestion(NearPostcodes const& near) {
    auto const& nearest = near.mistaken.empty() ? near.others : near.mistaken;
    if (nearest.empty()) {
        return "";
    }
    auto const shown = std::span{nearest}.first(std::min(most_shown, nearest.size()));
    auto text = fmt::format("one character away {} '{}'", nearest.size() == 1 ? "is" : "are",
                            fmt::join(shown, "', '"));
    if (nearest.size() > most_shown) {
        text += fmt::format(" and {} more", nearest.size() - most_shown);
    }
    return text;
}

} // namespace geodata
