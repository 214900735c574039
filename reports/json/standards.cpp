#include "mapper/standards/standard_criterion.hpp"
#include "reports/json/parts.hpp"
#include "reports/wording/standards_text.hpp"
#include "reports/wording/standards_wording.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

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

void write_names(JsonWriter& json, std::vector<std::string> const& names) {
    json.begin_array();
    for (auto const& name : names) {
        json.text(name);
    }
    json.end_array();
}

void write_scope_columns(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("scope_columns");
    json.begin_object();
    for (auto const aspect : mapper::all_scope_aspects) {
        json.key(mapper::code(aspect));
        write_names(json,
                    scope_columns(aspect, findings.audit->standards.scope, findings.vocabulary));
    }
    json.end_object();
}

void write_kinds(JsonWriter& json, catalogue::Standards const& standards,
                 catalogue::ServiceKindSet kinds) {
    json.begin_array();
    for (std::uint32_t i = 0; i < standards.kinds.size(); ++i) {
        if (kinds.contains({i})) {
            json.text(standards.kinds[i].code);
        }
    }
    json.end_array();
}

/// What decides the rule, as columns and as words.
void write_asked(JsonWriter& json, mapper::Findings const& findings,
                 catalogue::StandardRule const& rule) {
    json.key("columns");
    write_names(json, columns_of(rule.met_by));
    json.key("met_by");
    json.text(criteria_in_words(rule.met_by, findings.vocabulary));
    json.key("kinds");
    write_kinds(json, findings.audit->standards, rule.kinds);
    json.key("applies_by");
    write_names(json, columns_of(rule.when));
    json.key("otherwise");
    json.text(result_label(rule, can_fall_short(rule.strength) ? mapper::RuleResult::falls_short
                                                               : mapper::RuleResult::not_done));
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
        write_asked(json, findings, rule);
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

void write_open(JsonWriter& json, catalogue::Standards const& standards,
                mapper::AuditedService const& audited) {
    using mapper::RuleResult;
    constexpr std::pair<RuleResult, std::string_view> lists[] = {
        {RuleResult::not_stated, "not_stated_rules"},
        {RuleResult::may_apply, "may_apply_rules"},
        {RuleResult::not_applicable, "not_applicable_rules"}};
    for (auto const& [result, key] : lists) {
        json.key(key);
        json.begin_array();
        for (auto const rule : mapper::rules_of(audited, result)) {
            json.text(standards.rules[rule.value].code);
        }
        json.end_array();
    }
}

/// By rule that is open, which of its columns leave it open. Where the service answers in none of
/// them all do, and nothing is written.
void write_open_columns(JsonWriter& json, mapper::Findings const& findings,
                        mapper::AuditedService const& audited,
                        mapper::ParticularTable const& particulars) {
    auto const& profile = findings.services[audited.service.value].profile;
    json.key("open_columns");
    json.begin_object();
    for (std::size_t i = 0; i < audited.results.size(); ++i) {
        auto const& rule = findings.audit->standards.rules[i];
        bool const may_apply = audited.results[i] == mapper::RuleResult::may_apply;
        if (!may_apply && audited.results[i] != mapper::RuleResult::not_stated) {
            continue;
        }
        auto const& criteria = may_apply ? rule.when : rule.met_by;
        if (std::ranges::none_of(criteria, [&](catalogue::StandardCriterion const& one) {
                return is_stated(one, profile, particulars);
            })) {
            continue;
        }
        std::vector<catalogue::StandardCriterion> open;
        std::ranges::copy_if(criteria, std::back_inserter(open),
                             [&](catalogue::StandardCriterion const& one) {
                                 return outcome_of(one, profile, particulars, findings.vocabulary,
                                                   findings.run.policy) == mapper::Outcome::unknown;
                             });
        json.key(rule.code);
        write_names(json, columns_of(open));
    }
    json.end_object();
}

void write_outside(JsonWriter& json, mapper::Findings const& findings, mapper::Audit const& audit) {
    json.line_key("outside");
    json.begin_array();
    for (auto const& audited : audit.services) {
        if (audited.in_scope == mapper::InScope::no) {
            json.begin_line_object();
            json.key("service");
            json.text(findings.services[audited.service.value].id);
            json.key("because");
            json.text(mapper::code(audited.because));
            json.key("reason");
            json.text(outside_in_words(audited.because, findings));
            json.end_object();
        }
    }
    json.end_line_array();
}

void write_results(JsonWriter& json, mapper::Findings const& findings, mapper::Audit const& audit) {
    mapper::ParticularTable particulars(findings.vocabulary.particulars.size());
    json.line_key("results");
    json.begin_array();
    for (auto const& audited : audit.services) {
        if (audited.in_scope == mapper::InScope::no) {
            continue;
        }
        json.begin_line_object();
        json.key("service");
        json.text(findings.services[audited.service.value].id);
        json.key("scope_not_stated");
        json.begin_array();
        for (auto const aspect : audited.scope_not_stated) {
            json.text(mapper::code(aspect));
        }
        json.end_array();
        json.key("kinds");
        write_kinds(json, audit.standards, audited.kind.kinds);
        json.key("kind_open_by");
        write_names(json, kind_open_by(audited.kind, audit.standards.scope, findings.vocabulary));
        auto const number = [&](std::string_view key, mapper::RuleResult result) {
            json.key(key);
            json.number(static_cast<std::size_t>(std::ranges::count(audited.results, result)));
        };
        number("not_stated", mapper::RuleResult::not_stated);
        number("may_apply", mapper::RuleResult::may_apply);
        json.key("rules");
        json.begin_object();
        for (std::size_t i = 0; i < audited.results.size(); ++i) {
            if (mapper::is_answered(audited.results[i])) {
                json.key(audit.standards.rules[i].code);
                json.text(mapper::code(audited.results[i]));
            }
        }
        json.end_object();
        write_open(json, audit.standards, audited);
        particulars.take(findings.services[audited.service.value].profile);
        write_open_columns(json, findings, audited, particulars);
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
    write_scope_columns(json, findings);
    write_guidelines(json, audit.standards);
    write_rules(json, findings, audit);
    write_results(json, findings, audit);
    write_outside(json, findings, audit);
    json.end_object();
}

} // namespace reports
