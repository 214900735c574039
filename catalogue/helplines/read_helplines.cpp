#include "catalogue/helplines/read_helplines.hpp"

#include "base/error.hpp"
#include "catalogue/columns/cell_values.hpp"
#include "catalogue/toml/named_toml.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace catalogue {

namespace {

bool is_number(std::string_view text) {
    auto const is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    return text.find_first_not_of("0123456789+ ") == std::string_view::npos &&
           std::ranges::count_if(text, is_digit) >= 3;
}

bool is_link(std::string_view text) {
    return (text.starts_with("https://") || text.starts_with("http://")) && is_website(text);
}

std::vector<HelplineFor> read_who(TomlFields& fields) {
    std::vector<HelplineFor> who;
    for (auto const& word : fields.texts("who")) {
        auto const* const known = std::ranges::find(all_helpline_kinds, word.text,
                                                    [](HelplineFor kind) { return code(kind); });
        if (known == std::end(all_helpline_kinds)) {
            fields.report().error(
                "unknown-word", word.line, "who",
                fmt::format("'{}' does not say for whom a helpline is", word.text),
                "use emergency, harmed or harming");
        } else {
            who.push_back(*known);
        }
    }
    return who;
}

Helpline read_helpline(TomlFields& fields) {
    auto& report = fields.report();
    Helpline helpline;
    helpline.name = fields.required_text("name").text;
    auto const number = fields.required_text("number");
    helpline.number = number.text;
    if (!number.text.empty() && !is_number(number.text)) {
        report.error("wrong-value", number.line, "number",
                     fmt::format("'{}' is not a telephone number", number.text),
                     "write digits, spaces and a + alone");
    }
    helpline.who = read_who(fields);
    if (helpline.who.empty()) {
        report.error("missing-key", fields.line(), "who", "it is not said for whom it is",
                     R"(add who = ["harmed"], ["harming"], both or ["emergency"])");
    }
    helpline.words = fields.text_or_empty("words");
    auto const website = fields.text("website");
    helpline.website = website ? website->text : "";
    if (website && !is_link(website->text)) {
        report.error("wrong-value", website->line, "website",
                     fmt::format("'{}' is not a web address", website->text),
                     "write one like https://www.example.org");
    }
    helpline.source = fields.required_text("source").text;
    auto const recorded = fields.required_text("recorded");
    if (auto const date = base::parse_date(recorded.text)) {
        helpline.recorded = *date;
    } else if (!recorded.text.empty()) {
        report.error("wrong-value", recorded.line, "recorded",
                     fmt::format("'{}' is not a date", recorded.text), "write one like 2025-06-30");
    }
    fields.finish();
    return helpline;
}

} // namespace

Helplines read_helplines(std::string const& name, std::string_view text,
                         std::vector<base::Problem>& problems) {
    auto const table = parse_toml(name, text);
    TomlReport report{name, problems};
    TomlFields file{table, 1, report};
    Helplines helplines{.code = file.required_text("code").text,
                        .title = file.required_text("title").text,
                        .all = {},
                        .name = name,
                        .text = std::string{text}};
    for (auto& fields : file.tables("helpline")) {
        helplines.all.push_back(read_helpline(fields));
    }
    file.finish();
    auto const for_emergencies = [](Helpline const& helpline) {
        return helpline.is_for(HelplineFor::emergency);
    };
    if (std::ranges::none_of(helplines.all, for_emergencies)) {
        report.error("missing-key", 1, "helpline", "there is no number for emergencies",
                     R"(add a [[helpline]] whose who is ["emergency"])");
    }
    return helplines;
}

Helplines load_helplines(std::string const& code_or_path) {
    auto const toml = find_toml(builtin_helplines(), "helpline list", code_or_path);
    std::vector<base::Problem> problems;
    auto helplines = read_helplines(toml.name, toml.text, problems);
    if (!problems.empty()) {
        throw base::Error(to_text(std::ranges::min(
            problems, {}, [](base::Problem const& problem) { return problem.where.row; })));
    }
    return helplines;
}

} // namespace catalogue
