#include "mapper/cells/condition.hpp"
#include "mapper/cells/gap_order.hpp"
#include "reports/json/cells.hpp"
#include "reports/json/parts.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

namespace reports {

namespace {

void write_title(JsonWriter& json, catalogue::Suite const& suite) {
    json.line_key("suite");
    json.begin_object();
    json.key("code");
    json.text(suite.code.text);
    json.key("title");
    json.text(suite.title);
    json.key("source");
    json.text_or_null(suite.source);
    json.key("tiers");
    json.begin_array();
    for (auto const& tier : suite.tiers) {
        json.begin_object();
        json.key("code");
        json.text(tier.code);
        json.key("label");
        json.text(tier.label);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_districts(JsonWriter& json, mapper::Findings const& findings,
                     mapper::SuiteFindings const& suite) {
    auto ratio = [](std::size_t part, std::size_t whole) -> std::optional<double> {
        if (whole == 0) {
            return std::nullopt;
        }
        return static_cast<double>(part) / static_cast<double>(whole);
    };
    json.line_key("districts");
    json.begin_array();
    for (std::size_t i = 0; i < findings.districts.size(); ++i) {
        auto const& district = findings.districts[i];
        auto const& has = suite.comprehensiveness[i];
        json.begin_line_object();
        json.key("code");
        json.text(district.code.text);
        json.key("name");
        json.text(district.name);
        json.key("population");
        json.number_or_null(district.population);
        json.key("provided");
        json.number(has.provided);
        json.key("provided_locally");
        json.number(has.provided_locally);
        json.key("unclear");
        json.number(has.unclear);
        json.key("assessed");
        json.number(has.assessed);
        json.key("comprehensiveness");
        json.ratio(ratio(has.provided, has.assessed));
        json.key("local_comprehensiveness");
        json.ratio(ratio(has.provided_locally, has.assessed));
        json.key("unanswered");
        json.boolean(findings.heard[i] == mapper::Heard::unanswered);
        json.key("front_door");
        write_ids(json, findings, findings.front_doors.by_district[i].services);
        json.key("front_door_possible");
        write_ids(json, findings, findings.front_doors.by_district[i].possible);
        json.end_object();
    }
    json.end_line_array();
}

template <typename Tag, typename Term>
void write_terms(JsonWriter& json, catalogue::TermSet<Tag> set, std::vector<Term> const& terms) {
    json.begin_array();
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            json.text(terms[i].code);
        }
    }
    json.end_array();
}

/// What hardly any component asks for, where it does.
void write_asks(JsonWriter& json, catalogue::Component const& component,
                catalogue::Vocabulary const& words) {
    if (!component.asks.empty()) {
        json.key("asks");
        json.begin_array();
        for (auto const& ask : component.asks) {
            json.text(catalogue::ask_text(ask, words));
        }
        json.end_array();
    }
    if (component.together) {
        json.key("together");
        json.text(catalogue::ask_text(*component.together, words));
    }
    if (component.youngest) {
        json.key("youngest");
        json.number(static_cast<std::size_t>(*component.youngest));
    }
    if (component.newest_months) {
        json.key("newest_months");
        json.number(static_cast<std::size_t>(*component.newest_months));
    }
}

void write_component(JsonWriter& json, catalogue::Component const& component,
                     catalogue::Suite const& suite, catalogue::Vocabulary const& words) {
    json.begin_line_object();
    json.key("code");
    json.text(component.code.text);
    json.key("tier");
    json.text(component.tier);
    json.key("tier_label");
    json.text(tier_label(suite, component));
    json.key("label");
    json.text(component.label);
    json.key("types");
    write_type_codes(json, words, component.types);
    json.key("risk");
    json.text_or_null(component.risk ? words.risk_levels[component.risk->value].code
                                     : std::string());
    json.key("risk_label");
    json.text_or_null(component.risk ? words.risk_levels[component.risk->value].label
                                     : std::string());
    json.key("focus");
    write_terms(json, component.foci, words.foci);
    json.key("adults");
    json.boolean(component.adults == catalogue::Adults::required);
    json.key("works_with");
    json.begin_array();
    for (auto works_with : component.works_with) {
        json.text(catalogue::code(works_with));
    }
    json.end_array();
    json.key("groups");
    write_terms(json, component.groups, words.groups);
    json.key("minimum");
    json.number(std::size_t{component.minimum});
    json.key("scope");
    json.text(catalogue::code(component.scope));
    write_asks(json, component, words);
    json.key("statutory");
    json.boolean(component.statutory == catalogue::Statutory::yes);
    json.key("columns");
    json.begin_array();
    for (auto const& column : mapper::settling_columns(mapper::conditions_of(component), words)) {
        json.text(column);
    }
    if (component.together) {
        json.text(words.particulars[component.together->particular.value].code);
    }
    json.end_array();
    json.key("evidence");
    json.text(catalogue::code(mapper::verdict_of(component, words)));
    json.key("source");
    json.text_or_null(component.source);
    json.end_object();
}

void write_unplaced(JsonWriter& json, mapper::Findings const& findings,
                    mapper::SuiteFindings const& suite) {
    auto const& words = findings.vocabulary;
    json.line_key("unplaced");
    json.begin_array();
    for (auto index : suite.unplaced) {
        auto const& service = findings.services[index.value];
        json.begin_line_object();
        json.key("service");
        json.text(service.id);
        json.key("types");
        write_type_codes(json, words, service.profile.types);
        json.key("risks");
        json.begin_array();
        for (auto risk : stated_risks(service, words)) {
            json.text(words.risk_levels[risk.value].code);
        }
        json.end_array();
        json.end_object();
    }
    json.end_line_array();
}

void write_duplications(JsonWriter& json, mapper::Findings const& findings,
                        mapper::SuiteFindings const& suite) {
    json.line_key("duplications");
    json.begin_array();
    for (auto const& duplication : suite.duplications) {
        json.begin_line_object();
        json.key("kind");
        json.text(mapper::code(duplication.kind));
        json.key("district");
        json.text_or_null(duplication.district
                              ? findings.districts[duplication.district->value].code.text
                              : std::string());
        json.key("type");
        json.text(findings.vocabulary.types[duplication.type.value].code);
        json.key("components");
        json.begin_array();
        for (auto component : duplication.components) {
            json.text(suite.suite.components[component.value].code.text);
        }
        json.end_array();
        json.key("services");
        write_ids(json, findings, duplication.services);
        if (!duplication.undecided.empty()) {
            json.key("undecided");
            json.begin_array();
            for (auto const& column : duplication.undecided) {
                json.text(column);
            }
            json.end_array();
        }
        json.key("reason");
        json.text(duplication.reason);
        json.end_object();
    }
    json.end_line_array();
}

void write_joint_commissioning(JsonWriter& json, mapper::Findings const& findings,
                               mapper::SuiteFindings const& suite) {
    json.line_key("joint_commissioning");
    json.begin_array();
    for (auto const& joint : suite.joint_commissioning) {
        json.begin_line_object();
        json.key("component");
        json.text(suite.suite.components[joint.component.value].code.text);
        json.key("scope");
        json.text(mapper::code(joint.scope));
        json.key("districts");
        write_district_codes(json, findings, joint.districts);
        json.key("population");
        json.number_or_null(joint.population);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_suite(JsonWriter& json, mapper::Findings const& findings,
                 mapper::SuiteFindings const& suite) {
    write_title(json, suite.suite);
    write_districts(json, findings, suite);
    json.line_key("components");
    json.begin_array();
    for (auto const& component : suite.suite.components) {
        write_component(json, component, suite.suite, findings.vocabulary);
    }
    json.end_line_array();
    write_cells(json, findings, suite);
    write_group_cells(json, findings, suite);
    write_group_totals(json, findings, suite);
    write_risk_claims(json, findings, suite);
    write_unplaced(json, findings, suite);
    write_duplications(json, findings, suite);
    write_joint_commissioning(json, findings, suite);
    write_timeline(json, findings, suite);
}

} // namespace reports
