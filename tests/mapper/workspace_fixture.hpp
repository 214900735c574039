#pragma once

#include "catalogue/suites/load_suite.hpp"
#include "mapper/disclosing/disclose.hpp"
#include "mapper/policy.hpp"
#include "mapper/workspace/workspace.hpp"
#include "tests/mapper/catalogue_builder.hpp"
#include "tests/mapper/folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tests {

/// A built-in suite, and a workspace of three squares made with it.
catalogue::LoadedSuite built_in_suite();

mapper::Workspace make_workspace(std::filesystem::path const& file);

mapper::Disclosure disclosed(std::vector<Row> const& rows,
                             std::string const& file = "services.csv");

mapper::Input catalogue_input(std::string const& content, std::string const& name = "services.csv");

mapper::Policy policy();

/// Rows of every visibility with every kind of value, public ones first.
std::vector<Row> varied_rows();

/// The tables of a SQLite file as `sqlite3 .dump` orders them: one line a row.
std::string dump(std::filesystem::path const& file);

} // namespace tests
