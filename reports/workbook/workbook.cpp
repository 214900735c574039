#include "reports/workbook/workbook.hpp"

#include "mapper/cells/gap_order.hpp"
#include "reports/tables/tables.hpp"
#include "reports/wording/timeline_wording.hpp"
#include "reports/workbook/file.hpp"
#include "reports/workbook/sheet_matrix.hpp"
#include "reports/workbook/sheet_parts.hpp"
#include "reports/workbook/sheet_rows.hpp"
#include "reports/workbook/sheet_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <functional>

namespace reports {

namespace {

class Workbook {
public:
    Workbook(std::filesystem::path const& file, mapper::Findings const& findings, TextSink& told)
        : m_findings(findings)
        , m_tables(tables(findings))
        , m_file(file, footer_of(findings), findings.run.policy.as_of, told) {}

    void write() {
        auto& summary = m_file.add_sheet(m_file.free_name("Summary"));
        m_summary = {.sheet = summary.name(), .place = {}};
        for (auto const& suite : m_findings.suites) {
            add_suite(suite);
        }
        add("Front doors", "The one place to turn to in each district, and where it leads",
            [this](Sheet& sheet) { fill_front_doors_sheet(sheet, m_findings, m_summary); });
        for (auto const& known : table_sheets) {
            if (!known.by_suite) {
                add_table(known, m_findings.suites, nullptr, {});
            }
        }
        add("Data quality", "What is unknown, not stated, old, unplaced; every problem of the data",
            [this](Sheet& sheet) { fill_data_quality_sheet(sheet, m_findings, m_summary); });
        add("Methods", "How a gap is decided, definitions, sources, what went into the run",
            [this](Sheet& sheet) { fill_method_sheet(sheet, m_findings, m_summary); });
        fill_summary_sheet(summary, m_findings, m_listed);
        for (auto const& fill : m_fills) {
            fill();
        }
        m_file.finish();
    }

private:
    using Suite = mapper::SuiteFindings;

    /// "Gaps", and "Gaps, home-office-2023" where there are several suites.
    [[nodiscard]] std::string name_of(std::string_view what, Suite const* suite) const {
        bool const several = suite != nullptr && m_findings.suites.size() > 1;
        return m_file.free_name(several ? fmt::format("{}, {}", what, suite->suite.code.text)
                                        : std::string{what});
    }

    [[nodiscard]] std::string title_of(std::string_view what, Suite const* suite) const {
        return suite == nullptr ? std::string{what}
                                : fmt::format("{}: {}", what, suite->suite.title);
    }

    void list(std::string const& name, std::string_view about, Suite const* suite) {
        bool const several = suite != nullptr && m_findings.suites.size() > 1;
        m_listed.push_back({.name = name,
                            .about = several ? fmt::format("{} ({})", about, suite->suite.title)
                                             : std::string{about}});
    }

    void add(std::string_view name, std::string_view about, std::function<void(Sheet&)> fill) {
        auto& sheet = m_file.add_sheet(m_file.free_name(name));
        list(sheet.name(), about, nullptr);
        m_fills.emplace_back([&sheet, fill = std::move(fill)] { fill(sheet); });
    }

    void add_suite(Suite const& suite) {
        auto& sheet = m_file.add_sheet(name_of("Matrix", &suite));
        list(sheet.name(), "What each district has of each component", &suite);
        auto& matrix = m_matrices.emplace_back(m_findings, suite, sheet.name());
        auto& gaps = m_gaps.emplace_back(m_findings.districts.size());
        m_fills.emplace_back([this, &sheet, &suite, &matrix, &gaps] {
            fill_matrix_sheet(sheet, m_findings, suite, matrix, gaps, m_summary);
        });
        std::span const one{&suite, 1};
        for (auto const& known : table_sheets) {
            if (known.by_suite) {
                add_table(known, one, &suite, [&matrix](auto district, auto component) {
                    return matrix.of(district, component);
                });
            }
        }
    }

    void add_table(TableSheet const& known, std::span<Suite const> suites, Suite const* suite,
                   CellTarget const& cells) {
        auto const table = std::ranges::find(m_tables, known.file_name, &Table::file_name);
        if (table == m_tables.end()) {
            return;
        }
        auto& sheet = m_file.add_sheet(name_of(known.name, suite));
        list(sheet.name(), known.about, suite);
        auto const layout = layout_of(known, suite);
        if (known.file_name == "gaps.csv") {
            note_gaps(*suite, sheet.name(), SheetRows::header_row(layout) + 1);
        }
        m_fills.emplace_back([this, &sheet, suites, cells, layout, write_rows = table->write] {
            SheetRows rows{sheet, layout, m_summary, cells};
            write_rows({.findings = m_findings, .suites = suites}, rows);
            rows.finish();
        });
    }

    [[nodiscard]] SheetLayout layout_of(TableSheet const& known, Suite const* suite) const {
        SheetLayout layout{.title = title_of(known.name, suite),
                           .notes = {std::string{known.note}},
                           .left_out = known.columns_left_out(),
                           .coloured = known.coloured,
                           .colours = known.colours(),
                           .footer = footer_of(m_findings)};
        if (known.file_name == "timeline.csv" && suite != nullptr) {
            auto const view = timeline_view(m_findings, *suite);
            layout.notes.push_back(ends_in_words(view, view.as_of));
            if (auto apart = left_out_of_timeline(view, view.as_of); !apart.empty()) {
                layout.notes.push_back(std::move(apart));
            }
        }
        return layout;
    }

    /// Where each district's first gap stands.
    void note_gaps(Suite const& suite, std::string const& sheet, std::size_t row) {
        for (auto const* const cell : mapper::open_cells(suite)) {
            auto& target = m_gaps.back()[cell->district.value];
            if (!target) {
                target = SheetTarget{.sheet = sheet, .place = {.row = row, .column = 0}};
            }
            ++row;
        }
    }

    mapper::Findings const& m_findings;
    std::vector<Table> m_tables;
    WorkbookFile m_file;
    SheetTarget m_summary;
    std::vector<ListedSheet> m_listed;
    std::deque<MatrixLayout> m_matrices;
    std::deque<DistrictTargets> m_gaps;
    std::vector<std::function<void()>> m_fills; ///< in the order of the sheets
};

} // namespace

void write_workbook(std::filesystem::path const& file, mapper::Findings const& findings,
                    TextSink& told) {
    Workbook{file, findings, told}.write();
}

} // namespace reports
