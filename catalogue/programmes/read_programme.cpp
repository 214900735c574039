#include "catalogue/programmes/read_programme.hpp"

#include "catalogue/files/text_encoding.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/programmes/plan_builder.hpp"
#include "catalogue/programmes/session_table.hpp"
#include "catalogue/read_months.hpp"
#include "catalogue/toml/toml_fields.hpp"

#include <fmt/format.h>

namespace catalogue {

namespace {

class ProgrammeReader {
public:
    ProgrammeReader(TomlFields& file, PlanBuilder& plan)
        : m_file(file)
        , m_plan(plan) {}

    void read() {
        m_plan.whole().title = m_file.required_text("programme").text;
        m_plan.whole().text = m_file.text_or_empty("text");
        add_words(m_file, "themes", PointKind::theme, m_plan.whole());
        m_plan.programme().provider = m_file.text_or_empty("provider");
        m_plan.programme().source = m_file.text_or_empty("source");
        m_plan.programme().made_up = m_file.flag("made_up") ? MadeUp::yes : MadeUp::no;
        for (auto& fields : m_file.tables("session")) {
            read_session(fields);
        }
        for (auto& fields : m_file.tables("evaluation")) {
            read_evaluation(fields);
        }
        m_file.finish();
    }

private:
    void read_session(TomlFields& fields) {
        PlanPart part;
        part.number = read_number(fields);
        part.title = fields.required_text("title").text;
        part.text = fields.text_or_empty("text");
        add_words(fields, "topics", PointKind::topic, part);
        add_words(fields, "themes", PointKind::theme, part);
        fields.finish();
        m_plan.add_session(std::move(part), fields.line(), "number");
    }

    void read_evaluation(TomlFields& fields) {
        PlanPart part;
        part.title = fields.required_text("title").text;
        part.text = fields.text_or_empty("text");
        add_words(fields, "measures", PointKind::measure, part);
        add_words(fields, "levels", PointKind::level, part);
        add_words(fields, "themes", PointKind::theme, part);
        part.months = read_months(fields);
        fields.finish();
        m_plan.add_evaluation(std::move(part), fields.line());
    }

    std::optional<int> read_number(TomlFields& fields) {
        auto const before = m_plan.problems().size();
        auto const number = fields.whole_number("number");
        if (number && is_session_number(number->value)) {
            return static_cast<int>(number->value);
        }
        if (number) {
            m_plan.report(base::Severity::error, "bad-session-number", number->line, "number",
                          fmt::format("{} is no session's number", number->value),
                          session_number_hint());
        } else if (m_plan.problems().size() == before) {
            m_plan.report(base::Severity::error, "missing-key", fields.line(), "number",
                          "the key 'number' is missing", "add number = 1");
        }
        return std::nullopt;
    }

    void add_words(TomlFields& fields, std::string_view key, PointKind kind, PlanPart& part) {
        for (auto const& word : fields.texts(key)) {
            m_plan.add_word(part, kind, word.text, word.line, key);
        }
    }

    TomlFields& m_file;
    PlanBuilder& m_plan;
};

} // namespace

Programme load_programme(std::filesystem::path const& file, Outline const& outline) {
    return read_programme(file.string(), read_text_file(file), outline);
}

Programme read_programme(std::string const& name, std::string_view bytes, Outline const& outline) {
    PlanBuilder plan{name, outline};
    if (file_ending(name) == ".csv") {
        read_session_table(name, bytes, plan);
        return plan.finish();
    }
    auto const document = parse_toml(name, require_utf8(name, bytes));
    TomlReport report{name, plan.problems()};
    TomlFields file{document, 1, report};
    ProgrammeReader{file, plan}.read();
    return plan.finish();
}

} // namespace catalogue
