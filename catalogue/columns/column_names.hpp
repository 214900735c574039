#pragma once

#include "catalogue/columns/column.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace catalogue {

/// The native columns and their synonyms, with those of one vocabulary's groups and risk levels.
/// Names are compared folded (base::folded).
class ColumnNames {
public:
    explicit ColumnNames(Vocabulary const& vocabulary);

    /// None when no native column is called so.
    [[nodiscard]] std::optional<Column> find(std::string_view name) const;

    /// The native name that a misspelt one most likely meant.
    [[nodiscard]] std::optional<std::string> nearest(std::string_view name) const;

private:
    void add(std::string_view name, Column const& column);
    void add_with_basis(std::string_view name, Column const& column, Field basis);

    std::unordered_map<std::string, Column> m_columns;
    std::vector<std::string> m_names;
};

/// The native name of the one column of a field; empty for answers and details.
std::string_view native_name(Field field);

/// Whether a detail's column is a native one, by its native name.
bool is_native_detail(std::string_view name);

/// Whether a column of this name would hold clients: people's names, dates of birth, case numbers.
bool names_clients(std::string_view column);

/// Whether a column that is not location_visibility seems meant to hide rows. To let it pass would
/// show what its author wanted hidden.
bool seems_to_hide_rows(std::string_view column);

} // namespace catalogue
