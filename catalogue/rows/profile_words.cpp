#include "catalogue/rows/profile_words.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace catalogue {

namespace {

template <typename Value>
using Word = std::pair<std::string_view, Value>;

constexpr std::array works_with_words{
    Word<WorksWith>{"personcausingharm", WorksWith::person_causing_harm},
    Word<WorksWith>{"peoplecausingharm", WorksWith::person_causing_harm},
    Word<WorksWith>{"causingharm", WorksWith::person_causing_harm},
    Word<WorksWith>{"perpetrator", WorksWith::person_causing_harm},
    Word<WorksWith>{"perpetrators", WorksWith::person_causing_harm},
    Word<WorksWith>{"victimsurvivor", WorksWith::victim_survivor},
    Word<WorksWith>{"victimsurvivors", WorksWith::victim_survivor},
    Word<WorksWith>{"victim", WorksWith::victim_survivor},
    Word<WorksWith>{"victims", WorksWith::victim_survivor},
    Word<WorksWith>{"survivor", WorksWith::victim_survivor},
    Word<WorksWith>{"survivors", WorksWith::victim_survivor},
    Word<WorksWith>{"both", WorksWith::both},
};

constexpr std::array status_words{
    Word<Status>{"active", Status::active},   Word<Status>{"open", Status::active},
    Word<Status>{"running", Status::active},  Word<Status>{"current", Status::active},
    Word<Status>{"planned", Status::planned}, Word<Status>{"proposed", Status::planned},
    Word<Status>{"paused", Status::paused},   Word<Status>{"suspended", Status::paused},
    Word<Status>{"onhold", Status::paused},   Word<Status>{"closed", Status::closed},
    Word<Status>{"ended", Status::closed},    Word<Status>{"decommissioned", Status::closed},
};

constexpr std::array victim_support_words{
    Word<VictimSupport>{"integrated", VictimSupport::integrated},
    Word<VictimSupport>{"referralonly", VictimSupport::referral_only},
    Word<VictimSupport>{"referral", VictimSupport::referral_only},
    Word<VictimSupport>{"none", VictimSupport::none},
    Word<VictimSupport>{"no", VictimSupport::none},
};

constexpr std::array sex_words{
    Word<Sex>{"any", Sex::any},      Word<Sex>{"all", Sex::any},
    Word<Sex>{"both", Sex::any},     Word<Sex>{"male", Sex::male},
    Word<Sex>{"men", Sex::male},     Word<Sex>{"man", Sex::male},
    Word<Sex>{"m", Sex::male},       Word<Sex>{"female", Sex::female},
    Word<Sex>{"women", Sex::female}, Word<Sex>{"woman", Sex::female},
    Word<Sex>{"f", Sex::female},     Word<Sex>{"unknown", Sex::not_stated},
};

template <typename Value, std::size_t size>
std::optional<Value> parse_word(std::string_view cell, std::array<Word<Value>, size> const& words,
                                Value unknown) {
    auto const answer = parse_answer(cell);
    if (answer == Answer::not_stated) {
        return Value::not_stated;
    }
    if (answer == Answer::unknown) {
        return unknown;
    }
    if (is_doubted(cell)) {
        return std::nullopt;
    }
    auto const found = std::ranges::find(words, base::folded(trimmed(cell)), &Word<Value>::first);
    return found == words.end() ? std::nullopt : std::optional{found->second};
}

} // namespace

std::optional<WorksWith> parse_works_with(std::string_view cell) {
    return parse_word(cell, works_with_words, WorksWith::unknown);
}

std::optional<Status> parse_status(std::string_view cell) {
    return parse_word(cell, status_words, Status::unknown);
}

std::optional<VictimSupport> parse_victim_support(std::string_view cell) {
    return trimmed(cell) == "-" ? VictimSupport::none
                                : parse_word(cell, victim_support_words, VictimSupport::unknown);
}

std::optional<Sex> parse_sex(std::string_view cell) {
    return parse_word(cell, sex_words, Sex::not_stated);
}

} // namespace catalogue
