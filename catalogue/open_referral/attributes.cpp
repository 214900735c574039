#include "catalogue/open_referral/attributes.hpp"

#include "catalogue/answer.hpp"
#include "catalogue/open_referral/visibility.hpp"

#include <utility>

namespace catalogue {

namespace {

FeedTerm term_of(FeedNode const& term, FeedReferences const& references) {
    auto taxonomy = std::string{term.text_of("taxonomy")};
    auto const* details = term.find("taxonomy_detail");
    if (details == nullptr) {
        details = FeedReferences::find(references.taxonomies, term.text_of("taxonomy_id"));
    }
    if (taxonomy.empty() && details != nullptr) {
        taxonomy = details->text_of("name");
    }
    auto const name = term.text_of("name");
    return {.taxonomy = std::move(taxonomy),
            .code = std::string{term.text_of("code")},
            .name = std::string{name.empty() ? term.text_of("term") : name},
            .uri = std::string{term.text_of("term_uri")},
            .id = std::string{term.text_of("id")},
            .value = ""};
}

void add_meaning(FeedRow& row, TermCell const& cell, std::string const& value) {
    auto const answer = parse_answer(value);
    bool const answered = answer && *answer != Answer::not_stated;
    if (cell.is_answer) {
        row.add(cell.column, answered ? value : cell.value);
    } else if (!answered || is_yes(*answer)) {
        row.add(cell.column, cell.value);
    }
}

} // namespace

std::vector<FeedAttribute> attributes_of(FeedNode const& record, FeedReferences const& references) {
    std::vector<FeedAttribute> attributes;
    for (auto const& attribute : record.items_of("attributes")) {
        auto const* term = attribute.find("taxonomy_term");
        auto const id = attribute.text_of("taxonomy_term_id");
        for (auto const* const records : {&references.terms, &references.taxonomies}) {
            term = term == nullptr ? FeedReferences::find(*records, id) : term;
        }
        FeedAttribute read{.link_type = std::string{attribute.text_of("link_type")},
                           .term = term == nullptr ? FeedTerm{} : term_of(*term, references)};
        if (term == nullptr) {
            read.term.id = id;
        }
        read.term.value = attribute.text_of("value");
        attributes.push_back(std::move(read));
    }
    for (auto const& term : record.items_of("taxonomy_terms")) {
        attributes.push_back({.link_type = "", .term = term_of(term, references)});
    }
    return attributes;
}

std::vector<FeedTerm> add_attributes(FeedRow& row, FeedNode const& service,
                                     FeedReferences const& references, TermMeanings& meanings) {
    std::vector<FeedTerm> unknown;
    for (auto& attribute : attributes_of(service, references)) {
        auto& [link_type, term] = attribute;
        if (term.taxonomy == own_taxonomy) {
            row.add(link_type, !term.value.empty()  ? term.value
                               : !term.code.empty() ? term.code
                                                    : term.name);
            continue;
        }
        row.add("taxonomy_terms", term.text());
        auto const* const cells = meanings.find(term);
        if (cells == nullptr) {
            if (!says_visibility(attribute)) {
                unknown.push_back(std::move(term));
            }
            continue;
        }
        for (auto const& cell : *cells) {
            add_meaning(row, cell, term.value);
        }
    }
    return unknown;
}

} // namespace catalogue
