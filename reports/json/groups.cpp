#include "mapper/groups/group_offer.hpp"
#include "reports/json/cells.hpp"
#include "reports/json/parts.hpp"

namespace reports {

namespace {

void write_offers(JsonWriter& json, mapper::OfferCounts const& counts) {
    auto const write = [&json](mapper::GroupOffer offer, std::size_t count) {
        json.key(mapper::code(offer));
        json.number(count);
    };
    json.begin_object();
    write(mapper::GroupOffer::by_design, counts.by_design);
    write(mapper::GroupOffer::open_to, counts.open_to);
    write(mapper::GroupOffer::not_known, counts.not_known);
    write(mapper::GroupOffer::none_found, counts.none_found);
    write(mapper::GroupOffer::not_assessed, counts.not_assessed);
    json.end_object();
}

/// One object a group, by the group's code.
void write_row(JsonWriter& json, catalogue::Vocabulary const& words,
               std::vector<mapper::OfferCounts> const& counts) {
    json.begin_object();
    for (std::size_t group = 0; group < counts.size(); ++group) {
        json.key(words.groups[group].code);
        write_offers(json, counts[group]);
    }
    json.end_object();
}

void write_group_codes(JsonWriter& json, catalogue::Vocabulary const& words,
                       catalogue::GroupSet set) {
    json.begin_array();
    for (std::uint32_t group = 0; group < words.groups.size(); ++group) {
        if (set.contains({group})) {
            json.text(words.groups[group].code);
        }
    }
    json.end_array();
}

} // namespace

void write_group_totals(JsonWriter& json, mapper::Findings const& findings,
                        mapper::SuiteFindings const& suite) {
    auto const totals = mapper::group_totals(findings, suite);
    auto const& words = findings.vocabulary;
    json.line_key("group_totals");
    json.begin_object();
    json.line_key("all");
    write_row(json, words, totals.by_group);
    json.line_key("districts");
    json.begin_array();
    for (std::size_t i = 0; i < totals.by_district.size(); ++i) {
        json.begin_line_object();
        json.key("district");
        json.text(findings.districts[i].code.text);
        json.key("groups");
        write_row(json, words, totals.by_district[i]);
        json.end_object();
    }
    json.end_line_array();
    json.line_key("components");
    json.begin_array();
    for (std::size_t i = 0; i < totals.by_component.size(); ++i) {
        json.begin_line_object();
        json.key("component");
        json.text(suite.suite.components[i].code.text);
        json.key("groups");
        write_row(json, words, totals.by_component[i]);
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
}

void write_every_group(JsonWriter& json, mapper::Findings const& findings) {
    auto const& words = findings.vocabulary;
    json.line_key("every_group");
    json.begin_object();
    json.key("caution");
    json.text_or_null(words.every_group_caution.text);
    json.key("source");
    json.text_or_null(words.every_group_caution.source);
    json.line_key("services");
    json.begin_array();
    for (auto const& one : findings.every_group) {
        json.begin_line_object();
        json.key("service");
        json.text(findings.services[one.service.value].id);
        json.key("evidenced");
        write_group_codes(json, words, one.evidenced);
        json.key("designed");
        write_group_codes(json, words, one.designed);
        json.end_object();
    }
    json.end_line_array();
    json.end_object();
}

} // namespace reports
