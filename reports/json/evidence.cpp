#include "reports/json/parts.hpp"
#include "reports/wording/evidence_wording.hpp"

namespace reports {

namespace {

void write_ratings(JsonWriter& json, std::vector<catalogue::EvidenceRating> const& ratings) {
    json.key("ratings");
    json.begin_array();
    for (auto const& rating : ratings) {
        json.begin_object();
        json.key("grade");
        json.text(catalogue::code(rating.grade));
        json.key("words");
        json.text(rating.words);
        json.key("study");
        json.text(rating.study);
        json.key("source");
        json.text(rating.source);
        json.key("note");
        json.text_or_null(rating.note);
        json.end_object();
    }
    json.end_array();
}

/// Every term, rated or not, with how many services state it.
template <typename T>
void write_rated_terms(JsonWriter& json, std::string_view key, std::vector<T> const& terms,
                       std::vector<std::size_t> const& services) {
    json.line_key(key);
    json.begin_array();
    for (std::size_t i = 0; i < terms.size(); ++i) {
        json.begin_line_object();
        json.key("code");
        json.text(terms[i].code);
        json.key("label");
        json.text(terms[i].label);
        json.key("verdict");
        json.text(catalogue::code(catalogue::verdict_of(terms[i].evidence)));
        json.key("services");
        json.number(services[i]);
        write_ratings(json, terms[i].evidence);
        json.end_object();
    }
    json.end_line_array();
}

} // namespace

void write_evidence_ratings(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("evidence_ratings");
    json.begin_object();
    json.key("meaning");
    json.text(what_a_rating_is);
    write_rated_terms(json, "types", findings.vocabulary.types, findings.summary.by_type);
    write_rated_terms(json, "approaches", findings.vocabulary.approaches,
                      findings.summary.by_approach);
    json.end_object();
}

} // namespace reports
