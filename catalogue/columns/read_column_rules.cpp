#include "base/error.hpp"
#include "catalogue/columns/column_rule.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/text_pattern.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace catalogue {

namespace {

constexpr std::array<std::pair<std::string_view, ValueKind>, 6> kind_words{
    {{"number", ValueKind::number},
     {"date", ValueKind::date},
     {"postcode", ValueKind::postcode},
     {"email", ValueKind::email},
     {"phone", ValueKind::phone},
     {"website", ValueKind::website}}};

ValueKind read_kind(TomlFields& fields) {
    auto const text = fields.text("kind");
    if (!text) {
        return ValueKind::any;
    }
    for (auto const& [word, kind] : kind_words) {
        if (text->text == word) {
            return kind;
        }
    }
    fields.report().error("wrong-value", text->line, "kind",
                          fmt::format("'{}' is no kind of value", text->text),
                          "expected number, date, postcode, email, phone or website");
    return ValueKind::any;
}

base::Severity read_severity(TomlFields& fields) {
    auto const text = fields.text("severity");
    for (auto const severity :
         {base::Severity::error, base::Severity::warning, base::Severity::information}) {
        if (!text || text->text == code(severity)) {
            return severity;
        }
    }
    fields.report().error("wrong-value", text->line, "severity",
                          fmt::format("'{}' is no severity", text->text),
                          "expected error, warning or information");
    return base::Severity::error;
}

std::string read_pattern(TomlFields& fields) {
    auto const text = fields.text("pattern");
    if (!text) {
        return {};
    }
    try {
        TextPattern const tried{text->text};
        return text->text;
    } catch (std::invalid_argument const& wrong) {
        fields.report().error("wrong-value", text->line, "pattern",
                              fmt::format("'{}' is no pattern ({})", text->text, wrong.what()),
                              "expected a regular expression, in single quotes");
        return {};
    }
}

std::optional<double> read_limit(TomlFields& fields, std::string_view key) {
    auto const number = fields.number(key);
    return number ? std::optional{number->value} : std::nullopt;
}

ColumnRule read_rule(TomlFields fields) {
    ColumnRule rule{.column = fields.required_text("name").text,
                    .line = fields.line(),
                    .required = fields.flag("required"),
                    .unique = fields.flag("unique"),
                    .kind = read_kind(fields),
                    .pattern = read_pattern(fields),
                    .minimum = read_limit(fields, "minimum"),
                    .maximum = read_limit(fields, "maximum"),
                    .one_of = fields.plain_texts("one_of"),
                    .severity = read_severity(fields),
                    .hint = fields.text_or_empty("hint")};
    if (rule.minimum && rule.maximum && *rule.minimum > *rule.maximum) {
        fields.report().error("wrong-value", rule.line, "minimum",
                              "the minimum is above the maximum", "correct the one or the other");
    }
    fields.finish();
    return rule;
}

} // namespace

std::vector<ColumnRule> read_column_rules(std::string const& name, std::string_view text) {
    auto const document = parse_toml(name, text);
    std::vector<base::Problem> problems;
    TomlReport report{name, problems};
    TomlFields fields{document, 1, report};
    std::vector<ColumnRule> rules;
    for (auto const& table : fields.tables("column")) {
        rules.push_back(read_rule(table));
    }
    fields.finish();
    if (!problems.empty()) {
        throw base::Error(to_text(problems.front()));
    }
    if (rules.empty()) {
        throw base::Error(fmt::format(
            "{}: the file holds no rule; begin each with [[column]] and a name.", name));
    }
    return rules;
}

std::vector<ColumnRule> read_column_rules(std::filesystem::path const& file) {
    return read_column_rules(file.string(), read_text_file(file));
}

} // namespace catalogue
