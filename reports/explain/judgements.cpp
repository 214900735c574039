#include "reports/explain/judgements.hpp"

#include "reports/wording/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

/// What a service answers in the columns that decide a rule: "victim_support: integrated".
std::string answers_to(JsonValue rule, JsonValue service, ServiceLookup const& services) {
    std::vector<std::string> texts;
    for (auto const& answer : services.find(service, rule.at("columns").texts()).answers) {
        if (answer.value != "not_stated") {
            texts.push_back(answer_in_words(answer));
        }
    }
    return fmt::format("{}", fmt::join(texts, "; "));
}

void explain_rules(JsonValue standards, JsonValue result, ServiceLookup const& services,
                   ExplainedLines& lines) {
    auto const stated = result.at("rules");
    standards.at("rules").for_each([&](JsonValue rule) {
        auto const code = rule.at("code").text();
        if (stated.has(code)) {
            lines.item(fmt::format("{}: {}. It asks: {} ({}). {}", code,
                                   code_in_words(stated.at(code).text()), rule.at("asks").text(),
                                   code_in_words(rule.at("strength").text()),
                                   answers_to(rule, result.at("service"), services)));
        }
    });
}

} // namespace

void explain_standards(JsonValue root, std::string const& service, ServiceLookup const& services,
                       ExplainedLines& lines) {
    if (!root.has("standards")) {
        return;
    }
    auto const standards = root.at("standards");
    lines.part(standards.at("title").text() + ":");
    bool found = false;
    standards.at("results").for_each([&](JsonValue result) {
        if (!result.at("service").is(service)) {
            return;
        }
        found = true;
        explain_rules(standards, result, services, lines);
        lines.item(fmt::format("not stated: {} that {} to it; {} of which it is not stated whether "
                               "they do",
                               counted(result.at("not_stated").count_or_zero(), "rule"),
                               result.at("not_stated").count_or_zero() == 1 ? "applies" : "apply",
                               counted(result.at("may_apply").count_or_zero(), "rule")));
    });
    if (!found) {
        lines.item("it states nothing that decides a rule, or they are not for services of its "
                   "kind");
    }
}

void explain_risk_claims(JsonValue root, std::string const& service, ExplainedLines& lines) {
    if (!root.has("risk_definitions")) {
        return;
    }
    auto const definitions = root.at("risk_definitions");
    std::vector<std::string> claims;
    definitions.at("claims").for_each([&](JsonValue claim) {
        if (!claim.at("service").is(service)) {
            return;
        }
        auto text = fmt::format("{} risk: {}", claim.at("risk").text(),
                                code_in_words(claim.at("standing").text()));
        if (auto const no = claim.at("answered_no").texts(); !no.empty()) {
            text += fmt::format("; its answer differs: {}", fmt::join(no, ", "));
        }
        if (auto const blank = claim.at("not_stated").texts(); !blank.empty()) {
            text += fmt::format("; not stated: {}", fmt::join(blank, ", "));
        }
        claims.push_back(std::move(text));
    });
    lines.list(definitions.at("title").text() + ":", claims);
}

void explain_evidence(JsonValue root, std::vector<std::string> const& types,
                      ExplainedLines& lines) {
    auto const evidence = root.at("evidence_ratings");
    std::vector<std::string> found;
    evidence.at("types").for_each([&](JsonValue type) {
        auto const code = type.at("code").text();
        if (std::ranges::find(types, code) == types.end()) {
            return;
        }
        type.at("ratings").for_each([&](JsonValue rating) {
            found.push_back(fmt::format("{}: {}: {} ({})", code, rating.at("study").text(),
                                        rating.at("words").text(), rating.at("source").text()));
        });
    });
    if (found.empty()) {
        return;
    }
    lines.list("What studies found about this kind of intervention:", found);
    lines.paragraph(evidence.at("meaning").text());
}

} // namespace reports
