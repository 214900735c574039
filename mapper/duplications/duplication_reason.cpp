#include "mapper/duplications/duplication_reason.hpp"

#include "catalogue/questionnaire/question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace mapper {

namespace {

using catalogue::Answer;
using catalogue::Profile;

/// Of what decides, this many are named and the rest counted, unless only one is left to count.
constexpr std::size_t most_parts = 3;

std::string in_words(std::size_t count) {
    static constexpr std::string_view words[] = {"none", "one",   "two",   "three", "four", "five",
                                                 "six",  "seven", "eight", "nine",  "ten"};
    return count < std::size(words) ? std::string{words[count]} : fmt::to_string(count);
}

/// "one", "all three": how many of the services something is said of.
std::string of_them(std::size_t count, std::size_t all) {
    if (count < all) {
        return in_words(count);
    }
    return all == 2 ? "both" : "all " + in_words(all);
}

std::string answer_no(std::size_t count, std::size_t all) {
    return of_them(count, all) + (count == 1 ? " answers no" : " answer no");
}

std::string listed(std::vector<std::string> const& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

/// The services of one likeness, for saying things of them.
struct Members {
    Likeness const& likeness;
    Region const& region;
    ReachClasses const& classes;

    [[nodiscard]] std::size_t size() const { return likeness.services.size(); }
    [[nodiscard]] ReachProfile const& reach(ServiceIndex service) const {
        return classes.profiles[classes.of_service[service.value]];
    }
    template <typename Test>
    [[nodiscard]] std::size_t count(Test test) const {
        return static_cast<std::size_t>(std::ranges::count_if(likeness.services, test));
    }
};

/// "lgbtqia is unknown for all three", of a column in which each service gives `answer(service)`.
template <typename AnswerOf>
void add_column(std::vector<std::string>& parts, Members const& members, std::string_view column,
                AnswerOf answer) {
    auto const unknown =
        members.count([&](ServiceIndex service) { return answer(service) == Answer::unknown; });
    auto const blank =
        members.count([&](ServiceIndex service) { return answer(service) == Answer::not_stated; });
    if (unknown + blank > 0) {
        auto const* const how = blank == 0     ? "unknown"
                                : unknown == 0 ? "not stated"
                                               : "unknown or not stated";
        parts.push_back(
            fmt::format("{} is {} for {}", column, how, of_them(unknown + blank, members.size())));
    }
}

void add_questions(std::vector<std::string>& parts, Members const& members) {
    auto const& [options, minimum_age, maximum_age] = members.likeness.undecided;
    auto const& layout = members.classes.layout;
    for (std::uint32_t i = 0; i < layout.first_focus; ++i) {
        if (options.contains(i)) {
            auto const column = catalogue::column_name(members.region.vocabulary, {i});
            add_column(parts, members, column, [&](ServiceIndex service) {
                return members.region[service].profile.answers[i].value;
            });
        }
    }
    auto const unsorted =
        members.count([&](ServiceIndex service) { return !members.reach(service).sorts_by_risk; });
    if (unsorted > 0 && !(options & layout.risks).empty()) {
        parts.push_back(answer_no(unsorted, members.size()) + " to every risk level");
    }
    auto const unassessed = members.count([&](ServiceIndex service) {
        auto const& answers = members.region[service].profile.answers;
        auto const* const first = answers.data() + 1;
        return std::all_of(first, first + layout.groups.size(),
                           [](auto const& answer) { return answer.value == Answer::no; });
    });
    if (unassessed > 0 && !(options & layout.groups).empty()) {
        parts.push_back(answer_no(unassessed, members.size()) + " to every group");
    }
}

Answer stated(catalogue::WorksWith value) {
    switch (value) {
    case catalogue::WorksWith::not_stated:
        return Answer::not_stated;
    case catalogue::WorksWith::unknown:
        return Answer::unknown;
    default:
        return Answer::yes;
    }
}

/// What leaves a possible overlap open, part by part.
std::vector<std::string> what_decides(Members const& members) {
    std::vector<std::string> parts;
    add_questions(parts, members);
    auto const& [options, minimum_age, maximum_age] = members.likeness.undecided;
    auto const& layout = members.classes.layout;
    auto const profile = [&](ServiceIndex service) -> Profile const& {
        return members.region[service].profile;
    };
    auto const blank = [](bool is_stated) { return is_stated ? Answer::yes : Answer::not_stated; };
    bool focus = false;
    for (auto bit = layout.first_focus; bit < layout.person_causing_harm; ++bit) {
        focus = focus || options.contains(bit);
    }
    if (focus) {
        add_column(parts, members, "focus", [&](auto i) { return profile(i).foci_answer; });
    }
    if (options.contains(layout.person_causing_harm) || options.contains(layout.victim_survivor)) {
        add_column(parts, members, "works_with",
                   [&](auto i) { return stated(profile(i).works_with); });
    }
    if (!(options & layout.sexes).empty()) {
        add_column(parts, members, "sex",
                   [&](auto i) { return blank(profile(i).sex != catalogue::Sex::not_stated); });
    }
    if (minimum_age) {
        add_column(parts, members, "minimum_age",
                   [&](auto i) { return blank(profile(i).ages.minimum.has_value()); });
    }
    if (maximum_age) {
        add_column(parts, members, "maximum_age",
                   [&](auto i) { return blank(profile(i).ages.maximum.has_value()); });
    }
    if (parts.size() > most_parts + 1) {
        auto const more = in_words(parts.size() - most_parts);
        parts.resize(most_parts);
        parts.push_back(more + " more columns leave it open");
    }
    return parts;
}

/// " at high and medium risk": the levels that every member takes for certain.
std::string shared_risk(Members const& members) {
    auto shared = members.classes.layout.risks;
    for (auto const service : members.likeness.services) {
        shared = shared & members.reach(service).certain;
    }
    std::vector<std::string> levels;
    auto const& risk_levels = members.region.vocabulary.risk_levels;
    for (std::size_t i = 0; i < risk_levels.size(); ++i) {
        if (shared.contains(members.classes.layout.first_risk + i)) {
            levels.push_back(risk_levels[i].code);
        }
    }
    return levels.empty() ? "" : " at " + listed(levels) + " risk";
}

/// "; one is region-wide and two are local", where that differs or all are region-wide.
std::string reach_of(Members const& members) {
    auto const regional = members.count(
        [&](ServiceIndex service) { return is_regional(members.region[service].area); });
    if (regional == 0) {
        return "";
    }
    if (regional == members.size()) {
        return fmt::format("; {} are region-wide or national", of_them(regional, members.size()));
    }
    auto const local = members.size() - regional;
    return fmt::format("; {} {} region-wide or national and {} {} local", in_words(regional),
                       regional == 1 ? "is" : "are", in_words(local), local == 1 ? "is" : "are");
}

std::string what_is_said(Members const& members) {
    auto const& services = members.likeness.services;
    auto const all = in_words(members.size());
    switch (members.likeness.kind) {
    case DuplicationKind::same_record:
        return fmt::format("The {} rows bear the same id or the same provider and programme, or "
                           "were said to be the same, so they look like one service entered more "
                           "than once",
                           all);
    case DuplicationKind::overlap: {
        bool const equal = members.count([&](ServiceIndex service) {
            return members.reach(service) == members.reach(services.front());
        }) == members.size();
        return fmt::format(
            "By their answers {}{}",
            equal ? fmt::format("the {} reach the same people", all)
            : members.size() == 2
                ? std::string{"one of the two reaches nobody whom the other does not"}
                : fmt::format("among the {} there is one that reaches everyone whom the others do",
                              all),
            shared_risk(members));
    }
    case DuplicationKind::possible_overlap:
        return fmt::format("The {} may reach the same people: {}", all,
                           listed(what_decides(members)));
    case DuplicationKind::complementary:
        break;
    }
    return fmt::format("By their answers each of the {} reaches someone whom {} not, or was made "
                       "for a group of its own",
                       all, members.size() == 2 ? "the other does" : "the others do");
}

} // namespace

std::string reason_of(Likeness const& likeness, Region const& region, ReachClasses const& classes) {
    Members const members{likeness, region, classes};
    return what_is_said(members) + reach_of(members) + ".";
}

} // namespace mapper
