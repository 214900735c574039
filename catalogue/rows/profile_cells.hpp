#pragma once

#include "catalogue/profile.hpp"
#include "catalogue/rows/row_cells.hpp"
#include "catalogue/rows/row_report.hpp"
#include "catalogue/vocabularies/term_list.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace catalogue {

/// Reads what services are and whom they take, in the words of a vocabulary, which must outlive it.
class ProfileReader {
public:
    explicit ProfileReader(Vocabulary const& vocabulary);

    Profile read(RowCells const& cells, RowReport& report);

private:
    void read_types(RowCells const& cells, Basis row_basis, RowReport& report, Profile& profile);
    void read_foci(RowCells const& cells, Basis row_basis, RowReport& report, Profile& profile);
    void read_routes(RowCells const& cells, RowReport& report, Profile& profile);
    void read_answers(RowCells const& cells, Basis row_basis, RowReport& report, Profile& profile);
    void read_designed_for(RowCells const& cells, RowReport& report, Profile& profile);

    Vocabulary const& m_vocabulary;
    TermListReader m_types;
    TermListReader m_foci;
    TermListReader m_approaches;
    TermListReader m_groups;
    TermListReader m_routes;
};

} // namespace catalogue
