#pragma once

#include "catalogue/columns/column_names.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// What one foreign taxonomy term means: this text in this native column, or nothing here where the
/// column is empty. `taxonomy` is empty where the term means so in every taxonomy.
struct MappedTerm {
    std::string term;
    std::string taxonomy;
    std::string column;
    std::string value;

    friend bool operator==(MappedTerm const&, MappedTerm const&) = default;
};

/// What foreign taxonomy terms mean, as a person decided in a file of `[[term]]` tables: `term` (a
/// code, name, id or URI), `taxonomy` if only that one is meant, and `column` and `value`, or
/// `ignore = true`.
struct TaxonomyMap {
    std::vector<MappedTerm> terms;
};

/// Reads such a file. Throws base::Error naming the line when it is no TOML, when a column is none
/// that is read, or when a value is not one of the column's words.
TaxonomyMap read_taxonomy_map(std::string const& name, std::string_view text,
                              Vocabulary const& vocabulary);

/// The same from a file.
TaxonomyMap load_taxonomy_map(std::filesystem::path const& file, Vocabulary const& vocabulary);

} // namespace catalogue
