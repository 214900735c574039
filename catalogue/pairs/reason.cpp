#include "catalogue/pairs/reason.hpp"

#include <array>
#include <utility>

namespace catalogue {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, pair_reason_count> words{{
    {"same_name", "the same name"},
    {"similar_name", "a similar name"},
    {"same_provider", "the same provider"},
    {"similar_provider", "a provider of a similar name"},
    {"same_phone", "the same telephone number"},
    {"same_website", "the same website"},
    {"same_place", "the same place"},
    {"other_name", "another name"},
    {"other_provider", "another provider"},
    {"other_phone", "another telephone number"},
    {"other_website", "another website"},
    {"other_place", "another place"},
}};

} // namespace

std::string_view code(PairReason reason) {
    return words.at(static_cast<std::size_t>(reason)).first;
}

std::string_view to_text(PairReason reason) {
    return words.at(static_cast<std::size_t>(reason)).second;
}

std::vector<PairReason> list_of(PairReasons reasons) {
    std::vector<PairReason> list;
    for (std::size_t at = 0; at < pair_reason_count; ++at) {
        if (reasons.test(at)) {
            list.push_back(static_cast<PairReason>(at));
        }
    }
    return list;
}

} // namespace catalogue
