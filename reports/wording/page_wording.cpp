#include "reports/wording/page_wording.hpp"

#include "base/nearest_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace reports {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

} // namespace

std::string grouped(std::uint64_t number) {
    std::string digits = fmt::format("{}", number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, 1, ',');
    }
    return digits;
}

std::string count_of(std::size_t number, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", grouped(number), number == 1 ? singular : plural);
}

std::string listed(std::span<std::string const> names, std::size_t most) {
    std::string text;
    auto const shown = names.first(std::min(names.size(), most));
    bool const with_commas = shown.size() > 1 && std::ranges::any_of(shown, [](auto const& name) {
                                 return name.find(", ") != std::string::npos;
                             });
    std::string_view const between = with_commas ? "; " : ", ";
    std::string_view const before_last = with_commas ? "; and " : " and ";
    for (std::size_t i = 0; i < shown.size(); ++i) {
        bool const last = i + 1 == names.size();
        text += i == 0 ? "" : last ? before_last : between;
        text += shown[i];
    }
    if (shown.size() < names.size()) {
        text += fmt::format("{}{} more", shown.empty() ? "" : before_last,
                            grouped(names.size() - shown.size()));
    }
    return text;
}

std::string in_words(base::Date date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()));
}

std::string gap_bounds(mapper::CellCounts const& counts) {
    if (counts.unclear == 0) {
        return fmt::format("{} of {}", grouped(counts.gap), grouped(counts.assessed()));
    }
    return fmt::format("between {} and {} of {}", grouped(counts.gap),
                       grouped(counts.gap + counts.unclear), grouped(counts.assessed()));
}

std::string districts_listed(mapper::Findings const& findings,
                             std::span<geodata::DistrictIndex const> districts, std::size_t most) {
    if (districts.size() == findings.districts.size() && districts.size() > 2) {
        return fmt::format("all {} districts", grouped(districts.size()));
    }
    std::vector<std::string> names;
    names.reserve(districts.size());
    for (geodata::DistrictIndex const district : districts) {
        names.push_back(findings.districts[district.value].name);
    }
    return listed(names, most);
}

std::string services_listed(mapper::Findings const& findings,
                            std::span<mapper::ServiceIndex const> services, std::size_t most) {
    std::vector<std::string> names(services.size());
    std::size_t const shown = std::min(services.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        names[i] = display_name(findings.services[services[i].value]);
    }
    return listed(names, most);
}

std::string condition_label(mapper::Condition condition, catalogue::Vocabulary const& vocabulary) {
    switch (condition.kind) {
    case mapper::ConditionKind::type:
        return "intervention type";
    case mapper::ConditionKind::works_with:
        return "with whom it works";
    case mapper::ConditionKind::focus:
        return "focus";
    case mapper::ConditionKind::risk:
    case mapper::ConditionKind::definition:
        return vocabulary.risk_levels[condition.term].label;
    case mapper::ConditionKind::adults:
        return "adults";
    case mapper::ConditionKind::youngest:
        return fmt::format("people aged {} or over", condition.term);
    case mapper::ConditionKind::group:
        return vocabulary.groups[condition.term].label;
    case mapper::ConditionKind::particular:
        return vocabulary.particulars[condition.term].label;
    case mapper::ConditionKind::age:
        return "how old what is known is";
    case mapper::ConditionKind::date:
        return "dates";
    case mapper::ConditionKind::scope:
    case mapper::ConditionKind::place:
        return "districts";
    }
    return {};
}

std::string near_miss_question(mapper::Condition failed, catalogue::Vocabulary const& vocabulary) {
    return fmt::format("{}. {}", near_miss_reason(failed, vocabulary),
                       failed.kind == mapper::ConditionKind::place
                           ? "Does it take people from here already?"
                           : "Is that so?");
}

std::string file_name(mapper::Input const& input) {
    return std::filesystem::path{input.name}.filename().string();
}

std::string tier_label(catalogue::Suite const& suite, catalogue::Component const& component) {
    auto const tier =
        std::ranges::find(suite.tiers, component.tier, [](auto const& t) { return t.code; });
    return tier == suite.tiers.end() || tier->label.empty() ? component.tier : tier->label;
}

std::string tier_note(catalogue::Suite const& suite, catalogue::Component const& component) {
    std::string const tier = tier_label(suite, component);
    bool const said = base::folded(component.label).find(base::folded(tier)) != std::string::npos;
    return said ? "" : tier;
}

std::string reach_in_words(mapper::Findings const& findings, mapper::Disclosed const& service) {
    switch (service.area.reach) {
    case mapper::Reach::local:
        return districts_listed(findings, service.area.districts, 6);
    case mapper::Reach::region_wide:
        return "region-wide";
    case mapper::Reach::national:
        return "national";
    case mapper::Reach::nowhere:
        break;
    }
    return "no district known";
}

std::string unknown_in_words(mapper::ConditionSet unknown,
                             std::vector<mapper::Condition> const& conditions,
                             catalogue::Vocabulary const& vocabulary) {
    std::vector<std::string> labels;
    for (mapper::Condition const condition : members(unknown, conditions)) {
        labels.push_back(condition_label(condition, vocabulary));
    }
    return labels.empty() ? "not told" : listed(labels, labels.size());
}

std::string left_out_in_words(mapper::Summary const& summary) {
    std::vector<std::string> parts;
    if (summary.rows_unread > 0) {
        parts.push_back(fmt::format("{} could not be read as a service",
                                    count_of(summary.rows_unread, "row", "rows")));
    }
    if (summary.unlocated > 0) {
        parts.push_back(fmt::format("{} could not be placed in any district",
                                    count_of(summary.unlocated, "service", "services")));
    }
    if (summary.untyped > 0) {
        parts.push_back(fmt::format("{} no stated intervention type",
                                    count_of(summary.untyped, "service has", "services have")));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace reports
