#include "reports/paper/mark_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace reports {

namespace {

using catalogue::VictimSupport;
using mapper::Mark;

std::string_view letter_of(Mark mark) {
    switch (mark) {
    case Mark::single_provider:
        return "S";
    case Mark::unevidenced:
        return "E";
    case Mark::area_inferred:
        return "A";
    case Mark::undated:
        return "U";
    case Mark::stale:
        return "O";
    case Mark::justice_only:
        return "J";
    case Mark::confidential:
        return "C";
    }
    return {};
}

std::string meaning_of(Mark mark, mapper::Policy const& policy) {
    switch (mark) {
    case Mark::single_provider:
        return "one provider only";
    case Mark::unevidenced:
        return "no text or link stands behind the answers";
    case Mark::area_inferred:
        return "the area is inferred from a pin or a radius, not declared";
    case Mark::undated:
        return "no start or end date is given";
    case Mark::stale:
        return fmt::format("the source is older than {} months", policy.stale_after_months);
    case Mark::justice_only:
        return "reached only through the police, the courts or probation";
    case Mark::confidential:
        return "rests on a confidential service too, or on one alone; of it nothing else is marked";
    }
    return {};
}

std::string_view letter_of(VictimSupport support) {
    switch (support) {
    case VictimSupport::integrated:
        return "Vi";
    case VictimSupport::referral_only:
        return "Vr";
    case VictimSupport::none:
        return "Vn";
    case VictimSupport::not_stated:
    case VictimSupport::unknown:
        return "V?";
    }
    return {};
}

std::string_view meaning_of(VictimSupport support) {
    switch (support) {
    case VictimSupport::integrated:
        return "support for those harmed is integrated";
    case VictimSupport::referral_only:
        return "those harmed are referred to support elsewhere";
    case VictimSupport::none:
        return "no support for those harmed; an intervention should not take place without it";
    case VictimSupport::not_stated:
    case VictimSupport::unknown:
        return "support for those harmed is not stated; without it an intervention should not take "
               "place";
    }
    return {};
}

/// A mark's letter with its meaning, in the order in which cells show them.
using Carried = std::vector<std::pair<std::string_view, std::string>>;

Carried carried_by(mapper::Marks const& marks, mapper::Policy const& policy) {
    Carried carried;
    for (Mark const mark : mapper::all_marks) {
        if (marks.has(mark)) {
            carried.emplace_back(letter_of(mark), meaning_of(mark, policy));
        }
    }
    if (marks.ends_on) {
        bool const stated = marks.ends_by == mapper::EndsBy::end_date;
        carried.emplace_back(stated ? "D" : "F",
                             stated ? "ends on a date that its services state (ends_on in "
                                      "cells.csv)"
                                    : "ends, or ends sooner, if funding is not renewed (ends_on in "
                                      "cells.csv)");
    }
    if (marks.victim_support) {
        carried.emplace_back(letter_of(*marks.victim_support), meaning_of(*marks.victim_support));
    }
    return carried;
}

constexpr std::string_view order[] = {"S", "E", "A",  "U",  "O",  "J", "C",
                                      "D", "F", "Vi", "Vr", "Vn", "V?"};

} // namespace

std::vector<MarkLetter> mark_letters(mapper::SuiteFindings const& suite,
                                     mapper::Policy const& policy) {
    std::vector<MarkLetter> letters;
    for (std::string_view const letter : order) {
        letters.push_back({.letter = std::string{letter}, .meaning = ""});
    }
    for (mapper::Cell const& cell : suite.cells) {
        if (!is_provided(cell.status)) {
            continue;
        }
        for (auto& [letter, meaning] : carried_by(cell.marks, policy)) {
            auto const place = std::ranges::find(letters, letter, &MarkLetter::letter);
            place->meaning = std::move(meaning);
            ++place->cells;
        }
    }
    std::size_t const provided = suite.counts.met + suite.counts.met_regionally;
    std::erase_if(letters, [](MarkLetter const& letter) { return letter.cells == 0; });
    for (MarkLetter& letter : letters) {
        letter.on_every_cell = letter.cells == provided;
    }
    return letters;
}

std::string letters_of(mapper::Marks const& marks, std::vector<MarkLetter> const& letters) {
    std::string text;
    for (auto const& [letter, meaning] : carried_by(marks, {})) {
        auto const known = std::ranges::find(letters, letter, &MarkLetter::letter);
        if (known != letters.end() && !known->on_every_cell) {
            text += text.empty() ? "" : " ";
            text += letter;
        }
    }
    return text;
}

} // namespace reports
