#include "reports/wording/wording.hpp"

#include "catalogue/questionnaire/question.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

std::string counted(std::size_t count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

std::string gap_sentence(mapper::CellCounts const& counts) {
    bool const one = counts.unclear == 0 && counts.gap == 1;
    return fmt::format("{} {} {} none found in this catalogue", gap_bounds(counts),
                       counts.assessed() == 1 ? "cell" : "cells", one ? "has" : "have");
}

std::string with_capital(std::string sentence) {
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence;
}

std::string name_with_code(catalogue::Component const& component) {
    return fmt::format("{} ({})", component.label, component.code.text);
}

std::vector<catalogue::RiskIndex> stated_risks(mapper::Disclosed const& service,
                                               catalogue::Vocabulary const& words) {
    std::vector<catalogue::RiskIndex> risks;
    for (std::uint32_t i = 0; i < words.risk_levels.size(); ++i) {
        auto const question = catalogue::question_of(words, catalogue::RiskIndex{i});
        if (catalogue::is_yes(service.profile.answers[question.value].value)) {
            risks.push_back({i});
        }
    }
    return risks;
}

std::string_view victim_support_code(mapper::Marks const& marks) {
    return marks.victim_support ? catalogue::code(*marks.victim_support) : "not_told";
}

std::string confidential_sentence(mapper::Summary const& summary) {
    if (summary.confidential == 0) {
        return {};
    }
    return fmt::format("{} confidential: it is told which cells these fill or may fill, and "
                       "nothing finer is told or counted.",
                       count_of(summary.confidential, "service is", "services are"));
}

std::string_view label(mapper::DuplicationKind kind) {
    switch (kind) {
    case mapper::DuplicationKind::same_record:
        return "one service entered twice";
    case mapper::DuplicationKind::overlap:
        return "overlap";
    case mapper::DuplicationKind::possible_overlap:
        return "possible overlap";
    case mapper::DuplicationKind::complementary:
        break;
    }
    return "complementary";
}

std::string_view meaning(mapper::DuplicationKind kind) {
    switch (kind) {
    case mapper::DuplicationKind::same_record:
        return "The rows are of one service; it is counted as the catalogue has it.";
    case mapper::DuplicationKind::overlap:
        return "Same intervention type, district and risk; one reaches nobody whom the other does "
               "not.";
    case mapper::DuplicationKind::possible_overlap:
        return "As an overlap, but an answer that decides it is not known or not stated.";
    case mapper::DuplicationKind::complementary:
        break;
    }
    return "Each reaches someone the other does not, or one is made for a group: no duplication.";
}

} // namespace reports
