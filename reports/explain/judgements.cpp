#include "reports/explain/judgements.hpp"

#include "reports/wording/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

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
