#pragma once

#include "base/problem.hpp"
#include "catalogue/files/source_sheet.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/disclosing/secrets.hpp"

#include <cstddef>
#include <vector>

namespace catalogue {
struct Catalogue;
}
namespace geodata {
struct Boundaries;
class PostcodeLookup;
} // namespace geodata

namespace mapper {

/// What of a catalogue may go on to the analysis, the reports and the workspace. `services` are
/// ordered by id, confidential ones last and numbered so that the order of the rows changes
/// nothing and the numbers tell nothing. `problems` are the catalogue's and the placing's.
/// `secrets` go to the final check alone.
struct Disclosure {
    std::vector<Disclosed> services;
    std::vector<catalogue::SourceSheet> sheets; ///< that hold a row which is not confidential
    std::size_t rows_unread = 0;
    std::vector<base::Problem> problems;
    Secrets secrets;
};

/// Places every service among the districts and takes from it what may not be told. Where a service
/// is available: the declared districts, else the districts that its radius touches, else the one
/// its site stands in; a declaration that the site denies is a problem and is not resolved. The
/// words of the vocabulary are no secrets, even where a confidential row has one for a name. Where
/// a row has no coordinates, its site is that of its postcode, if `postcodes` is not null.
Disclosure disclose(catalogue::Catalogue catalogue, geodata::Boundaries const& boundaries,
                    catalogue::Vocabulary const& vocabulary = {},
                    geodata::PostcodeLookup const* postcodes = nullptr);

/// The services alone, where there is no map to place them on: none has an area or a site.
std::vector<Disclosed> disclose_unplaced(catalogue::Catalogue catalogue, Secrets const& secrets);

} // namespace mapper
