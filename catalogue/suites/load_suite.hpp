#pragma once

#include "base/problem.hpp"
#include "catalogue/suites/suite.hpp"
#include "catalogue/vocabularies/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// A suite with the vocabulary it points to. `text` and `vocabulary_text` are the TOML they were
/// read from, so that a workspace can keep them; `name` is the file or the built-in code asked for.
struct LoadedSuite {
    std::string name;
    Suite suite;
    Vocabulary vocabulary;
    std::string text;
    std::string vocabulary_text;
};

/// What `gapmap suite check` says of a suite file: everything wrong with it, each problem's row
/// being the line in the file. The suite is usable when no problem is an error.
struct SuiteCheck {
    LoadedSuite loaded;
    std::vector<base::Problem> problems;
};

/// The codes of the suites that are built into the program.
std::vector<std::string> builtin_suite_codes();

/// Loads a built-in suite by its code, or a TOML file by its path. A vocabulary named in a file is
/// a built-in code or a path from the file's folder. Throws base::Error when there is no such suite
/// or file, or when it is no TOML at all.
SuiteCheck check_suite(std::string const& name_or_path);

/// The same, for a suite that is to be used: throws base::Error naming the first error in it.
LoadedSuite load_suite(std::string const& name_or_path);

/// Reads a suite and its vocabulary from texts in memory (what a workspace kept). Throws as
/// load_suite.
LoadedSuite load_suite_text(std::string const& name, std::string_view text,
                            std::string_view vocabulary_text);

} // namespace catalogue
