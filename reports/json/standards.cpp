#include "reports/json/parts.hpp"

namespace reports {

namespace {

void write_counts(JsonWriter& json, mapper::RuleCounts const& counts) {
    auto const write = [&json](std::string_view name, std::size_t value) {
        json.key(name);
        json.number(value);
    };
    json.begin_object();
    write("applies_at_least", counts.applies_at_least());
    write("applies_at_most", counts.applies_at_most());
    write("meets_at_least", counts.meets);
    write("meets_at_most", counts.meets_at_most());
    write("does_not_meet", counts.falls_short);
    write("not_done", counts.not_done);
    write("not_stated", counts.not_stated);
    write("may_apply", counts.may_apply);
    write("not_applicable", counts.not_applicable);
    json.end_object();
}

void write_scope(JsonWriter& json, mapper::Audit const& audit) {
    json.line_key("services");
    json.begin_object();
    json.key("in_scope");
    json.number(audit.in_scope);
    json.key("scope_not_stated");
    json.number(audit.scope_not_stated);
    json.key("outside");
    json.begin_object();
    for (auto const aspect : mapper::all_scope_aspects) {
        json.key(mapper::code(aspect));
        json.number(audit.outside[static_cast<std::size_t>(aspect)]);
    }
    json.end_object();
    json.key("not_running");
    json.number(audit.not_running);
    json.key("confidential");
    json.number(audit.confidential);
    json.end_object();
}

void write_guidelines(JsonWriter& json, catalogue::Standards const& standards) {
    json.line_key("guidelines");
    json.begin_array();
    for (auto const& guideline : standards.guidelines) {
        auto const& standard = standards.standards[guideline.standard];
        json.begin_line_object();
        json.key("code");
        json.text(guideline.code);
        json.key("title");
        json.text(guideline.title);
        json.key("standard");
        json.number(static_cast<std::uint64_t>(standard.number));
        json.key("standard_title");
        json.text(standard.title);
        json.key("source");
        json.text(standard.source);
        json.key("audited");
        json.boolean(guideline.rules > 0);
        json.key("not_carried");
        json.text_or_null(guideline.not_carried);
        json.end_object();
    }
    json.end_line_array();
}

void write_rules(JsonWriter& json, mapper::Findings const& findings, mapper::Audit const& audit) {
    json.line_key("rules");
    json.begin_array();
    for (std::uint32_t i = 0; i < audit.standards.rules.size(); ++i) {
        auto const& rule = audit.standards.rules[i];
        json.begin_line_object();
        json.key("code");
        json.text(rule.code);
        json.key("guideline");
        json.text(audit.standards.guidelines[rule.guideline.value].code);
        json.key("asks");
        json.text(rule.asks);
        json.key("strength");
        json.text(catalogue::code(rule.strength));
        json.key("columns");
        json.begin_array();
        for (auto const& criterion : rule.met_by) {
            json.text(criterion.name);
        }
        json.end_array();
        json.key("all_services");
        write_counts(json, audit.counts[i]);
        json.key("region_wide");
        write_counts(json, audit.region_wide[i]);
        json.key("districts");
        json.begin_object();
        for (std::uint32_t district = 0; district < findings.districts.size(); ++district) {
            auto const& counts = audit.of({district}, {i});
            if (counts.applies_at_most() > 0) {
                json.key(findings.districts[district].code.text);
                write_counts(json, counts);
            }
        }
        json.end_object();
        json.end_object();
    }
    json.end_line_array();
}

void write_results(JsonWriter& json, mapper::Findings const& findings, mapper::Audit const& audit) {
    json.line_key("results");
    json.begin_array();
    for (auto const& audited : audit.services) {
        if (audited.stated.empty()) {
            continue;
        }
        json.begin_line_object();
        json.key("service");
        json.text(findings.services[audited.service.value].id);
        json.key("not_stated");
        json.number(audited.not_stated);
        json.key("may_apply");
        json.number(audited.may_apply);
        json.key("rules");
        json.begin_object();
        for (auto const& stated : audited.stated) {
            json.key(audit.standards.rules[stated.rule.value].code);
            json.text(mapper::code(stated.result));
        }
        json.end_object();
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_standards(JsonWriter& json, mapper::Findings const& findings) {
    if (!findings.audit) {
        return;
    }
    auto const& audit = *findings.audit;
    json.line_key("standards");
    json.begin_object();
    json.key("code");
    json.text(audit.standards.code);
    json.key("title");
    json.text(audit.standards.title);
    json.key("source");
    json.text(audit.standards.source);
    write_scope(json, audit);
    write_guidelines(json, audit.standards);
    write_rules(json, findings, audit);
    write_results(json, findings, audit);
    json.end_object();
}

} // namespace reports
