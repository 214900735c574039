#include "reports/json/parts.hpp"
#include "reports/timeline/months.hpp"
#include "reports/timeline/report.hpp"

#include <algorithm>

namespace reports {

namespace {

class Writer {
public:
    Writer(JsonWriter& json, TimelineView const& view)
        : json_(json)
        , view_(view) {}

    void months(Period period) {
        json_.line_key("months");
        json_.begin_array();
        for (auto const& row : month_rows(view_, period)) {
            json_.begin_line_object();
            json_.key("month");
            json_.text(row.label);
            json_.key("day");
            json_.text(base::to_text(row.day));
            json_.key("as_dates_stand");
            counts(row.renewed);
            json_.key("if_funding_ends");
            counts(row.unfunded);
            json_.end_object();
        }
        json_.end_line_array();
    }

    void cells() {
        json_.line_key("cells");
        json_.begin_array();
        for (auto const& cell : view_.timeline.cells) {
            json_.begin_line_object();
            place({.district = cell.district, .component = cell.component});
            json_.key("before");
            json_.text(mapper::code(cell.before));
            json_.key("changes");
            changes(cell.changes);
            if (cell.if_funding_ends != cell.changes) {
                json_.key("if_funding_ends");
                changes(cell.if_funding_ends);
            }
            json_.end_object();
        }
        json_.end_line_array();
    }

    void single_provider() {
        json_.line_key("single_provider");
        json_.begin_array();
        for (auto const& sole : view_.sole) {
            if (!sole.ends_on) {
                continue;
            }
            json_.begin_line_object();
            place(sole.cell);
            json_.key("services");
            ids(sole.services);
            json_.key("ends_on");
            json_.text(base::to_text(*sole.ends_on));
            json_.key("last_day_stated");
            auto const stated = last_days(view_, sole).stated;
            json_.text_or_null(stated ? base::to_text(*stated) : std::string{});
            json_.end_object();
        }
        json_.end_line_array();
    }

    void not_told() {
        json_.line_key("not_told");
        json_.begin_array();
        for (auto const& cell : view_.timeline.not_told) {
            json_.begin_line_object();
            place(cell);
            json_.end_object();
        }
        json_.end_line_array();
    }

private:
    void number(std::string_view key, std::size_t value) {
        json_.key(key);
        json_.number(value);
    }

    void counts(DayCounts const& counts) {
        json_.begin_object();
        number("provided", counts.provided());
        number("no_end_stated", counts.no_end);
        number("unclear", counts.unclear);
        number("gap", counts.gap);
        json_.end_object();
    }

    void place(mapper::CellPlace cell) {
        json_.key("district");
        json_.text(view_.districts[cell.district.value].code);
        json_.key("component");
        json_.text(view_.components[cell.component.value].code);
    }

    void ids(std::vector<mapper::ServiceIndex> const& services) {
        json_.begin_array();
        for (auto const service : services) {
            json_.text(view_.services[service.value].id);
        }
        json_.end_array();
    }

    void changes(std::vector<mapper::StatusChange> const& changes) {
        json_.begin_array();
        for (auto const& change : changes) {
            json_.begin_object();
            json_.key("on");
            json_.text(base::to_text(change.on));
            json_.key("status");
            json_.text(mapper::code(change.status));
            json_.key("began");
            ids(change.began);
            json_.key("ended");
            ids(change.ended);
            if (!change.too_old.empty()) {
                json_.key("too_old");
                ids(change.too_old);
            }
            json_.end_object();
        }
        json_.end_array();
    }

    JsonWriter& json_;
    TimelineView const& view_;
};

} // namespace

void write_timeline(JsonWriter& json, TimelineView const& view, Period period) {
    auto const outlooks = outlooks_on(view, view.as_of);
    auto const number = [&](std::string_view key, std::size_t value) {
        json.key(key);
        json.number(value);
    };
    json.line_key("timeline");
    json.begin_object();
    number("ends", outlooks.ends);
    number("ends_sooner_if_funding_ends", outlooks.ends_sooner);
    number("ends_if_funding_ends", outlooks.ends_unfunded);
    number("no_end_stated", outlooks.no_end_stated);
    number("too_old_before_end", outlooks.too_old);
    Writer writer(json, view);
    writer.months(period);
    writer.cells();
    writer.single_provider();
    number("single_provider_no_end_stated",
           static_cast<std::size_t>(
               std::ranges::count_if(view.sole, [](auto const& sole) { return !sole.ends_on; })));
    writer.not_told();
    json.end_object();
}

void write_timeline(JsonWriter& json, mapper::Findings const& findings,
                    mapper::SuiteFindings const& suite) {
    auto const view = timeline_view(findings, suite);
    write_timeline(json, view, usual_period(view));
}

void write_timelines_as_json(std::vector<TimelineView> const& views, Period period,
                             TextSink& sink) {
    JsonWriter json(sink);
    json.begin_object();
    json.line_key("suites");
    json.begin_array();
    for (auto const& view : views) {
        json.begin_line_object();
        json.key("suite");
        json.text(view.suite.code);
        json.key("as_of");
        json.text(base::to_text(view.as_of));
        write_timeline(json, view, period);
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
    json.finish();
}

} // namespace reports
