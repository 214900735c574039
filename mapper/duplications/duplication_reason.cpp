#include "mapper/duplications/duplication_reason.hpp"

#include "catalogue/label_text.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "mapper/cells/condition_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

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

/// What leaves a possible overlap open, part by part of a sentence, and the columns that do.
struct Open {
    std::vector<std::string> parts;
    std::vector<std::string> columns;
};

/// What a column asks, in words that "is unknown" follows.
struct Question {
    std::string column;
    std::string words;
};

Question question_of(Condition condition, catalogue::Vocabulary const& vocabulary) {
    return {.column = column_name(condition, vocabulary),
            .words = question_in_words(condition, vocabulary)};
}

/// The yes/no question that option `i` of a layout is.
Question yes_no_question(std::uint32_t i, OptionLayout const& layout,
                         catalogue::Vocabulary const& vocabulary) {
    auto const first_risk = static_cast<std::uint32_t>(layout.first_risk);
    auto const asked = i == catalogue::adults_question().value ? Condition{ConditionKind::adults}
                       : i < first_risk ? Condition{ConditionKind::group, i - 1}
                                        : Condition{ConditionKind::risk, i - first_risk};
    return question_of(asked, vocabulary);
}

/// "with whom it works is unknown for all three", of a question to which each service gives
/// `answer(service)`.
template <typename AnswerOf>
void add_question(Open& open, Members const& members, Question const& question, AnswerOf answer) {
    auto const unknown =
        members.count([&](ServiceIndex service) { return answer(service) == Answer::unknown; });
    auto const blank =
        members.count([&](ServiceIndex service) { return answer(service) == Answer::not_stated; });
    if (unknown + blank > 0) {
        auto const* const how = blank == 0     ? "unknown"
                                : unknown == 0 ? "not stated"
                                               : "unknown or not stated";
        open.parts.push_back(fmt::format("{} is {} for {}", question.words, how,
                                         of_them(unknown + blank, members.size())));
        open.columns.push_back(question.column);
    }
}

void add_yes_no_questions(Open& open, Members const& members) {
    auto const& [options, minimum_age, maximum_age] = members.likeness.undecided;
    auto const& layout = members.classes.layout;
    for (std::uint32_t i = 0; i < layout.first_focus; ++i) {
        if (options.contains(i)) {
            add_question(open, members, yes_no_question(i, layout, members.region.vocabulary),
                         [&](ServiceIndex service) {
                             return members.region[service].profile.answers[i].value;
                         });
        }
    }
    auto const unsorted =
        members.count([&](ServiceIndex service) { return !members.reach(service).sorts_by_risk; });
    if (unsorted > 0 && !(options & layout.risks).empty()) {
        open.parts.push_back(answer_no(unsorted, members.size()) + " to every risk level");
    }
    auto const unassessed = members.count([&](ServiceIndex service) {
        auto const& answers = members.region[service].profile.answers;
        auto const* const first = answers.data() + 1;
        return std::all_of(first, first + layout.groups.size(),
                           [](auto const& answer) { return answer.value == Answer::no; });
    });
    if (unassessed > 0 && !(options & layout.groups).empty()) {
        open.parts.push_back(answer_no(unassessed, members.size()) + " to every group");
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

Open what_decides(Members const& members) {
    Open open;
    add_yes_no_questions(open, members);
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
        add_question(open, members, {.column = "focus", .words = "its focus"},
                     [&](auto i) { return profile(i).foci_answer; });
    }
    if (options.contains(layout.person_causing_harm) || options.contains(layout.victim_survivor)) {
        add_question(open, members,
                     question_of({ConditionKind::works_with}, members.region.vocabulary),
                     [&](auto i) { return stated(profile(i).works_with); });
    }
    if (!(options & layout.sexes).empty()) {
        add_question(open, members, {.column = "sex", .words = "for which sex it is"},
                     [&](auto i) { return blank(profile(i).sex != catalogue::Sex::not_stated); });
    }
    if (minimum_age) {
        add_question(open, members, {.column = "minimum_age", .words = "its lowest age"},
                     [&](auto i) { return blank(profile(i).ages.minimum.has_value()); });
    }
    if (maximum_age) {
        add_question(open, members, {.column = "maximum_age", .words = "its highest age"},
                     [&](auto i) { return blank(profile(i).ages.maximum.has_value()); });
    }
    if (open.parts.size() > most_parts + 1) {
        auto const more = in_words(open.parts.size() - most_parts);
        open.parts.resize(most_parts);
        open.parts.push_back(more + " more questions leave it open");
    }
    return open;
}

/// "high, medium and low risk" of levels that are all labelled as risks, else their labels.
std::string levels_in_words(std::vector<std::string> labels) {
    constexpr std::string_view risk = " risk";
    bool const all_risks = std::ranges::all_of(
        labels, [&](std::string const& label) { return label.ends_with(risk); });
    for (auto& label : labels) {
        label.resize(label.size() - (all_risks ? risk.size() : 0));
    }
    return listed(labels) + (all_risks ? std::string{risk} : std::string{});
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
            levels.push_back(catalogue::within_sentence(risk_levels[i].label));
        }
    }
    return levels.empty() ? "" : " at " + levels_in_words(std::move(levels));
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

/// `open` is said of a possible overlap alone.
std::string what_is_said(Members const& members, Open const& open) {
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
        return fmt::format("The {} may reach the same people: {}", all, listed(open.parts));
    case DuplicationKind::complementary:
        break;
    }
    return fmt::format("By their answers each of the {} reaches someone whom {} not, or was made "
                       "for a group of its own",
                       all, members.size() == 2 ? "the other does" : "the others do");
}

} // namespace

DuplicationReason reason_of(Likeness const& likeness, Region const& region,
                            ReachClasses const& classes) {
    Members const members{likeness, region, classes};
    auto open = likeness.kind == DuplicationKind::possible_overlap ? what_decides(members) : Open{};
    return {.sentence = what_is_said(members, open) + reach_of(members) + ".",
            .undecided = std::move(open.columns)};
}

} // namespace mapper
