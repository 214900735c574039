#include "reports/json/cells.hpp"

#include "mapper/cells/unknown_columns.hpp"
#include "mapper/groups/group_offer.hpp"
#include "mapper/timeline/contract.hpp"
#include "reports/json/parts.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/wording.hpp"

namespace reports {

namespace {

/// One component as every cell of it is written: its conditions are worked out once.
struct AskedComponent {
    std::string code;
    mapper::UnknownColumns columns;
};

std::vector<AskedComponent> asked_components(catalogue::Suite const& suite,
                                             catalogue::Vocabulary const& words) {
    std::vector<AskedComponent> asked;
    for (auto const& component : suite.components) {
        asked.push_back(
            {.code = component.code.text, .columns = {mapper::conditions_of(component), words}});
    }
    return asked;
}

void write_possible(JsonWriter& json, mapper::Findings const& findings,
                    std::vector<mapper::Possible> const& possible, AskedComponent const& asked) {
    json.key("possible");
    json.begin_array();
    for (auto const& one : possible) {
        auto const& service = findings.services[one.service.value];
        json.begin_object();
        json.key("service");
        json.text(service.id);
        json.key("unknown");
        json.begin_array();
        for (std::size_t i = 0; i < asked.columns.size(); ++i) {
            if ((one.unknown.bits >> i & 1U) != 0) {
                json.text(asked.columns.of(i, service.profile));
            }
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

void write_near_misses(JsonWriter& json, mapper::Findings const& findings,
                       std::vector<mapper::NearMiss> const& near_misses) {
    json.key("near_misses");
    json.begin_array();
    for (auto const& near_miss : near_misses) {
        json.begin_object();
        json.key("service");
        json.text(findings.services[near_miss.service.value].id);
        json.key("condition");
        json.text(mapper::code(near_miss.failed.kind));
        json.key("column");
        json.text(mapper::column_name(near_miss.failed, findings.vocabulary));
        json.key("reason");
        json.text(mapper::near_miss_reason(near_miss.failed, findings.vocabulary));
        json.end_object();
    }
    json.end_array();
}

void write_marks(JsonWriter& json, mapper::Cell const& cell) {
    json.key("marks");
    json.begin_object();
    if (mapper::is_provided(cell.status)) {
        for (auto mark : mapper::all_marks) {
            json.key(mapper::code(mark));
            json.boolean(cell.marks.has(mark));
        }
        json.key("ends_on");
        json.text_or_null(cell.marks.ends_on ? base::to_text(*cell.marks.ends_on) : std::string());
        if (cell.marks.ends_on) {
            json.key("ends_by");
            json.text(mapper::code(cell.marks.ends_by));
        }
        json.key("victim_support");
        json.text(victim_support_code(cell.marks));
    }
    json.end_object();
}

/// Left out where no service of the cell says what it costs.
void write_cost(JsonWriter& json, mapper::KnownCost const& cost) {
    if (cost.stated > 0) {
        json.key("annual_cost");
        json.begin_object();
        json.key("at_least");
        json.number(static_cast<std::uint64_t>(cost.at_least));
        json.key("stated");
        json.number(cost.stated);
        json.key("records");
        json.number(cost.records);
        json.end_object();
    }
}

/// Nothing where none is stated that any source rates.
void write_rated_approaches(JsonWriter& json, catalogue::Vocabulary const& words,
                            catalogue::ApproachSet stated) {
    auto const rated = rated_approaches(words, stated);
    if (rated.empty()) {
        return;
    }
    json.key("rated_approaches");
    json.begin_array();
    for (auto const approach : rated) {
        json.text(words.approaches[approach.value].code);
    }
    json.end_array();
}

} // namespace

void write_cells(JsonWriter& json, mapper::Findings const& findings,
                 mapper::SuiteFindings const& suite) {
    auto const asked = asked_components(suite.suite, findings.vocabulary);
    mapper::KnownCosts costs{findings.services, findings.vocabulary};
    json.line_key("cells");
    json.begin_array();
    for (auto const& cell : suite.cells) {
        auto const& component = asked[cell.component.value];
        json.begin_line_object();
        json.key("district");
        json.text(findings.districts[cell.district.value].code.text);
        json.key("component");
        json.text(component.code);
        json.key("status");
        json.text(mapper::code(cell.status));
        json.key("unanswered");
        json.boolean(cell.heard == mapper::Heard::unanswered);
        json.key("services");
        write_ids(json, findings, cell.services);
        write_possible(json, findings, cell.possible, component);
        write_near_misses(json, findings, cell.near_misses);
        write_marks(json, cell);
        if (costs.any()) {
            write_cost(json, costs.of(cell.services));
        }
        write_rated_approaches(json, findings.vocabulary, cell.approaches);
        json.end_object();
    }
    json.end_line_array();
}

void write_group_cells(JsonWriter& json, mapper::Findings const& findings,
                       mapper::SuiteFindings const& suite) {
    json.line_key("group_cells");
    json.begin_array();
    for (auto const& cell : suite.group_cells) {
        json.begin_line_object();
        json.key("district");
        json.text(findings.districts[cell.district.value].code.text);
        json.key("component");
        json.text(suite.suite.components[cell.component.value].code.text);
        json.key("group");
        json.text(findings.vocabulary.groups[cell.group.value].code);
        json.key("status");
        json.text(mapper::code(cell.status));
        json.key("offer");
        json.text(mapper::code(mapper::offer_of(cell)));
        json.key("services");
        write_ids(json, findings, cell.services);
        json.key("possible");
        write_ids(json, findings, cell.possible);
        json.key("designed");
        write_ids(json, findings, cell.designed);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace reports
