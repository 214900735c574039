#include "catalogue/columns/propose_map.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/checks/value_shapes.hpp"
#include "catalogue/columns/propose_values.hpp"
#include "catalogue/columns/usual_names.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/column_letters.hpp"
#include "catalogue/files/header_search.hpp"
#include "catalogue/files/table_file.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace catalogue {

namespace {

constexpr std::size_t rows_looked_at = 1'000;

/// A native column that a column may be. Of two columns for one native the surer has it.
struct Candidate {
    std::size_t position = 0;
    std::string native;
    int sureness = 0;
    std::string reason;
};

/// Native columns whose values have a shape of their own.
struct ShapedColumn {
    std::string_view native;
    ValueShape shape;
};
constexpr std::array shaped_columns{
    ShapedColumn{"postcode", ValueShape::postcode},
    ShapedColumn{"latitude", ValueShape::latitude},
    ShapedColumn{"longitude", ValueShape::longitude},
    ShapedColumn{"easting", ValueShape::easting},
    ShapedColumn{"northing", ValueShape::northing},
    ShapedColumn{"email", ValueShape::email},
    ShapedColumn{"website", ValueShape::website},
    ShapedColumn{"phone", ValueShape::phone},
    ShapedColumn{"start_date", ValueShape::date},
    ShapedColumn{"end_date", ValueShape::date},
    ShapedColumn{"source_date", ValueShape::date},
};

/// Shapes that say by themselves what a column is.
constexpr std::array telling_shapes{
    ShapedColumn{"postcode", ValueShape::postcode},
    ShapedColumn{"email", ValueShape::email},
    ShapedColumn{"website", ValueShape::website},
    ShapedColumn{"phone", ValueShape::phone},
    ShapedColumn{"districts", ValueShape::district},
    ShapedColumn{"provider", ValueShape::organisation},
};

std::optional<ValueShape> shape_of(std::string_view native) {
    auto const* const found = std::ranges::find(shaped_columns, native, &ShapedColumn::native);
    return found == shaped_columns.end() ? std::nullopt : std::optional{found->shape};
}

std::string counted(ShapeCounts const& counts, ValueShape shape) {
    return fmt::format("{} of {} values are {}", counts.count(shape), counts.values(),
                       plural(shape));
}

/// A question, as forms ask it, is no name of a thing.
bool is_question(std::string_view name) {
    return name.ends_with('?');
}

class Proposer {
public:
    Proposer(Header const& header, std::vector<ShapeCounts> const& counts, ColumnNames const& names,
             ListedThing listed)
        : m_header(header)
        , m_counts(counts)
        , m_names(names)
        , m_listed(listed) {}

    std::vector<ProposedColumn> propose() {
        find_candidates();
        std::ranges::stable_sort(m_candidates, std::greater{}, &Candidate::sureness);
        std::vector<ProposedColumn> proposed(m_header.width());
        std::set<std::string> taken;
        for (auto const& candidate : m_candidates) {
            auto& column = proposed[candidate.position];
            if (!column.native.empty() || taken.contains(candidate.native)) {
                continue;
            }
            column.native = candidate.native;
            column.reason = candidate.reason;
            if (candidate.native != ignored_column) {
                taken.insert(candidate.native);
            }
        }
        for (std::size_t i = 0; i < proposed.size(); ++i) {
            proposed[i].column = key_of(i);
            if (proposed[i].native.empty()) {
                proposed[i].native = kept_column;
                proposed[i].reason = why_kept(i);
            }
        }
        return proposed;
    }

private:
    void add(std::size_t position, std::string_view native, int sureness, std::string reason) {
        m_candidates.push_back({.position = position,
                                .native = std::string{native},
                                .sureness = sureness,
                                .reason = std::move(reason)});
    }

    void find_candidates() {
        auto const matches = match_columns(m_header, m_names, {});
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (names_clients(m_header.name(i))) {
                add(i, ignored_column, 200, "it looks like clients' details");
                continue;
            }
            if (matches[i].column && !belongs_to_organisation(matches[i].column->name)) {
                add_named(i, matches[i].column->name,
                          matches[i].why == ColumnMatch::Why::name ? 100 : 90,
                          matches[i].why == ColumnMatch::Why::name
                              ? "its name"
                              : fmt::format("its tag {}", m_header.tag(i)));
            } else if (auto const usual = usual_column(m_header.name(i), m_listed)) {
                add_named(i, *usual, 80, "directories usually call it so");
            }
            add_shaped(i);
        }
    }

    /// An id in a list of organisations is not a service's.
    [[nodiscard]] bool belongs_to_organisation(std::string_view native) const {
        return m_listed == ListedThing::organisations && native == "service_id";
    }

    /// A name, held against the values where they have a shape.
    void add_named(std::size_t position, std::string_view native, int sureness,
                   std::string reason) {
        auto const& counts = m_counts[position];
        if (native == "districts" && counts.mostly(ValueShape::organisation) &&
            !counts.mostly(ValueShape::district)) {
            add(position, "provider", sureness - 30,
                fmt::format("its name would make it the districts, but {}",
                            counted(counts, ValueShape::organisation)));
            return;
        }
        auto const shape = shape_of(native);
        if (shape && counts.values() > 0) {
            bool const is_weak = sureness < 90 || m_header.name(position).size() == 1;
            if (counts.count(*shape) == 0 && is_weak) {
                return;
            }
            reason += "; " + counted(counts, *shape);
        }
        add(position, native, sureness, std::move(reason));
    }

    void add_shaped(std::size_t position) {
        auto const& counts = m_counts[position];
        if (is_question(m_header.name(position))) {
            return;
        }
        for (auto const& [native, shape] : telling_shapes) {
            if (counts.mostly(shape)) {
                add(position, native, shape == ValueShape::organisation ? 40 : 60,
                    counted(counts, shape));
            }
        }
        add_pair(position, {"latitude", ValueShape::latitude},
                 {"longitude", ValueShape::longitude});
    }

    /// A latitude next to a longitude; either alone may be anything.
    void add_pair(std::size_t position, ShapedColumn const& first, ShapedColumn const& second) {
        bool const are_pair = position + 1 < m_counts.size() &&
                              m_counts[position].mostly(first.shape) &&
                              m_counts[position + 1].mostly(second.shape);
        if (are_pair) {
            add(position, first.native, 60, counted(m_counts[position], first.shape));
            add(position + 1, second.native, 60, counted(m_counts[position + 1], second.shape));
        }
    }

    [[nodiscard]] std::string key_of(std::size_t position) const {
        auto const name = m_header.name(position);
        bool const names_it = !name.empty() && columns_called(name, m_header).size() == 1;
        return names_it ? std::string{name} : column_letters(position);
    }

    /// What could help a person who knows better.
    [[nodiscard]] std::string why_kept(std::size_t position) const {
        auto const& counts = m_counts[position];
        if (counts.values() == 0) {
            return "it is empty";
        }
        for (auto const shape : {ValueShape::answer, ValueShape::date, ValueShape::postcode,
                                 ValueShape::email, ValueShape::website, ValueShape::phone,
                                 ValueShape::organisation, ValueShape::latitude}) {
            if (counts.mostly(shape)) {
                return counted(counts, shape) + ", but of what is not known";
            }
        }
        return "nothing says what it is";
    }

    Header const& m_header;
    std::vector<ShapeCounts> const& m_counts;
    ColumnNames const& m_names;
    ListedThing m_listed;
    std::vector<Candidate> m_candidates;
};

std::size_t filled_cells(KeptRow const& row) {
    return static_cast<std::size_t>(std::ranges::count_if(
        row.cells, [](std::string const& cell) { return !trimmed(cell).empty(); }));
}

/// The row with most columns that have a native or a usual name, the first of equals; where none
/// has, the first that has more than one cell. A lone letter is more likely a tick than a name.
std::size_t likely_header(std::span<KeptRow const> rows, ColumnNames const& names,
                          ListedThing listed) {
    auto const first =
        std::ranges::find_if(rows, [](KeptRow const& row) { return filled_cells(row) > 1; });
    auto best = first == rows.end() ? 0 : static_cast<std::size_t>(first - rows.begin());
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), rows_searched); ++i) {
        auto const named = static_cast<std::size_t>(
            std::ranges::count_if(rows[i].cells, [&](std::string const& cell) {
                auto const name = trimmed(cell);
                return name.size() > 1 && (names.find(name) || usual_column(name, listed));
            }));
        if (named > most) {
            best = i;
            most = named;
        }
    }
    return best;
}

ListedThing listed_in(std::filesystem::path const& file) {
    auto const name = in_lower_case(file.stem().string());
    return name.find("organisation") != std::string_view::npos ||
                   name.find("organization") != std::string_view::npos
               ? ListedThing::organisations
               : ListedThing::services;
}

} // namespace

MapProposal propose_map(std::filesystem::path const& file, std::string const& sheet,
                        Vocabulary const& vocabulary, std::span<std::string const> districts) {
    ColumnNames const names{vocabulary};
    FirstRows first{rows_looked_at};
    auto const bytes = read_text_file(file);
    read_table(file.string(), bytes, {.names = names, .map = {}, .sheet = sheet}, first);
    auto const& rows = first.rows();
    MapProposal proposal{
        .file = file.string(), .sheet = first.sheet(), .columns = {}, .values = {}, .missing = {}};
    auto const place = find_header(rows, names, {});
    auto const header_at = place.fit == HeaderPlace::Fit::yes && place.header
                               ? *place.header
                               : likely_header(rows, names, listed_in(file));
    if (header_at >= rows.size()) {
        return proposal;
    }
    auto const written = rows[header_at].views();
    bool const has_tags = place.tags == header_at + 1;
    auto const tags = has_tags ? rows[*place.tags].views() : std::vector<std::string_view>{};
    Header const header{.row = rows[header_at].number, .written = written, .tags = tags};
    auto const services = std::span{rows}.subspan(header_at + (has_tags ? 2 : 1));
    auto const known = district_names(districts);
    std::vector<ShapeCounts> counts(header.width());
    for (auto const& row : services) {
        for (std::size_t i = 0; i < std::min(row.cells.size(), counts.size()); ++i) {
            counts[i].add(row.cells[i], known);
        }
    }
    proposal.header_row = header.row;
    proposal.rows = services.size();
    proposal.columns = Proposer{header, counts, names, listed_in(file)}.propose();
    proposal.values = propose_values(proposal.columns, header, services, names, vocabulary);
    for (auto const* needed : {"provider", "programme"}) {
        if (std::ranges::find(proposal.columns, needed, &ProposedColumn::native) ==
            proposal.columns.end()) {
            proposal.missing.emplace_back(needed);
        }
    }
    return proposal;
}

} // namespace catalogue
