#include "reports/page/timeline_view.hpp"

#include "base/nearest_word.hpp"
#include "reports/json/findings_lookup.hpp"
#include "reports/wording/wording.hpp"

#include <algorithm>
#include <map>

namespace reports {

namespace {

using mapper::ServiceIndex;

/// Gives the services that are named numbers of their own.
class NamedServices {
public:
    explicit NamedServices(mapper::Findings const& findings)
        : findings_(findings) {}

    void renumber(std::vector<ServiceIndex>& services) {
        for (auto& service : services) {
            auto const [entry, is_new] = numbers_.try_emplace(
                service, ServiceIndex{static_cast<std::uint32_t>(named_.size())});
            if (is_new) {
                named_.push_back(named(findings_.services[service.value]));
            }
            service = entry->second;
        }
    }

    std::vector<TimelineService> take() { return std::move(named_); }

private:
    static TimelineService named(mapper::Disclosed const& service) {
        return {.id = service.id,
                .name = mapper::display_name(service),
                .provider = service.provider,
                .end = service.profile.dates.end,
                .funding_end = service.profile.dates.funding_end};
    }

    mapper::Findings const& findings_;
    std::map<ServiceIndex, ServiceIndex> numbers_;
    std::vector<TimelineService> named_;
};

bool is_asked(CodeAndName const& one, std::string const& folded) {
    return base::folded(one.code) == folded || base::folded(one.name) == folded;
}

/// Keeps the cells of one place of one kind.
template <typename Part>
void keep(TimelineView& view, Part part, std::uint32_t wanted) {
    auto const is_another = [&](auto const& place) { return part(place).value != wanted; };
    std::erase_if(view.timeline.cells, is_another);
    std::erase_if(view.timeline.not_told, is_another);
    std::erase_if(view.steady, [&](auto const& one) { return is_another(one.cell); });
    std::erase_if(view.sole, [&](auto const& one) { return is_another(one.cell); });
}

std::optional<std::uint32_t> find(std::vector<CodeAndName> const& known, std::string_view wanted) {
    auto const folded = base::folded(wanted);
    auto const found =
        std::ranges::find_if(known, [&](auto const& one) { return is_asked(one, folded); });
    return found == known.end() ? std::nullopt
                                : std::optional{static_cast<std::uint32_t>(found - known.begin())};
}

} // namespace

LastDays last_days(TimelineView const& view, SoleProvider const& sole) {
    if (!sole.ends_on) {
        return {};
    }
    auto const last = base::day_before(*sole.ends_on);
    std::optional<base::Date> stated;
    for (auto const service : sole.services) {
        auto const& end = view.services[service.value].end;
        if (!end) {
            stated.reset();
            break;
        }
        stated = std::max(stated.value_or(*end), *end);
    }
    for (auto const& cell : view.timeline.cells) {
        if (cell.district == sole.cell.district && cell.component == sole.cell.component) {
            auto const end = mapper::first_day_ended(view.as_of, cell.before, cell.changes);
            stated = end == sole.ends_on ? last : stated;
        }
    }
    return {.stated = stated, .funded = stated == last ? std::nullopt : std::optional{last}};
}

TimelineView timeline_view(mapper::Findings const& findings, mapper::SuiteFindings const& suite) {
    TimelineView view{.suite = {suite.suite.code.text, suite.suite.title},
                      .as_of = findings.run.policy.as_of,
                      .districts = {},
                      .components = {},
                      .services = {},
                      .timeline = suite.timeline,
                      .steady = {},
                      .sole = {}};
    for (auto const& district : findings.districts) {
        view.districts.push_back({district.code.text, district.name});
    }
    for (auto const& component : suite.suite.components) {
        view.components.push_back({component.code.text, component.label});
    }
    NamedServices services(findings);
    for (auto& cell : view.timeline.cells) {
        for (auto* changes : {&cell.changes, &cell.if_funding_ends}) {
            for (auto& change : *changes) {
                services.renumber(change.began);
                services.renumber(change.ended);
                services.renumber(change.too_old);
            }
        }
    }
    auto moving = view.timeline.cells.begin();
    auto not_told = view.timeline.not_told.begin();
    for (auto const& cell : suite.cells) {
        mapper::CellPlace const place{.district = cell.district, .component = cell.component};
        if (not_told != view.timeline.not_told.end() && *not_told == place) {
            ++not_told;
            continue;
        }
        if (moving != view.timeline.cells.end() && moving->district == cell.district &&
            moving->component == cell.component) {
            ++moving;
        } else {
            view.steady.push_back({.cell = place, .status = cell.status});
        }
        if (cell.marks.has(mapper::Mark::single_provider)) {
            auto of_one = cell.marks.ends_on ? cell.services : std::vector<ServiceIndex>{};
            services.renumber(of_one);
            view.sole.push_back(
                {.cell = place, .services = std::move(of_one), .ends_on = cell.marks.ends_on});
        }
    }
    view.services = services.take();
    return view;
}

std::vector<TimelineView> only(std::vector<TimelineView> views, std::string const& name,
                               std::string_view district, std::string_view component) {
    std::vector<TimelineView> kept;
    std::vector<std::string> districts;
    std::vector<std::string> components;
    bool district_found = district.empty();
    for (auto& view : views) {
        for (auto const& one : view.districts) {
            districts.insert(districts.end(), {one.name, one.code});
        }
        for (auto const& one : view.components) {
            components.push_back(one.code);
        }
        if (!district.empty()) {
            auto const found = find(view.districts, district);
            if (!found) {
                continue;
            }
            keep(
                view, [](auto const& place) { return place.district; }, *found);
        }
        district_found = true;
        if (!component.empty()) {
            auto const found = find(view.components, component);
            if (!found) {
                continue;
            }
            keep(
                view, [](auto const& place) { return place.component; }, *found);
        }
        kept.push_back(std::move(view));
    }
    if (!district_found) {
        refuse_unknown(name, "district", district, districts);
    }
    if (kept.empty()) {
        refuse_unknown(name, "component", component, components);
    }
    return kept;
}

} // namespace reports
