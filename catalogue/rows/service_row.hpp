#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/columns/cell_recipes.hpp"
#include "catalogue/files/checked_sheet.hpp"
#include "catalogue/files/layout.hpp"
#include "catalogue/files/table_sink.hpp"
#include "catalogue/rows/availability_cells.hpp"
#include "catalogue/rows/identifier_cells.hpp"
#include "catalogue/rows/particular_cells.hpp"
#include "catalogue/rows/profile_cells.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/visibility.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <optional>
#include <vector>

namespace catalogue {

/// Turns rows into services of one catalogue, sheet after sheet. A row that is no service is
/// counted in `rows_unread` and is among the problems. The catalogue and the vocabulary must
/// outlive it.
class ServiceRows {
public:
    /// `blank` is what a blank location_visibility means; `checked`, where given, gets the cells.
    ServiceRows(Catalogue& catalogue, Vocabulary const& vocabulary, BlankVisibility blank,
                std::vector<CheckedSheet>* checked);

    /// The rows that follow belong to the catalogue's last sheet and have this layout.
    void begin_sheet(Layout layout);
    void read(TableRow const& row);

private:
    [[nodiscard]] base::Where where(TableRow const& row) const;
    [[nodiscard]] bool is_too_long(TableRow const& row) const;
    [[nodiscard]] Visibility visibility_of(RowCells const& cells, TableRow const& row) const;
    /// Of the columns that are particulars, what they state goes into the profile too.
    std::vector<Detail> read_details(RowCells const& cells, RowReport& report, Profile& profile);
    void read_cells(RowCells const& cells, RowReport& report, std::size_t row);

    struct DetailPlace {
        std::size_t position = 0;
        std::optional<DetailColumnIndex> column; ///< none until an unnamed column holds something
        std::optional<ParticularIndex> particular;
        DetailKind kind = DetailKind::text;
    };

    Catalogue& m_catalogue;
    Vocabulary const& m_vocabulary;
    BlankVisibility m_blank_visibility;
    std::vector<CheckedSheet>* m_checked;
    Interner m_providers;
    Interner m_detail_columns;
    AvailabilityReader m_availability;
    ProfileReader m_profile;
    ParticularReader m_particulars;
    Layout m_layout;
    MadeRow m_made;
    std::vector<DetailPlace> m_details;
};

} // namespace catalogue
