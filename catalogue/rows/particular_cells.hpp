#pragma once

#include "catalogue/rows/row_report.hpp"
#include "catalogue/standards/particular.hpp"
#include "catalogue/vocabularies/term_list.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace catalogue {

/// Reads the cells of a vocabulary's particulars. What of a cell is none of its particular's words
/// is said; such an answer is unknown.
class ParticularReader {
public:
    explicit ParticularReader(Vocabulary const& vocabulary);

    /// `cell` is trimmed and as read_detail() left it. None for a blank one.
    std::optional<StatedParticular> read(ParticularIndex particular, std::string_view cell,
                                         std::string_view column, RowReport& report);

private:
    StatedParticular read_options(ParticularIndex index, std::string_view cell,
                                  std::string_view column, RowReport& report);

    Vocabulary const& m_vocabulary;
    std::vector<TermListReader> m_options; ///< one a particular
};

} // namespace catalogue
