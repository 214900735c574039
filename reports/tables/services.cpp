#include "catalogue/questionnaire/question.hpp"
#include "reports/tables/parts.hpp"

#include <algorithm>
#include <optional>

namespace reports {

namespace {

/// The components that each service fills or may fill in some district, one list a service, in the
/// order of the suites.
struct ComponentsOf {
    std::vector<std::vector<std::uint32_t>> filled;
    std::vector<std::vector<std::uint32_t>> possible;
    std::vector<std::string> names; ///< what the numbers in the lists stand for
};

void add_once(std::vector<std::uint32_t>& list, std::uint32_t component) {
    if (list.empty() || list.back() != component) {
        list.push_back(component);
    }
}

ComponentsOf components_of_services(TableScope const& scope) {
    ComponentsOf of;
    of.filled.resize(scope.findings.services.size());
    of.possible.resize(scope.findings.services.size());
    bool const several = scope.suites.size() > 1;
    for (auto const& suite : scope.suites) {
        auto const& components = suite.suite.components;
        for (std::size_t component = 0; component < components.size(); ++component) {
            auto const number = static_cast<std::uint32_t>(of.names.size());
            auto const& code = components[component].code.text;
            of.names.push_back(several ? suite.suite.code.text + "/" + code : code);
            for (std::size_t i = component; i < suite.cells.size(); i += components.size()) {
                for (auto service : suite.cells[i].services) {
                    add_once(of.filled[service.value], number);
                }
                for (auto const& possible : suite.cells[i].possible) {
                    add_once(of.possible[possible.service.value], number);
                }
            }
        }
    }
    return of;
}

void component_cell(TableRows& rows, ComponentsOf const& of,
                    std::vector<std::uint32_t> const& components) {
    for (auto component : components) {
        rows.list_item(of.names[component]);
    }
    rows.list_cell();
}

template <typename Tag, typename Term>
void term_items(TableRows& rows, catalogue::TermSet<Tag> set, std::vector<Term> const& terms) {
    if (set.empty()) {
        return;
    }
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        if (set.contains({i})) {
            rows.list_item(terms[i].code);
        }
    }
}

void area_cells(TableRows& rows, mapper::Findings const& findings,
                mapper::Disclosed const& service) {
    auto const& area = service.area;
    rows.cell(mapper::code(area.reach));
    for (auto district : area.districts) {
        rows.list_item(findings.districts[district.value].code.text);
    }
    rows.list_cell();
    for (auto district : area.districts) {
        rows.list_item(findings.districts[district.value].name);
    }
    rows.list_cell();
    rows.cell(area.declared_districts);
    bool const told = area.reach != mapper::Reach::nowhere && !is_confidential(service);
    rows.cell(told ? mapper::code(area.basis) : std::string_view());
}

void profile_cells(TableRows& rows, catalogue::Vocabulary const& words,
                   catalogue::Profile const& profile, std::string_view every_group) {
    auto answer = [&](catalogue::QuestionIndex question) {
        rows.cell(catalogue::code(profile.answers[question.value].value));
    };
    for (auto type : profile.types) {
        rows.list_item(words.types[type.value].code);
    }
    if (profile.types_answer != catalogue::Answer::yes) {
        rows.list_item(catalogue::code(profile.types_answer));
    }
    rows.list_cell();
    rows.cell(catalogue::code(profile.works_with));
    term_items(rows, profile.foci, words.foci);
    if (profile.foci_answer != catalogue::Answer::yes) {
        rows.list_item(catalogue::code(profile.foci_answer));
    }
    rows.list_cell();
    answer(catalogue::adults_question());
    for (std::uint32_t group = 0; group < words.groups.size(); ++group) {
        answer(catalogue::question_of(catalogue::GroupIndex{group}));
    }
    term_items(rows, profile.designed_for, words.groups);
    rows.list_cell();
    rows.cell(every_group);
    for (std::uint32_t risk = 0; risk < words.risk_levels.size(); ++risk) {
        answer(catalogue::question_of(words, catalogue::RiskIndex{risk}));
    }
    rows.cell(catalogue::code(profile.front_door.value));
    rows.cell(catalogue::code(profile.victim_support));
    rows.cell(catalogue::code(profile.status));
    rows.cell(catalogue::code(profile.in_scope));
    rows.date(profile.dates.start);
    rows.date(profile.dates.end);
    rows.date(profile.dates.funding_end);
    rows.date(profile.dates.source);
    rows.cell(catalogue::code(profile.row_basis));
}

void referral_cell(TableRows& rows, catalogue::Referrals const& referrals) {
    for (auto const& to : referrals.to) {
        rows.list_item(to);
    }
    if (referrals.answer != catalogue::Answer::yes || referrals.to.empty()) {
        rows.list_item(catalogue::code(referrals.answer));
    }
    rows.list_cell();
}

/// The same number of cells, blank: a confidential service's answers are not told.
void untold_profile_cells(TableRows& rows, catalogue::Vocabulary const& words) {
    auto const columns = 14 + catalogue::question_count(words);
    for (std::size_t i = 0; i < columns; ++i) {
        rows.cell("");
    }
}

std::vector<std::string> services_header(catalogue::Vocabulary const& words) {
    std::vector<std::string> columns{
        "service_id", "provider",      "programme",     "location_visibility",
        "reach",      "district",      "district_name", "declared_districts",
        "area_basis", "interventions", "works_with",    "focus"};
    for (std::uint32_t i = 0; i < 1 + words.groups.size(); ++i) {
        columns.push_back(catalogue::column_name(words, {i}));
    }
    columns.insert(columns.end(), {"designed_for", "every_group"});
    for (std::uint32_t risk = 0; risk < words.risk_levels.size(); ++risk) {
        columns.push_back(catalogue::column_name(
            words, catalogue::question_of(words, catalogue::RiskIndex{risk})));
    }
    columns.insert(columns.end(),
                   {"front_door", "victim_support", "status", "in_scope", "start_date", "end_date",
                    "funding_end_date", "source_date", "basis", "refers_to", "scope_reason",
                    "source", "components_filled", "components_possible", "file", "sheet", "row"});
    return columns;
}

} // namespace

void write_services_table(TableScope const& scope, TableRows& rows) {
    auto const& findings = scope.findings;
    auto const components = components_of_services(scope);
    rows.header(services_header(findings.vocabulary));
    for (std::size_t i = 0; i < findings.services.size(); ++i) {
        auto const& service = findings.services[i];
        rows.cell(service.id);
        rows.cell(service.provider);
        rows.cell(service.programme);
        rows.cell(catalogue::code(service.visibility));
        area_cells(rows, findings, service);
        if (is_confidential(service)) {
            untold_profile_cells(rows, findings.vocabulary);
        } else {
            bool const every_group = std::ranges::binary_search(
                findings.every_group, mapper::ServiceIndex{static_cast<std::uint32_t>(i)}, {},
                &mapper::EveryGroup::service);
            profile_cells(rows, findings.vocabulary, service.profile, every_group ? "yes" : "");
            referral_cell(rows, service.referrals);
        }
        rows.cell(service.scope_reason);
        rows.cell(service.source.stated);
        component_cell(rows, components, components.filled[i]);
        component_cell(rows, components, components.possible[i]);
        rows.cell(service.source.file);
        rows.cell(service.source.sheet);
        if (service.source.row == 0) {
            rows.cell("");
        } else {
            rows.number(service.source.row);
        }
        rows.end_row();
    }
}

} // namespace reports
