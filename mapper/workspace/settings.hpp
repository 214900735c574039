#pragma once

#include "base/problem.hpp"
#include "catalogue/files/source_sheet.hpp"
#include "catalogue/suites/load_suite.hpp"
#include "mapper/findings.hpp"
#include "mapper/workspace/sqlite_database.hpp"
#include "mapper/workspace/workspace.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// The small tables of a workspace: settings, suites, inputs and problems. Writers run within the
/// caller's transaction.

void write_setting(Database const& database, std::string const& name, std::string const& value);
std::optional<std::string> read_setting(Database const& database, std::string const& name);

void write_settings(Database const& database, WorkspaceSettings const& settings);
void write_policy(Database const& database, Policy const& policy);
WorkspaceSettings read_settings(Database const& database);

/// The definitions of risk levels that the last analysis held claims against, if any.
void write_risk_definitions(Database const& database, std::optional<RiskFindings> const& risk);
std::optional<catalogue::RiskDefinitions>
read_risk_definitions(Database const& database, catalogue::Vocabulary const& vocabulary);

/// The columns that an import's answers were read from, and those of all imports.
void write_sheets(Database const& database, std::int64_t import,
                  std::vector<catalogue::SourceSheet> const& sheets);
std::vector<catalogue::SourceSheet> read_sheets(Database const& database);

void write_suites(Database const& database, std::vector<catalogue::LoadedSuite> const& suites);
std::vector<catalogue::LoadedSuite> read_suites(Database const& database);

/// Rows that belong to no import (the boundaries and suites), or to one.
using ImportId = std::optional<std::int64_t>;

void write_inputs(Database const& database, ImportId import, std::vector<Input> const& inputs);
std::vector<Input> read_inputs(Database const& database);

void write_problems(Database const& database, ImportId import,
                    std::vector<base::Problem> const& problems);
std::vector<base::Problem> read_problems(Database const& database);

} // namespace mapper
