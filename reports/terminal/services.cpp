#include "reports/terminal/parts.hpp"
#include "reports/wording/front_door_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reports {

namespace {

constexpr std::size_t most_items = 8;
constexpr std::size_t most_names = 6;

std::string kinds_counted(std::vector<mapper::Duplication> const& duplications) {
    using mapper::DuplicationKind;
    constexpr std::array kinds{DuplicationKind::same_record, DuplicationKind::overlap,
                               DuplicationKind::possible_overlap, DuplicationKind::complementary};
    std::vector<std::string> counts;
    for (auto kind : kinds) {
        auto const count = std::ranges::count(duplications, kind, &mapper::Duplication::kind);
        if (count > 0) {
            counts.push_back(
                fmt::format("{}: {}", label(kind), grouped(static_cast<std::size_t>(count))));
        }
    }
    return fmt::format("{}", fmt::join(counts, "; "));
}

/// Names of services hold commas, so they are set apart by more than one.
std::string named(mapper::Findings const& findings,
                  std::vector<mapper::ServiceIndex> const& services) {
    auto const shown = std::min(services.size(), most_names);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        text += i == 0 ? "" : "; ";
        text += mapper::display_name(findings.services[services[i].value]);
    }
    if (shown < services.size()) {
        text += fmt::format("; and {} more", grouped(services.size() - shown));
    }
    return text;
}

std::vector<std::string> names_of(mapper::Findings const& findings,
                                  std::vector<mapper::ServiceIndex> const& services) {
    std::vector<std::string> names;
    for (auto const service : services) {
        names.push_back(mapper::display_name(findings.services[service.value]));
    }
    return names;
}

std::string in_one_sentence(mapper::Findings const& findings,
                            mapper::Duplication const& duplication) {
    auto const place = duplication.district ? findings.districts[duplication.district->value].name
                                            : std::string("region-wide");
    return fmt::format("{}, {}, {}: {}", place,
                       findings.vocabulary.types[duplication.type.value].label,
                       label(duplication.kind), named(findings, duplication.services));
}

/// Where people get from a district's front door, as a sentence part; empty where nobody says.
std::string ways_from(mapper::Findings const& findings, mapper::FrontDoor const& door) {
    if (door.reached.empty() && door.elsewhere.empty() && !door.may_lead_on.empty()) {
        bool const untold =
            std::ranges::any_of(door.may_lead_on, [&](mapper::ServiceIndex service) {
                return findings.services[service.value].referrals.untold > 0;
            });
        return untold ? "not all of those to whom people are sent on may be told"
                      : "to whom people are sent on is not stated";
    }
    auto text = fmt::format("people are sent on to {}",
                            count_of(door.reached.size(), "service", "services"));
    if (!door.elsewhere.empty()) {
        text += fmt::format(", and to {} outside it or of no known place",
                            grouped(door.elsewhere.size()));
    }
    if (!door.not_reached.empty()) {
        auto const others = count_of(door.not_reached.size(), "other", "others");
        text += door.may_lead_on.empty()
                    ? fmt::format("; no way was found to {}", others)
                    : fmt::format("; of {} it is not known whether there is a way", others);
    }
    return text;
}

} // namespace

std::string duplications(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                         Terminal const& terminal) {
    if (suite.duplications.empty()) {
        return {};
    }
    auto text = heading("Services of one type that reach, or may reach, the same people", terminal);
    text += item(kinds_counted(suite.duplications), terminal);
    std::vector<mapper::Duplication const*> records;
    for (auto const& duplication : suite.duplications) {
        if (duplication.kind != mapper::DuplicationKind::complementary) {
            records.push_back(&duplication);
        }
    }
    std::ranges::stable_sort(records, {}, [](auto const* record) { return record->kind; });
    auto const shown = std::min(records.size(), most_items);
    for (std::size_t i = 0; i < shown; ++i) {
        text += item(in_one_sentence(findings, *records[i]), terminal);
    }
    text += and_more(records.size(), shown, "duplications.csv", terminal);
    return text + item("This does not say that there is more than is needed.", terminal);
}

std::string unplaced(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                     Terminal const& terminal) {
    if (suite.unplaced.empty()) {
        return {};
    }
    auto const& levels = findings.vocabulary.risk_levels;
    std::vector<std::size_t> by_risk(levels.size());
    for (auto service : suite.unplaced) {
        for (auto risk : stated_risks(findings.services[service.value], findings.vocabulary)) {
            ++by_risk[risk.value];
        }
    }
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        counts.push_back(fmt::format("{} {}", levels[i].code, grouped(by_risk[i])));
    }
    auto sentence = fmt::format("{} no component of this suite.",
                                count_of(suite.unplaced.size(), "service fills", "services fill"));
    if (!counts.empty()) {
        sentence +=
            fmt::format(" Risk levels that they say they take: {}.", listed(counts, counts.size()));
    }
    return heading("Outside the suite", terminal) + item(sentence, terminal) +
           item(named(findings, suite.unplaced), terminal);
}

std::string front_doors(mapper::Findings const& findings, Terminal const& terminal) {
    std::vector<std::string> with;
    std::vector<std::string> may;
    std::vector<std::string> without;
    for (std::size_t i = 0; i < findings.districts.size(); ++i) {
        auto const& door = findings.front_doors.by_district[i];
        auto const& name = findings.districts[i].name;
        if (!door.services.empty()) {
            with.push_back(fmt::format("{} ({}: {})", name, named(findings, door.services),
                                       ways_from(findings, door)));
        } else if (!door.possible.empty()) {
            may.push_back(name);
        } else {
            without.push_back(name);
        }
    }
    std::vector<Entry> list;
    auto add = [&](mapper::CellStatus status, std::vector<std::string> const& names) {
        if (!names.empty()) {
            list.push_back({.what = std::string(mapper::label(status)),
                            .about = listed(names, most_names),
                            .status = status});
        }
    };
    add(mapper::CellStatus::met, with);
    add(mapper::CellStatus::unclear, may);
    add(mapper::CellStatus::gap, without);
    auto text = heading("One front door", terminal) + entries(list, terminal);
    if (auto const not_stated = findings.front_doors.door_not_stated; not_stated > 0) {
        text += item(doors_not_stated_in_words(not_stated), terminal);
    }
    if (auto const broken = findings.front_doors.referrals.broken.size(); broken > 0) {
        text += item(fmt::format("{} nowhere; see referrals.csv",
                                 count_of(broken, "referral leads", "referrals lead")),
                     terminal);
    }
    auto const& wide = findings.front_doors.region_wide;
    if (wide.services.empty() && !wide.not_reached.empty()) {
        auto const count =
            count_of(wide.not_reached.size(), "region-wide service", "region-wide services");
        text += item(fmt::format("{} {}: {}",
                                 wide.may_lead_on.empty()
                                     ? "no district's front door leads to"
                                     : "no way was found from a district's front door to",
                                 count, listed(names_of(findings, wide.not_reached), most_names)),
                     terminal);
    }
    auto const& ends = findings.front_doors.send_nobody_on;
    if (!ends.empty()) {
        text += item(fmt::format("{}: {}",
                                 count_of(ends.size(), "service says that it sends nobody on",
                                          "services say that they send nobody on"),
                                 listed(names_of(findings, ends), most_names)),
                     terminal);
    }
    return text;
}

} // namespace reports
