#include "reports/explain/finding.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "reports/explain/parts.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

bool is_word(std::string_view text, std::string_view word) {
    return base::folded(text) == base::folded(word);
}

[[noreturn]] void refuse_topic(ExplainedRun const& run, std::string const& subject) {
    throw base::Error(
        fmt::format("{}: say what of {}: a component's code, or front-door.", run.name, subject));
}

[[noreturn]] void refuse_subject(ExplainedRun const& run, std::string const& subject) {
    auto known = district_names(run.root);
    run.root.at("services").for_each([&known](JsonValue service) {
        known.push_back(service.at("id").text());
    });
    refuse_unknown(run.name, "district or service", subject, known);
}

} // namespace

std::string explain_finding(std::string_view findings_json, std::string const& name,
                            Asked const& asked, Terminal const& terminal) {
    JsonDocument const document{findings_json, name};
    ExplainedRun const run{.root = document.root(), .name = name};
    ExplainedLines lines{terminal};
    auto const district = find_district(run.root, name, asked.subject);
    bool const is_region = !district && is_word(asked.subject, "region");
    if (!district && !is_region) {
        if (!explain_service(run, asked, lines)) {
            refuse_subject(run, asked.subject);
        }
        return lines.text();
    }
    if (asked.topic.empty()) {
        refuse_topic(run, asked.subject);
    }
    if (is_word(asked.topic, "front-door")) {
        explain_front_door(run, district, lines);
    } else if (is_region) {
        explain_region(run, asked, lines);
    } else if (!asked.group.empty()) {
        explain_group(run, *district, asked, lines);
    } else {
        explain_cells(run, district->code, asked.topic, lines);
    }
    return lines.text();
}

} // namespace reports
