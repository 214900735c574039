#pragma once

#include "catalogue/catalogue.hpp"
#include "catalogue/columns/column_map.hpp"
#include "catalogue/files/checked_sheet.hpp"
#include "catalogue/open_referral/taxonomy_map.hpp"
#include "catalogue/visibility.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace catalogue {

struct ReadOptions {
    BlankVisibility blank_visibility = BlankVisibility::means_district;
    std::string sheet = {}; ///< empty: the one whose header fits
    ColumnMap map = {};
    TaxonomyMap taxonomy = {};                    ///< what the terms of Open Referral feeds mean
    std::vector<CheckedSheet>* checked = nullptr; ///< where given, gets every service's cells
};

/// A file held in memory, under the name that messages give it.
struct NamedText {
    std::string name;
    std::string text;
};

/// Reads files of the native columns, or of those that the map makes native, into one catalogue:
/// CSV, XLSX, ODS, XLS; and Open Referral feeds, which may be folders. Throws base::Error when a
/// file cannot be read at all: missing, empty, without a usable column, in a mixture of encodings,
/// with a NUL byte, with a quote that never closes, with a password, with a column that looks like
/// clients. Anything less is a problem in the catalogue.
Catalogue read_catalogue(std::span<std::filesystem::path const> files, Vocabulary const& vocabulary,
                         ReadOptions const& options);

/// The same for texts in memory.
Catalogue read_catalogue(std::span<NamedText const> texts, Vocabulary const& vocabulary,
                         ReadOptions const& options);

} // namespace catalogue
