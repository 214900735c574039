#include "catalogue/layout.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/cell_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

namespace catalogue {

namespace {

class HeaderReader {
public:
    HeaderReader(base::Where where, ColumnNames const& names, std::size_t questions,
                 std::vector<base::Problem>& problems)
        : m_where(std::move(where))
        , m_names(names)
        , m_problems(problems) {
        m_layout.positions.fill(absent);
        m_layout.answers.assign(questions, absent);
        m_layout.answer_bases.assign(questions, absent);
    }

    Layout read(TableRow const& header) {
        for (auto const cell : header.cells) {
            add_column(std::string{trimmed(cell)});
        }
        if (m_native == 0) {
            fail("none of the columns ({}) is one that is read here; expected a header row with "
                 "provider, programme, interventions, districts and so on",
                 fmt::join(first_names(), ", "));
        }
        require(Field::provider, "provider");
        require(Field::programme, "programme");
        return std::move(m_layout);
    }

private:
    template <typename... Arguments>
    [[noreturn]] void fail(fmt::format_string<Arguments...> text, Arguments&&... arguments) const {
        throw base::Error(fmt::format("{}: {}.", to_text(m_where),
                                      fmt::format(text, std::forward<Arguments>(arguments)...)));
    }

    void add_column(std::string written) {
        std::size_t const position = m_layout.written.size();
        if (names_clients(written)) {
            fail("the column '{}' looks like clients' details, which have no place in a catalogue "
                 "of services; take the column out",
                 written);
        }
        auto const column = m_names.find(written);
        if (column) {
            m_layout.written.push_back(std::move(written));
            place(*column, position);
        } else {
            keep(std::move(written), position);
        }
    }

    void place(Column const& column, std::size_t position) {
        ++m_native;
        auto const& written = m_layout.written[position];
        std::size_t& place = place_of(column);
        if (place != absent) {
            fail("columns {} ('{}') and {} ('{}') are both {}; keep one of them", place + 1,
                 m_layout.written[place], position + 1, written, column.name);
        }
        place = position;
        if (column.kind == NameKind::warned) {
            mention(base::Severity::warning, "warned-risk-level", written,
                    fmt::format("'{}' is a word of another scale and is read as {}", written,
                                column.name),
                    fmt::format("say {} if that is what is meant", column.name));
        }
        if (column.field == Field::detail || column.field == Field::source ||
            column.field == Field::evidence) {
            m_layout.details.push_back({.position = position, .name = column.name});
        }
    }

    std::size_t& place_of(Column const& column) {
        switch (column.field) {
        case Field::answer:
            return m_layout.answers[column.question.value];
        case Field::answer_basis:
            return m_layout.answer_bases[column.question.value];
        case Field::detail: {
            auto const known =
                std::ranges::find(m_layout.details, column.name, &Layout::KeptDetail::name);
            m_detail_place = known == m_layout.details.end() ? absent : known->position;
            return m_detail_place;
        }
        default:
            return m_layout.positions[static_cast<std::size_t>(column.field)];
        }
    }

    void keep(std::string written, std::size_t position) {
        if (written.empty()) {
            m_layout.written.push_back(fmt::format("column {}", position + 1));
            m_layout.details.push_back({.position = position,
                                        .name = m_layout.written.back(),
                                        .origin = Layout::NameOrigin::made});
            return;
        }
        if (seems_to_hide_rows(written)) {
            fail("the column '{}' seems to say which rows are confidential, which only a column "
                 "'location_visibility' does; rename it and fill it with public, district or "
                 "confidential",
                 written);
        }
        bool const twice = std::ranges::find(m_layout.details, written,
                                             &Layout::KeptDetail::name) != m_layout.details.end();
        auto const name = twice ? fmt::format("{} (column {})", written, position + 1) : written;
        m_layout.details.push_back({.position = position, .name = name});
        if (auto const nearest = m_names.nearest(written)) {
            mention(base::Severity::warning, "unknown-column", written,
                    fmt::format("the column '{}' is not known and nothing is judged by it", name),
                    fmt::format("the nearest is '{}': rename it if that is meant", *nearest));
        } else {
            mention(base::Severity::information, "unknown-column", written,
                    fmt::format("the column '{}' is not known; it is kept and nothing is judged "
                                "by it",
                                name),
                    "");
        }
        m_layout.written.push_back(std::move(written));
    }

    void require(Field field, std::string_view name) const {
        if (m_layout.position(field) != absent) {
            return;
        }
        auto const nearest = base::nearest_word(name, m_layout.written);
        fail("there is no column '{}'{}; a catalogue needs the columns provider and programme",
             name, nearest ? fmt::format(" ('{}' is near)", *nearest) : "");
    }

    void mention(base::Severity severity, std::string_view rule, std::string const& column,
                 std::string message, std::string hint) {
        auto where = m_where;
        where.column = column;
        m_problems.push_back({.severity = severity,
                              .rule = std::string{rule},
                              .where = std::move(where),
                              .message = std::move(message),
                              .hint = std::move(hint)});
    }

    [[nodiscard]] std::vector<std::string> first_names() const {
        std::vector<std::string> names;
        for (auto const& name : m_layout.written) {
            if (names.size() < 5) {
                names.push_back(quoted(name));
            }
        }
        return names;
    }

    base::Where m_where;
    ColumnNames const& m_names;
    std::vector<base::Problem>& m_problems;
    Layout m_layout;
    std::size_t m_native = 0;
    std::size_t m_detail_place = absent;
};

} // namespace

Layout read_header(std::string const& file, std::string_view sheet, TableRow const& header,
                   ColumnNames const& names, std::size_t questions,
                   std::vector<base::Problem>& problems) {
    base::Where where{
        .file = file, .sheet = std::string{sheet}, .row = header.number, .column = ""};
    return HeaderReader{std::move(where), names, questions, problems}.read(header);
}

} // namespace catalogue
