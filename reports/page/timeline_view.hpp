#pragma once

#include "base/date.hpp"
#include "mapper/findings.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// A service that a timeline names.
struct TimelineService {
    std::string id;
    std::string name; ///< "Caring Dads: The Journey Project"
    std::string provider;
    std::optional<base::Date> end;
    std::optional<base::Date> funding_end;

    friend bool operator==(TimelineService const&, TimelineService const&) = default;
};

/// A cell that rests on one provider, and on which day it would end.
struct SoleProvider {
    mapper::CellPlace cell;
    std::vector<mapper::ServiceIndex> services;
    std::optional<base::Date> ends_on; ///< none: one of them states no end
};

/// The last days of what one provider has for a cell: by the end dates that its services state, and
/// if funding is not renewed, where that is another day. None: no end is stated.
struct LastDays {
    std::optional<base::Date> stated;
    std::optional<base::Date> funded;
};

struct SteadyCell {
    mapper::CellPlace cell;
    mapper::CellStatus status = mapper::CellStatus::gap;
};

struct CodeAndName {
    std::string code;
    std::string name;
};

/// The timeline of one suite with the words to tell it in. Services are numbered by their position
/// in `services`, which holds those that the timeline names and no others.
struct TimelineView {
    CodeAndName suite;
    base::Date as_of;
    std::vector<CodeAndName> districts;
    std::vector<CodeAndName> components;
    std::vector<TimelineService> services;
    mapper::Timeline timeline;
    std::vector<SteadyCell> steady; ///< of one status on all days, as far as dates are stated
    std::vector<SoleProvider> sole; ///< provided on the as-of date, and told
};

/// None of both where no end is known at all.
LastDays last_days(TimelineView const& view, SoleProvider const& sole);

TimelineView timeline_view(mapper::Findings const& findings, mapper::SuiteFindings const& suite);

/// The timelines of a findings.json, one a suite. Throws base::Error when the document is none.
std::vector<TimelineView> read_timelines(std::string_view findings_json, std::string const& name);

/// The same with the cells of one district (code or name) or component (code) only; an empty word
/// stands for all. Throws base::Error, with the nearest, where no view holds such a one.
std::vector<TimelineView> only(std::vector<TimelineView> views, std::string const& name,
                               std::string_view district, std::string_view component);

} // namespace reports
