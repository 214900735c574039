#include "reports/wording/evidence_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

/// "good evidence (Evaluation of CARA: people under conditional cautions)".
std::string ratings_in_words(std::span<catalogue::EvidenceRating const> ratings) {
    std::vector<std::string_view> studies;
    for (auto const& rating : ratings) {
        studies.push_back(rating.study);
    }
    return fmt::format("{} ({})", label(catalogue::verdict_of(ratings)), fmt::join(studies, "; "));
}

} // namespace

bool any_rated(catalogue::Vocabulary const& words) {
    auto const rated = [](auto const& term) { return !term.evidence.empty(); };
    return std::ranges::any_of(words.types, rated) || std::ranges::any_of(words.approaches, rated);
}

std::vector<catalogue::ApproachIndex> rated_approaches(catalogue::Vocabulary const& words,
                                                       catalogue::ApproachSet stated) {
    std::vector<catalogue::ApproachIndex> rated;
    for (std::uint32_t i = 0; !stated.empty() && i < words.approaches.size(); ++i) {
        if (stated.contains({i}) && !words.approaches[i].evidence.empty()) {
            rated.push_back({i});
        }
    }
    return rated;
}

std::string approaches_in_words(catalogue::Vocabulary const& words, catalogue::ApproachSet stated) {
    std::string text;
    for (auto const index : rated_approaches(words, stated)) {
        auto const& approach = words.approaches[index.value];
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", approach.label,
                            label(catalogue::verdict_of(approach.evidence)));
    }
    return text;
}

std::string evidence_in_words(catalogue::Component const& component,
                              catalogue::Vocabulary const& words) {
    std::string text;
    for (auto const index : component.types) {
        auto const& type = words.types[index.value];
        if (!type.evidence.empty()) {
            text += fmt::format("{}{}{}", text.empty() ? "" : "; ",
                                component.types.size() > 1 ? type.label + ": " : "",
                                ratings_in_words(type.evidence));
        }
    }
    return text;
}

std::string approaches_stated(mapper::Findings const& findings) {
    std::vector<std::string> stated;
    auto const& approaches = findings.vocabulary.approaches;
    for (std::size_t i = 0; i < approaches.size(); ++i) {
        auto const services = findings.summary.by_approach[i];
        if (services > 0 && !approaches[i].evidence.empty()) {
            stated.push_back(fmt::format("{} ({}, {})", approaches[i].label,
                                         label(catalogue::verdict_of(approaches[i].evidence)),
                                         count_of(services, "service", "services")));
        }
    }
    if (stated.empty()) {
        return "No service states an approach that a source rates, so nothing here is rated by "
               "approach.";
    }
    return fmt::format("Approaches that services state: {}.", listed(stated, stated.size()));
}

} // namespace reports
