#pragma once

#include "base/problem.hpp"
#include "catalogue/standards/standards.hpp"

#include <string>
#include <vector>

namespace catalogue {

/// Standards with the vocabulary that they point to. `name` is the file or the built-in code asked
/// for, `text` the TOML that they were read from.
struct LoadedStandards {
    std::string name;
    Standards standards;
    Vocabulary vocabulary;
    std::string text;
};

/// What `gapmap standards check` says of a file: everything wrong with it, each problem's row being
/// the line in the file. The standards are usable when no problem is an error.
struct StandardsCheck {
    LoadedStandards loaded;
    std::vector<base::Problem> problems;
};

/// The codes of the standards that are built into the program.
std::vector<std::string> builtin_standards_codes();

/// Loads built-in standards by their code, or a TOML file by its path, with the vocabulary that
/// they name. Throws base::Error when there is no such file, or when it is no TOML at all.
StandardsCheck check_standards(std::string const& name_or_path);

/// The same, for standards that are to be used: throws base::Error naming the first error in them.
LoadedStandards load_standards(std::string const& name_or_path);

/// For a run in the words of `vocabulary`; throws base::Error also where the standards are in those
/// of another one.
LoadedStandards load_standards(std::string const& name_or_path, Vocabulary const& vocabulary);

} // namespace catalogue
