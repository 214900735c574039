#include "catalogue/referrals.hpp"

#include "catalogue/files/cell_text.hpp"

#include <algorithm>

namespace catalogue {

Referrals read_referrals(std::string_view cell) {
    if (auto const answer = parse_answer(cell)) {
        return {.answer = is_yes(*answer) ? Answer::yes : *answer, .to = {}, .untold = 0};
    }
    Referrals referrals{.answer = Answer::yes, .to = {}};
    for (auto const item : list_items(cell, ";\n")) {
        if (parse_answer(item) == Answer::unknown) {
            referrals.answer = Answer::unknown;
        } else if (std::ranges::find(referrals.to, item) == referrals.to.end()) {
            referrals.to.emplace_back(item);
        }
    }
    return referrals;
}

} // namespace catalogue
