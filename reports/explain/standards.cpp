#include "reports/explain/judgements.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace reports {

namespace {

std::string joined(std::vector<std::string> const& texts, std::string_view separator) {
    return fmt::format("{}", fmt::join(texts, separator));
}

/// How one service stands to the rules of standards.
class StandardsOfService {
public:
    StandardsOfService(JsonValue root, JsonValue result, ServiceLookup const& services)
        : standards_(root.at("standards"))
        , result_(result)
        , services_(services)
        , with_evidence_(root.at("run").at("evidence").is("require") ? ", with evidence" : "") {
        standards_.at("guidelines").for_each([this](JsonValue guideline) {
            sources_.emplace_back(guideline.at("code").text(), guideline.at("source").text());
        });
    }

    void explain(ExplainedLines& lines) const {
        explain_scope(lines);
        explain_answered(lines);
        explain_not_stated(lines);
        explain_may_apply(lines);
        if (auto const codes = result_.at("not_applicable_rules").texts(); !codes.empty()) {
            lines.item("not for a service like it: " + joined(codes, ", "));
        }
    }

private:
    [[nodiscard]] std::string source_of(JsonValue rule) const {
        auto const found = std::ranges::find(sources_, rule.at("guideline").text(),
                                             &std::pair<std::string, std::string>::first);
        return found == sources_.end() ? std::string{} : found->second;
    }

    [[nodiscard]] std::vector<AnswerRecord>
    answers_in(std::vector<std::string> const& columns) const {
        auto answers = services_.find(result_.at("service"), columns).answers;
        std::erase_if(answers, [](AnswerRecord const& one) { return one.value == "not_stated"; });
        return answers;
    }

    /// Of the columns that decide a rule those that leave it open.
    [[nodiscard]] std::vector<std::string> open_among(JsonValue rule, std::string_view by) const {
        auto const open = result_.at("open_columns");
        auto const code = rule.at("code").text();
        return open.has(code) ? open.at(code).texts() : rule.at(by).texts();
    }

    [[nodiscard]] std::vector<std::string> scope_columns(std::string const& aspect) const {
        return aspect == "kind" ? result_.at("kind_open_by").texts()
                                : standards_.at("scope_columns").at(aspect).texts();
    }

    /// Whether it is not known if the service is of one of the kinds that the rule is for.
    [[nodiscard]] bool kind_is_open(JsonValue rule) const {
        auto const asked = rule.at("kinds").texts();
        auto const kinds = result_.at("kinds").texts();
        return !asked.empty() && !result_.at("kind_open_by").texts().empty() &&
               std::ranges::find_first_of(asked, kinds) == asked.end();
    }

    void explain_scope(ExplainedLines& lines) const {
        auto const open = result_.at("scope_not_stated").texts();
        if (open.empty()) {
            lines.item("they apply to it");
            return;
        }
        std::vector<std::string> deciding;
        for (auto const& aspect : open) {
            deciding.push_back(joined(scope_columns(aspect), " or "));
        }
        lines.item(fmt::format(
            "whether they apply to it is not stated: no answer in {}{} decides. {}",
            joined(deciding, ", nor in "), with_evidence_,
            open.size() == 1 ? "One answer there would: they apply to it, or they do not."
                             : "It takes an answer to each."));
    }

    void explain_answered(ExplainedLines& lines) const {
        auto const rules = result_.at("rules");
        standards_.at("rules").for_each([&](JsonValue rule) {
            auto const code = rule.at("code").text();
            if (!rules.has(code)) {
                return;
            }
            bool const meets = rules.at(code).is("meets");
            auto const columns = rule.at("columns").texts();
            std::vector<std::string> answers;
            for (auto const& answer : answers_in(columns)) {
                answers.push_back(answer_in_words(answer));
            }
            auto text = fmt::format(
                "{}: {}. It asks: {} ({}; {}). {}.", code,
                meets ? "meets" : rule.at("otherwise").text(), rule.at("asks").text(),
                code_in_words(rule.at("strength").text()), source_of(rule), joined(answers, "; "));
            if (!meets) {
                text += fmt::format(
                    " {}: {}{}.", columns.size() == 1 ? "It would meet it with" : "It takes all of",
                    rule.at("met_by").text(), with_evidence_);
            }
            lines.item(text);
        });
    }

    void explain_not_stated(ExplainedLines& lines) const {
        auto const codes = result_.at("not_stated_rules").texts();
        std::vector<std::string> by_one_answer;
        std::vector<std::string> by_several;
        standards_.at("rules").for_each([&](JsonValue rule) {
            auto const code = rule.at("code").text();
            if (std::ranges::find(codes, code) != codes.end()) {
                auto const open = open_among(rule, "columns");
                (open.size() == 1 ? by_one_answer : by_several)
                    .push_back(fmt::format("{} ({})", code, joined(open, " and ")));
            }
        });
        if (!by_one_answer.empty()) {
            lines.item(fmt::format("not stated, {}, each of which one answer would settle, as met "
                                   "or not: {}",
                                   counted(by_one_answer.size(), "rule"),
                                   joined(by_one_answer, ", ")));
        }
        if (!by_several.empty()) {
            lines.item(fmt::format("not stated, {}, each of which takes several answers: {}",
                                   counted(by_several.size(), "rule"), joined(by_several, ", ")));
        }
    }

    void explain_may_apply(ExplainedLines& lines) const {
        auto const codes = result_.at("may_apply_rules").texts();
        std::vector<std::string> texts;
        standards_.at("rules").for_each([&](JsonValue rule) {
            auto const code = rule.at("code").text();
            if (std::ranges::find(codes, code) == codes.end()) {
                return;
            }
            std::vector<std::string> deciding;
            if (kind_is_open(rule)) {
                deciding.push_back(joined(scope_columns("kind"), " or "));
            }
            if (auto const columns = open_among(rule, "applies_by"); !columns.empty()) {
                deciding.push_back(joined(columns, " and "));
            }
            texts.push_back(
                deciding.empty() ? code : fmt::format("{} ({})", code, joined(deciding, "; ")));
        });
        if (!texts.empty()) {
            lines.item(fmt::format("may apply, {}, with the answer that decides whether: {}",
                                   counted(texts.size(), "rule"), joined(texts, ", ")));
        }
    }

    JsonValue standards_;
    JsonValue result_;
    ServiceLookup const& services_;
    std::string_view with_evidence_;
    std::vector<std::pair<std::string, std::string>> sources_; ///< by guideline
};

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
        if (result.at("service").is(service)) {
            found = true;
            StandardsOfService{root, result, services}.explain(lines);
        }
    });
    standards.at("outside").for_each([&](JsonValue outside) {
        if (outside.at("service").is(service)) {
            found = true;
            lines.item(fmt::format("they do not apply to it: {}", outside.at("reason").text()));
        }
    });
    if (!found) {
        lines.item("it does not run on the day of the study, so it is not held against them");
    }
}

} // namespace reports
