#include "reports/explain/judgements.hpp"

#include "reports/wording/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

/// Those criteria of a level that are answered in `columns`, each with its source and the answer.
std::string criteria_in_words(JsonValue level, JsonValue service,
                              std::vector<std::string> const& columns,
                              ServiceLookup const& services) {
    std::vector<std::string> texts;
    level.at("criteria").for_each([&](JsonValue criterion) {
        auto const column = criterion.at("column").text();
        if (std::ranges::find(columns, column) == columns.end()) {
            return;
        }
        std::vector<std::string> answers;
        for (auto const& answer : services.find(service, {column}).answers) {
            answers.push_back(answer_in_words(answer));
        }
        texts.push_back(fmt::format("{} ({}; {})", criterion.at("label").text(),
                                    criterion.at("source").text(), fmt::join(answers, "; ")));
    });
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::string claim_in_words(JsonValue definitions, JsonValue claim, ServiceLookup const& services) {
    auto text = fmt::format("{} risk: {}", claim.at("risk").text(),
                            code_in_words(claim.at("standing").text()));
    definitions.at("levels").for_each([&](JsonValue level) {
        if (!level.at("risk").is(claim.at("risk").text())) {
            return;
        }
        auto const add = [&](std::string_view what, std::string_view key) {
            if (auto const columns = claim.at(key).texts(); !columns.empty()) {
                text +=
                    fmt::format("; {}: {}", what,
                                criteria_in_words(level, claim.at("service"), columns, services));
            }
        };
        add("its answer differs", "answered_no");
        add("not stated", "not_stated");
    });
    return text;
}

} // namespace

std::string risk_claim_in_words(JsonValue root, std::string const& service, std::string const& risk,
                                ServiceLookup const& services) {
    std::string text;
    auto const definitions = root.at("risk_definitions");
    definitions.at("claims").for_each([&](JsonValue claim) {
        if (claim.at("service").is(service) && claim.at("risk").is(risk)) {
            text = claim_in_words(definitions, claim, services);
        }
    });
    return text;
}

void explain_risk_claims(JsonValue root, std::string const& service, ServiceLookup const& services,
                         ExplainedLines& lines) {
    if (!root.has("risk_definitions")) {
        return;
    }
    auto const definitions = root.at("risk_definitions");
    std::vector<std::string> claims;
    definitions.at("claims").for_each([&](JsonValue claim) {
        if (claim.at("service").is(service)) {
            claims.push_back(claim_in_words(definitions, claim, services));
        }
    });
    lines.list(definitions.at("title").text() + ":", claims);
}

void explain_evidence(JsonValue root, std::vector<std::string> const& types,
                      std::vector<std::string> const& approaches, ExplainedLines& lines) {
    auto const evidence = root.at("evidence_ratings");
    std::vector<std::string> found;
    auto const add = [&](std::string_view key, std::vector<std::string> const& wanted) {
        evidence.at(key).for_each([&](JsonValue term) {
            auto const code = term.at("code").text();
            if (std::ranges::find(wanted, code) == wanted.end()) {
                return;
            }
            if (term.at("verdict").is("sources_disagree")) {
                found.push_back(code + ": the sources disagree");
            }
            term.at("ratings").for_each([&](JsonValue rating) {
                found.push_back(fmt::format("{}: {}: {} ({})", code, rating.at("study").text(),
                                            rating.at("words").text(), rating.at("source").text()));
            });
        });
    };
    add("types", types);
    add("approaches", approaches);
    if (found.empty()) {
        return;
    }
    lines.list("What studies found about this kind of intervention:", found);
    lines.paragraph(evidence.at("meaning").text());
}

} // namespace reports
