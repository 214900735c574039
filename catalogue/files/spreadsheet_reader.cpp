#include "catalogue/files/spreadsheet_reader.hpp"

#include "base/error.hpp"
#include "base/library_start.hpp"
#include "catalogue/files/spreadsheet_package.hpp"
#include "catalogue/files/workbook_scan.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal.h>
#include <ogr_api.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

namespace catalogue {

namespace {

constexpr std::array<std::array<char const*, 2>, 6> settings{{{"OGR_XLSX_HEADERS", "DISABLE"},
                                                              {"OGR_XLSX_FIELD_TYPES", "STRING"},
                                                              {"OGR_ODS_HEADERS", "DISABLE"},
                                                              {"OGR_ODS_FIELD_TYPES", "STRING"},
                                                              {"OGR_XLS_HEADERS", "DISABLE"},
                                                              {"OGR_XLS_FIELD_TYPES", "STRING"}}};

/// Keeps the first error that GDAL speaks of, on this thread, while it lives, and reads cells as
/// they are meanwhile.
class Session {
public:
    Session() {
        CPLPushErrorHandlerEx(hear, this);
        for (auto const& [key, value] : settings) {
            CPLSetThreadLocalConfigOption(key, value);
        }
    }
    ~Session() {
        for (auto const& [key, value] : settings) {
            CPLSetThreadLocalConfigOption(key, nullptr);
        }
        CPLPopErrorHandler();
    }
    Session(Session const&) = delete;
    Session& operator=(Session const&) = delete;

    [[nodiscard]] std::string const& error() const { return m_error; }

private:
    static void CPL_STDCALL hear(CPLErr kind, CPLErrorNum /*number*/, char const* text) {
        auto& session = *static_cast<Session*>(CPLGetErrorHandlerUserData());
        if (kind >= CE_Failure && session.m_error.empty() && !is_gap(text)) {
            session.m_error = text;
        }
    }

    /// GDAL gives up counting empty rows. Whether rows with anything in them stand behind them is
    /// found by their numbers.
    static bool is_gap(std::string_view text) {
        return text.find("Too big gap") != std::string_view::npos ||
               text.find("Invalid value for number-rows-repeated") != std::string_view::npos;
    }

    std::string m_error;
};

struct DestroyFeature {
    void operator()(void* feature) const { OGR_F_Destroy(feature); }
};

struct CloseDataset {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, CloseDataset>;

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// Puts right, row by row, what the facts of a sheet say that GDAL hides.
class Amender {
public:
    explicit Amender(SheetFacts const& facts)
        : m_facts(facts)
        , m_next_text(facts.texts.begin())
        , m_merged(facts.merged) {
        std::ranges::sort(m_merged, {}, &MergedCells::first);
    }

    void amend(std::size_t row, std::vector<std::string_view>& cells, TableSink& sink) {
        for (; m_next_text != m_facts.texts.end() && m_next_text->place.row <= row; ++m_next_text) {
            if (m_next_text->place.row == row) {
                put(cells, m_next_text->place.column, m_next_text->text);
            }
        }
        std::erase_if(m_open, [row](Open const& open) { return open.cells.last.row < row; });
        for (auto const& open : m_open) {
            put(cells, open.cells.first.column, open.text);
        }
        for (; m_next_merged < m_merged.size() && m_merged[m_next_merged].first.row <= row;
             ++m_next_merged) {
            auto const& merged = m_merged[m_next_merged];
            auto const column = merged.first.column;
            m_open.push_back(
                {.cells = merged, .text = std::string{column < cells.size() ? cells[column] : ""}});
            sink.trouble(problem(merged));
        }
    }

private:
    /// Cells merged over rows that the reading has come to, with the text of the first.
    struct Open {
        MergedCells cells;
        std::string text;
    };

    static void put(std::vector<std::string_view>& cells, std::size_t column,
                    std::string_view text) {
        if (cells.size() <= column) {
            cells.resize(column + 1);
        }
        cells[column] = text;
    }

    static base::Problem problem(MergedCells const& merged) {
        auto const& [first, last] = merged;
        auto const* const read_as =
            last.column == first.column ? "each is read as having the value of the first"
            : last.row == first.row     ? "only the first is read as having a value"
                                        : "each in the first column is read as having the value of "
                                          "the first and the others as blank";
        return {.severity = base::Severity::warning,
                .rule = "merged-cells",
                .where = {.file = "",
                          .sheet = "",
                          .row = first.row,
                          .column = "",
                          .cell = to_text(first)},
                .message = fmt::format("the cells {} to {} are merged, and {}", to_text(first),
                                       to_text(last), read_as),
                .hint = "take the cells apart and fill in each"};
    }

    SheetFacts const& m_facts;
    std::vector<CellText>::const_iterator m_next_text;
    std::vector<MergedCells> m_merged;
    std::size_t m_next_merged = 0;
    std::vector<Open> m_open;
};

} // namespace

struct Spreadsheet::Impl {
    std::string name;
    SpreadsheetPackage package;
    std::vector<SheetFacts> sheets;
    Dataset dataset;

    Impl(std::string const& file, std::string_view bytes)
        : name(file)
        , package(file, bytes, {})
        , sheets(scan_workbook(package)) {
        base::start_library_once(GDALAllRegister);
        Session const session;
        constexpr std::array<char const*, 4> allowed{"XLSX", "ODS", "XLS", nullptr};
        dataset.reset(GDALOpenEx(package.path().c_str(),
                                 GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                 allowed.data(), nullptr, nullptr));
        require_no_error(session);
        if (!dataset) {
            fail("GDAL does not know the format");
        }
        if (package.kind() == SpreadsheetKind::xls) {
            for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
                auto* const layer = GDALDatasetGetLayer(dataset.get(), i);
                sheets.push_back({.name = OGR_L_GetName(layer), .texts = {}, .merged = {}});
            }
        }
    }

    [[noreturn]] void fail(std::string_view what) const {
        throw base::Error(fmt::format("{}: the workbook cannot be read ({}); open it in a "
                                      "spreadsheet program and save it again, or as CSV.",
                                      name, what));
    }

    void require_no_error(Session const& session) const {
        if (!session.error().empty()) {
            fail(one_line(session.error()));
        }
    }

    void read(SheetFacts const& facts, TableSink& sink, std::size_t most_rows) const {
        Session const session;
        auto* const layer = GDALDatasetGetLayerByName(dataset.get(), facts.name.c_str());
        if (layer == nullptr) {
            fail(fmt::format("GDAL does not find the sheet '{}'", facts.name));
        }
        sink.begin_sheet(facts.name);
        OGR_L_ResetReading(layer);
        int const columns = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
        std::vector<std::string_view> cells;
        Amender amender{facts};
        std::size_t number = 0;
        while (number < most_rows) {
            std::unique_ptr<void, DestroyFeature> const feature{OGR_L_GetNextFeature(layer)};
            require_no_error(session);
            if (!feature) {
                break;
            }
            number = static_cast<std::size_t>(OGR_F_GetFID(feature.get()));
            cells.clear();
            for (int i = 0; i < columns; ++i) {
                cells.emplace_back(OGR_F_GetFieldAsString(feature.get(), i));
            }
            amender.amend(number, cells, sink);
            sink.row({.number = number, .cells = cells});
        }
        if (number < most_rows && number < facts.last_row) {
            throw base::Error(fmt::format(
                "{}, sheet '{}', row {}: the rows from about here on stand behind a long stretch "
                "of empty ones and cannot be read; delete the empty rows, or save the sheet as "
                "CSV.",
                name, facts.name, facts.last_row));
        }
    }
};

Spreadsheet::Spreadsheet(std::string const& name, std::string_view bytes)
    : m_impl(std::make_unique<Impl>(name, bytes)) {}

Spreadsheet::~Spreadsheet() = default;

Spreadsheet::Sees Spreadsheet::sees() const {
    return m_impl->package.kind() == SpreadsheetKind::xls ? Sees::cells_alone : Sees::everything;
}

std::span<SheetFacts const> Spreadsheet::sheets() const {
    return m_impl->sheets;
}

void Spreadsheet::read(std::size_t sheet, TableSink& sink, std::size_t most_rows) {
    m_impl->read(m_impl->sheets[sheet], sink, most_rows);
}

} // namespace catalogue
