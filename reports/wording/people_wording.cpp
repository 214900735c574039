#include "reports/wording/people_wording.hpp"

#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

std::string in_words(mapper::Annotation const& annotation) {
    std::string text{annotation.because.empty() || annotation.written.status.empty()
                         ? label(annotation.status)
                         : annotation.written.status};
    if (!annotation.written.who.empty()) {
        text += " by " + annotation.written.who;
    }
    if (annotation.when) {
        text += ", " + in_words(*annotation.when);
    }
    return annotation.written.note.empty() ? text : text + ": " + annotation.written.note;
}

std::string place_in_words(mapper::Findings const& findings, mapper::Annotation const& annotation) {
    auto const& written = annotation.written;
    auto const& district = annotation.district ? findings.districts[annotation.district->value].name
                                               : written.district;
    auto const& component = annotation.district ? annotation.component : written.component;
    if (district.empty()) {
        return component.empty() ? fmt::format("row {}", written.row) : component;
    }
    return component.empty() ? district : fmt::format("{}, {}", district, component);
}

std::string finding_in_words(mapper::Findings const& findings,
                             mapper::Annotation const& annotation) {
    if (!annotation.district || annotation.component.empty()) {
        return {};
    }
    for (auto const& suite : findings.suites) {
        auto const& components = suite.suite.components;
        auto const found =
            std::ranges::find(components, annotation.component,
                              [](catalogue::Component const& one) { return one.code.text; });
        if (found != components.end()) {
            auto const at = annotation.district->value * components.size() +
                            static_cast<std::size_t>(found - components.begin());
            return std::string{label(suite.cells[at].status)};
        }
    }
    return {};
}

std::string joined(std::span<mapper::Annotation const> annotations) {
    std::vector<std::string> texts;
    for (auto const& annotation : annotations) {
        texts.push_back(in_words(annotation));
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::vector<geodata::DistrictIndex> lacking_districts(mapper::Findings const& findings,
                                                      mapper::SuiteFindings const& suite,
                                                      mapper::WouldFill const& would_fill) {
    auto const& area = findings.out_of_scope[would_fill.service].area;
    std::vector<geodata::DistrictIndex> lacking;
    auto const look = [&](geodata::DistrictIndex district) {
        auto const at = district.value * suite.suite.components.size() + would_fill.component.value;
        auto const status = suite.cells[at].status;
        if (status == mapper::CellStatus::gap || status == mapper::CellStatus::unclear) {
            lacking.push_back(district);
        }
    };
    if (area.reach == mapper::Reach::local) {
        std::ranges::for_each(area.districts, look);
    } else {
        for (std::uint32_t i = 0; i < findings.districts.size(); ++i) {
            look({i});
        }
    }
    return lacking;
}

std::span<mapper::WouldFill const> would_fill_of(mapper::SuiteFindings const& suite,
                                                 std::size_t service) {
    auto const found = std::ranges::equal_range(
        suite.would_fill, static_cast<std::uint32_t>(service), {}, &mapper::WouldFill::service);
    return {found.begin(), found.end()};
}

WouldFillInWords would_fill_in_words(mapper::Findings const& findings,
                                     mapper::SuiteFindings const& suite, std::size_t service) {
    constexpr std::size_t most_districts = 6;
    std::vector<std::string> components;
    std::vector<std::string> lacking;
    for (auto const& one : would_fill_of(suite, service)) {
        auto const& code = suite.suite.components[one.component.value].code.text;
        components.push_back(one.kind == mapper::MatchKind::match ? code : "perhaps " + code);
        if (auto const districts = lacking_districts(findings, suite, one); !districts.empty()) {
            lacking.push_back(fmt::format("{} in {}", code,
                                          districts_listed(findings, districts, most_districts)));
        }
    }
    return {.components = fmt::format("{}", fmt::join(components, ", ")),
            .lacking = fmt::format("{}", fmt::join(lacking, "; "))};
}

std::string scope_sentence(mapper::Summary const& summary) {
    std::string text;
    if (summary.out_of_scope > 0) {
        text = fmt::format("Out of scope, by decision of their rows, and in no other number: {}",
                           count_of(summary.out_of_scope, "service", "services"));
        if (summary.out_of_scope_unnamed > 0) {
            text += fmt::format(", of which {} confidential and not listed",
                                count_of(summary.out_of_scope_unnamed, "is", "are"));
        }
        text += ".";
    }
    if (summary.scope_unknown > 0) {
        text += fmt::format("{}Of {} nobody knows whether it is in scope; each counts as in.",
                            text.empty() ? "" : " ",
                            count_of(summary.scope_unknown, "service", "services"));
    }
    return text;
}

std::string told_count(std::optional<std::size_t> count) {
    return count ? grouped(*count)
                 : fmt::format("fewer than {}, or not told", mapper::least_responses);
}

} // namespace reports
