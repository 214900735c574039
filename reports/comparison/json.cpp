#include "reports/comparison/report.hpp"
#include "reports/embedded.hpp"
#include "reports/json/json_writer.hpp"

#include <algorithm>

namespace reports {

namespace {

class Writer {
public:
    Writer(ComparisonReport const& report, TextSink& sink)
        : report_(report)
        , json_(sink) {}

    void write() {
        json_.begin_object();
        round("old", report_.before);
        round("new", report_.after);
        json_.line_key("frame");
        texts(report_.found.frame);
        districts();
        json_.line_key("suites");
        json_.begin_array();
        for (auto const& suite : report_.found.suites) {
            write_suite(suite);
        }
        json_.end_line_array();
        services();
        problems();
        json_.end_object();
        json_.finish();
    }

private:
    void text(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.text(value);
    }

    void text_or_null(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.text_or_null(value);
    }

    void number(std::string_view key, std::size_t value) {
        json_.key(key);
        json_.number(value);
    }

    void texts(std::vector<std::string> const& values) {
        json_.begin_array();
        for (auto const& value : values) {
            json_.text(value);
        }
        json_.end_array();
    }

    void round(std::string_view key, mapper::Round const& round) {
        json_.line_key(key);
        json_.begin_object();
        text("name", round.name);
        text("as_of", base::to_text(round.policy.as_of));
        text("evidence", round.policy.evidence);
        text("stale", round.policy.stale);
        number("stale_after_months", round.policy.stale_after_months);
        text("risk_claims", round.policy.risk_claims);
        json_.end_object();
    }

    void districts() {
        auto const& found = report_.found;
        json_.line_key("districts");
        json_.begin_object();
        number("compared", found.places.size());
        json_.key("changed");
        json_.begin_array();
        for (auto const& place : found.places) {
            if (place.change != mapper::PlaceChange::none) {
                json_.begin_object();
                text("old", place.before);
                text("new", place.after);
                text("old_name", old_name(report_, place));
                text("new_name", new_name(report_, place));
                text("change", code(place.change));
                json_.end_object();
            }
        }
        json_.end_array();
        json_.key("only_old");
        texts(found.districts_only_before);
        json_.key("only_new");
        texts(found.districts_only_after);
        json_.end_object();
    }

    void reason(mapper::CellReason const& reason) {
        text("reason", code(reason.reason));
        text_or_null("old_service", reason.service.before
                                        ? report_.before.services[*reason.service.before].id
                                        : std::string{});
        text_or_null("new_service", reason.service.after
                                        ? report_.after.services[*reason.service.after].id
                                        : std::string{});
        text_or_null("column", reason.column);
        text_or_null("before", reason.before);
        text_or_null("after", reason.after);
    }

    void write_suite(mapper::SuiteComparison const& suite) {
        json_.begin_line_object();
        text("old", suite.before);
        text("new", suite.after);
        number("cells", suite.cells);
        number("differ", suite.changes.size());
        json_.key("by_kind");
        json_.begin_object();
        auto const counts = mapper::counts_by_kind(suite.changes);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            number(code(mapper::all_change_kinds[i]), counts.at(i));
        }
        json_.end_object();
        json_.key("components");
        texts(suite.components);
        json_.key("only_old");
        texts(suite.only_before);
        json_.key("only_new");
        texts(suite.only_after);
        json_.key("definitions");
        json_.begin_array();
        for (auto const& definition : suite.definitions) {
            json_.begin_object();
            text("component", definition.component);
            json_.key("parts");
            texts(definition.parts);
            json_.end_object();
        }
        json_.end_array();
        json_.line_key("changes");
        json_.begin_array();
        for (auto const& change : suite.changes) {
            write_change(change);
        }
        json_.end_line_array();
        json_.end_object();
    }

    void write_change(mapper::CellChange const& change) {
        auto const& place = report_.found.places[change.place];
        json_.begin_line_object();
        text("old_district", place.before);
        text("new_district", place.after);
        text("component", change.component);
        text("from", mapper::code(change.before));
        text("to", mapper::code(change.after));
        text("kind", code(kind_of(change.reasons)));
        json_.key("reasons");
        json_.begin_array();
        for (auto const& one : change.reasons) {
            json_.begin_object();
            reason(one);
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
    }

    void services() {
        auto const& found = report_.found;
        json_.line_key("services");
        json_.begin_object();
        number("by_id", found.services.by_id.size());
        number("by_name", found.services.by_name.size());
        number("only_old", found.services.only_before.size());
        number("only_new", found.services.only_after.size());
        number("confidential_old", found.confidential_before);
        number("confidential_new", found.confidential_after);
        json_.line_key("changes");
        json_.begin_array();
        for (auto const& change : found.service_changes) {
            json_.begin_line_object();
            reason(change.reason);
            json_.end_object();
        }
        json_.end_line_array();
        json_.line_key("may_be_same");
        json_.begin_array();
        for (auto const& pair : found.services.may_be_same) {
            json_.begin_line_object();
            text("old", report_.before.services[*pair.before].id);
            text("new", report_.after.services[*pair.after].id);
            json_.end_object();
        }
        json_.end_line_array();
        json_.end_object();
    }

    void problems() {
        json_.line_key("problems");
        json_.begin_array();
        for (auto const& problem : report_.codes.problems) {
            json_.begin_line_object();
            text("severity", base::code(problem.severity));
            text("rule", problem.rule);
            text("file", problem.where.file);
            json_.key("row");
            if (problem.where.row > 0) {
                json_.number(problem.where.row);
            } else {
                json_.null();
            }
            text("message", problem.message);
            text("hint", problem.hint);
            json_.end_object();
        }
        json_.end_line_array();
    }

    ComparisonReport const& report_;
    JsonWriter json_;
};

} // namespace

void write_comparison_as_json(ComparisonReport const& report, TextSink& sink) {
    Writer(report, sink).write();
}

std::string_view comparison_schema() {
    return embedded_comparison_schema_json();
}

} // namespace reports
