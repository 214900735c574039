#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// How a file of another layout is read as the native columns: what a --map file says. Columns are
/// named as the file's header writes them, or by a spreadsheet's letters. A line is that of the map
/// file, for messages.
struct ColumnMap {
    /// One column of the file: it is a native one, or is kept as text, or is left out.
    enum class Use : std::uint8_t { native, kept, ignored };
    struct Entry {
        std::string column;
        Use use = Use::native;
        std::string native; ///< empty where it is none
        std::size_t line = 0;
    };
    /// A native column that has the same text in every row.
    struct Constant {
        std::string native;
        std::string text;
        std::size_t line = 0;
    };
    /// What the values of one column stand for. Values not named here stay as they are.
    struct Values {
        std::string column;
        std::vector<std::pair<std::string, std::string>> meanings;
        std::size_t line = 0;
    };

    std::string file; ///< as messages name it; empty where there is no map
    std::string sheet;
    std::optional<std::size_t> header_row; ///< 0 where the file has no header
    std::optional<char> separator;
    std::vector<Entry> columns;
    std::vector<Constant> constants;
    std::vector<Values> values;
};

/// The words that keep a column as text and that leave it out.
inline constexpr std::string_view kept_column = "keep";
inline constexpr std::string_view ignored_column = "ignore";

/// Reads a map. Throws base::Error, naming file and line, when it is no TOML or says anything that
/// cannot be: an unknown key, a native column that there is none of, one column named twice.
ColumnMap load_column_map(std::filesystem::path const& file, Vocabulary const& vocabulary);

/// The same for a text in memory.
ColumnMap read_column_map(std::string const& name, std::string_view text,
                          Vocabulary const& vocabulary);

/// Whether several columns of a file may be one native column: those that hold lists.
bool holds_a_list(std::string_view native);

} // namespace catalogue
