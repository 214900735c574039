#include "catalogue/files/layout.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/column_letters.hpp"
#include "catalogue/files/sheet_facts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace catalogue {

namespace {

class HeaderReader {
public:
    HeaderReader(Header const& header, HeaderContext const& context,
                 std::vector<base::Problem>& problems)
        : m_header(header)
        , m_context(context)
        , m_where{.file = context.file,
                  .sheet = std::string{context.sheet},
                  .row = header.row,
                  .column = ""}
        , m_problems(problems) {
        m_layout.positions.fill(absent);
        m_layout.answers.assign(context.questions, absent);
        m_layout.answer_bases.assign(context.questions, absent);
        m_layout.recipes.width = header.width();
    }

    Layout read() {
        require_mapped_columns();
        auto const matches = match_columns(m_header, m_context.names, m_context.map);
        for (std::size_t i = 0; i < matches.size(); ++i) {
            m_layout.written.push_back(name_of(i));
        }
        for (std::size_t i = 0; i < matches.size(); ++i) {
            add_column(i, matches[i]);
        }
        add_joined_columns();
        add_constants();
        if (m_native == 0) {
            fail("none of the columns ({}) is one that is read here; expected a header row with "
                 "provider, programme, interventions, districts and so on, or a map (see 'gapmap "
                 "map')",
                 fmt::join(first_names(), ", "));
        }
        require(Field::provider, "provider");
        require(Field::programme, "programme");
        add_meanings();
        return std::move(m_layout);
    }

private:
    template <typename... Arguments>
    [[noreturn]] void fail(fmt::format_string<Arguments...> text, Arguments&&... arguments) const {
        throw base::Error(fmt::format("{}: {}.", to_text(m_where),
                                      fmt::format(text, std::forward<Arguments>(arguments)...)));
    }

    [[nodiscard]] std::string name_of(std::size_t position) const {
        auto const written = m_header.name(position);
        auto const shown = written.empty() ? m_header.tag(position) : written;
        return shown.empty() ? fmt::format("column {}", column_name(position)) : std::string{shown};
    }

    /// A column without a name, as the format names it: by letters in a workbook, else by number.
    [[nodiscard]] std::string column_name(std::size_t position) const {
        return m_context.sheet.empty() ? std::to_string(position + 1) : column_letters(position);
    }

    void require_mapped_columns() const {
        for (auto const& entry : m_context.map.columns) {
            require_one_column(entry.column, entry.line);
        }
        for (auto const& values : m_context.map.values) {
            require_one_column(values.column, values.line);
        }
    }

    void require_one_column(std::string const& column, std::size_t line) const {
        auto const positions = columns_called(column, m_header);
        if (positions.size() == 1) {
            return;
        }
        auto const& map = m_context.map.file;
        if (positions.size() > 1) {
            throw base::Error(fmt::format(
                "{}, line {}: {} has several columns '{}'; name the one that is meant by its "
                "letter ({}).",
                map, line, to_text(m_where), column, column_letters(positions.front())));
        }
        std::vector<std::string> written;
        for (std::size_t i = 0; i < m_header.width(); ++i) {
            written.push_back(name_of(i));
        }
        auto const nearest = base::nearest_word(column, written);
        throw base::Error(fmt::format(
            "{}, line {}: {} has no column '{}'; {}.", map, line, to_text(m_where), column,
            nearest ? fmt::format("the nearest is '{}'", *nearest)
                    : fmt::format("the columns are {}", fmt::join(written, ", "))));
    }

    void add_column(std::size_t position, ColumnMatch const& match) {
        auto const& written = m_layout.written[position];
        bool const is_ignored = match.why == ColumnMatch::Why::ignored;
        if (names_clients(written) && !is_ignored) {
            fail("the column '{}' looks like clients' details, which have no place in a catalogue "
                 "of services; take the column out",
                 written);
        }
        bool const is_visibility =
            match.column && match.column->field == Field::location_visibility;
        bool const is_native = match.column && match.why == ColumnMatch::Why::name;
        if (seems_to_hide_rows(written) && !is_visibility && !is_native) {
            fail("the column '{}' seems to say which rows are confidential, which only a column "
                 "'location_visibility' does; rename it, or map it, and fill it with public, "
                 "district or confidential",
                 written);
        }
        if (match.column && is_one_of_several(match)) {
            m_joined[match.column->name].push_back(position);
        } else if (match.column) {
            place(*match.column, position);
        } else if (is_ignored) {
            ++m_native;
        } else {
            keep(position, match.why);
        }
    }

    /// Whether the map makes a list of several columns, of which this is one.
    [[nodiscard]] bool is_one_of_several(ColumnMatch const& match) const {
        return match.why == ColumnMatch::Why::map &&
               std::ranges::count(m_context.map.columns, match.column->name,
                                  &ColumnMap::Entry::native) > 1;
    }

    void add_joined_columns() {
        for (auto const& [native, positions] : m_joined) {
            std::vector<std::string> names;
            for (auto const position : positions) {
                names.push_back(m_layout.written[position]);
            }
            m_layout.recipes.joined.push_back(positions);
            m_layout.written.push_back(fmt::format("{}", fmt::join(names, " + ")));
            place(*m_context.names.find(native), m_layout.written.size() - 1);
        }
    }

    void add_constants() {
        for (auto const& constant : m_context.map.constants) {
            m_layout.recipes.constants.push_back(constant.text);
            m_layout.written.push_back(constant.native);
            place(*m_context.names.find(constant.native), m_layout.written.size() - 1);
        }
    }

    void add_meanings() {
        for (auto const& values : m_context.map.values) {
            CellRecipes::Meanings meanings{.position =
                                               columns_called(values.column, m_header).front(),
                                           .exact = {},
                                           .folded = {}};
            for (auto const& [from, to] : values.meanings) {
                meanings.exact.emplace(trimmed(from), to);
                if (auto folded = base::folded(from); !folded.empty()) {
                    meanings.folded.emplace(std::move(folded), to);
                }
            }
            m_layout.recipes.meanings.push_back(std::move(meanings));
        }
    }

    void place(Column const& column, std::size_t position) {
        ++m_native;
        auto const& written = m_layout.written[position];
        std::size_t& place = place_of(column);
        if (place != absent) {
            fail("columns {} ('{}') and {} ('{}') are both {}; keep one of them",
                 column_name(place), m_layout.written[place], column_name(position), written,
                 column.name);
        }
        place = position;
        if (column.kind == NameKind::warned) {
            mention(base::Severity::warning, "warned-risk-level", position,
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

    void keep(std::size_t position, ColumnMatch::Why why) {
        auto const& written = m_layout.written[position];
        if (m_header.name(position).empty() && m_header.tag(position).empty()) {
            m_layout.details.push_back(
                {.position = position, .name = written, .origin = Layout::NameOrigin::made});
            return;
        }
        bool const twice = std::ranges::find(m_layout.details, written,
                                             &Layout::KeptDetail::name) != m_layout.details.end();
        auto const name =
            twice ? fmt::format("{} (column {})", written, column_name(position)) : written;
        m_layout.details.push_back({.position = position, .name = name});
        if (why == ColumnMatch::Why::kept) {
            ++m_native;
            return;
        }
        auto const nearest = m_context.names.nearest(written);
        if (nearest && !m_context.names.find(written)) {
            mention(base::Severity::warning, "unknown-column", position,
                    fmt::format("the column '{}' is not known and nothing is judged by it", name),
                    fmt::format("the nearest is '{}': rename it if that is meant", *nearest));
        } else {
            mention(base::Severity::information, "unknown-column", position,
                    fmt::format("the column '{}' is {}; it is kept and nothing is judged by it",
                                name, nearest ? "not needed beside the map's" : "not known"),
                    "");
        }
    }

    void require(Field field, std::string_view name) const {
        if (m_layout.position(field) != absent) {
            return;
        }
        auto const nearest = base::nearest_word(name, m_layout.written);
        fail("there is no column '{}'{}; a catalogue needs the columns provider and programme, "
             "which a map can also name or give (see 'gapmap map')",
             name, nearest ? fmt::format(" ('{}' is near)", *nearest) : "");
    }

    void mention(base::Severity severity, std::string_view rule, std::size_t position,
                 std::string message, std::string hint) {
        auto where = m_where;
        where.column = m_layout.written[position];
        if (!where.sheet.empty() && position < m_header.width()) {
            where.cell = to_text(CellPlace{.row = where.row, .column = position});
        }
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
                names.push_back(catalogue::quoted(name));
            }
        }
        return names;
    }

    Header const& m_header;
    HeaderContext const& m_context;
    base::Where m_where;
    std::vector<base::Problem>& m_problems;
    Layout m_layout;
    std::map<std::string, std::vector<std::size_t>> m_joined;
    std::size_t m_native = 0;
    std::size_t m_detail_place = absent;
};

} // namespace

std::vector<std::string> Layout::field_letters(std::string_view sheet) const {
    std::vector<std::string> letters;
    for (auto const place : sheet.empty() ? std::span<std::size_t const>{} : positions) {
        letters.push_back(place < width() ? column_letters(place) : "");
    }
    return letters;
}

Layout read_header(Header const& header, HeaderContext const& context,
                   std::vector<base::Problem>& problems) {
    return HeaderReader{header, context, problems}.read();
}

} // namespace catalogue
