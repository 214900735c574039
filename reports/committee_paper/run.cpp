#include "base/problem.hpp"
#include "reports/committee_paper/parts.hpp"
#include "reports/wording/cell_symbol.hpp"
#include "reports/wording/evidence_wording.hpp"
#include "reports/wording/front_door_wording.hpp"
#include "reports/wording/method_wording.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/quality_wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace reports {

namespace {

constexpr std::size_t most_rows = 20;

/// "In 1 of 5 districts a service says that it is the front door; in 2 it is not known."
std::string doors_in_words(mapper::Findings const& findings) {
    std::size_t with_door = 0;
    std::size_t unclear = 0;
    for (auto const& door : findings.front_doors.by_district) {
        with_door += door.services.empty() ? 0U : 1U;
        unclear += door.services.empty() && !door.possible.empty() ? 1U : 0U;
    }
    auto words = fmt::format("A front door is the one place where someone seeking help begins. In "
                             "{} of {} a service says that it is one",
                             grouped(with_door),
                             count_of(findings.districts.size(), "district", "districts"));
    if (unclear > 0) {
        words += fmt::format("; in {} it is not known", grouped(unclear));
    }
    return words + ".";
}

template <typename Term>
void add_ratings(Views& views, std::vector<Term> const& terms,
                 std::vector<std::size_t> const& services) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (!terms[i].evidence.empty()) {
            auto const verdict = catalogue::verdict_of(terms[i].evidence);
            views.push_back({.texts = {{"label", terms[i].label},
                                       {"verdict", std::string{label(verdict)}},
                                       {"services", grouped(services[i])}},
                             .lists = {}});
        }
    }
}

} // namespace

void add_front_doors(View& view, mapper::Findings const& findings) {
    Views doors;
    for (auto const& words : front_doors_in_words(findings)) {
        bool const is_any = !words.reached.empty() || words.door != none_found_words;
        if (is_any && doors.size() < most_rows) {
            doors.push_back({.texts = {{"where", words.where},
                                       {"door", words.door},
                                       {"reached", words.reached}},
                             .lists = {}});
        }
    }
    auto const not_stated = doors_not_stated_in_words(findings.front_doors.door_not_stated);
    view.texts.emplace_back("doors", doors_in_words(findings) +
                                         (not_stated.empty() ? "" : ' ' + not_stated + '.'));
    view.lists.emplace_back("any_doors", shown_if(!doors.empty()));
    view.lists.emplace_back("front_doors", std::move(doors));
}

void add_evidence(View& view, mapper::Findings const& findings) {
    Views ratings;
    add_ratings(ratings, findings.vocabulary.types, findings.summary.by_type);
    add_ratings(ratings, findings.vocabulary.approaches, findings.summary.by_approach);
    view.texts.emplace_back("rating", std::string{what_a_rating_is});
    view.lists.emplace_back("any_evidence", shown_if(!ratings.empty()));
    view.lists.emplace_back("evidence", std::move(ratings));
}

void add_quality(View& view, mapper::Findings const& findings) {
    Views counts;
    auto const add = [&counts](QualityCount const& quality, std::string_view of) {
        if (quality.count > 0) {
            counts.push_back({.texts = {{"what", fmt::format("{}{}", of, quality.what)},
                                        {"count", grouped(quality.count)}},
                              .lists = {}});
        }
    };
    for (auto const& quality : quality_of_services(findings)) {
        add(quality, "");
    }
    for (auto const& suite : findings.suites) {
        auto const of = findings.suites.size() > 1 ? suite.suite.code.text + ": " : std::string{};
        for (auto const& quality : quality_of_cells(findings, suite)) {
            add(quality, of);
        }
    }
    std::map<std::pair<base::Severity, std::string>, std::size_t> kinds;
    for (auto const& problem : findings.problems) {
        ++kinds[{problem.severity, problem.rule}];
    }
    Views rows;
    for (auto const& [kind, count] : kinds) {
        rows.push_back({.texts = {{"severity", std::string{code(kind.first)}},
                                  {"rule", kind.second},
                                  {"count", grouped(count)}},
                        .lists = {}});
    }
    view.texts.emplace_back("problems",
                            fmt::format("{} in the data; none stopped the run.",
                                        count_of(findings.problems.size(), "problem", "problems")));
    view.lists.emplace_back("quality", std::move(counts));
    view.lists.emplace_back("any_problems", shown_if(!rows.empty()));
    view.lists.emplace_back("problem_kinds", std::move(rows));
}

void add_method(View& view, mapper::Findings const& findings, std::string const& credit) {
    auto const method = method_in_words(findings.run.policy);
    Views statuses;
    for (auto const& [status, word, meaning] : method.statuses) {
        statuses.push_back({.texts = {{"symbol", std::string{cell_symbol(status).symbol}},
                                      {"word", std::string{word}},
                                      {"meaning", meaning}},
                            .lists = {}});
    }
    Views meanings;
    for (auto const& [word, meaning] : definitions()) {
        meanings.push_back(
            {.texts = {{"word", std::string{word}}, {"meaning", std::string{meaning}}},
             .lists = {}});
    }
    Views facts;
    for (auto const& [name, value] : run_facts(findings)) {
        facts.push_back({.texts = {{"name", std::string{name}}, {"value", value}}, .lists = {}});
    }
    Views inputs;
    for (auto const& input : findings.run.inputs) {
        inputs.push_back(
            {.texts = {{"role", input.role}, {"name", file_name(input)}, {"sha256", input.sha256}},
             .lists = {}});
    }
    view.texts.emplace_back("opening", std::string{method.opening});
    view.lists.emplace_back("method", std::move(statuses));
    view.lists.emplace_back("rules", texts_of(method.rules));
    view.lists.emplace_back("definitions", std::move(meanings));
    view.lists.emplace_back("sources", texts_of(sources_in_words(findings, credit)));
    view.lists.emplace_back("facts", std::move(facts));
    view.lists.emplace_back("inputs", std::move(inputs));
}

} // namespace reports
