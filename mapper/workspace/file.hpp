#pragma once

#include "mapper/workspace/sqlite_database.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace mapper {

/// What tells a workspace from other SQLite files, and one gapmap's workspaces from a newer one's.
inline constexpr std::int32_t workspace_application_id = 0x474d4150; // "GMAP"
inline constexpr std::int32_t workspace_version = 7;

/// Lays out an empty workspace in a new file, within the caller's transaction.
void create_workspace_schema(Database const& database, std::string const& crs);

/// Takes away what SpatiaLite notes of times and versions, so that the same input gives the same
/// dump.
void remove_time_stamps(Database const& database);

/// The SRID that geometries in this CRS have in the workspace.
int workspace_srid(std::string const& crs);

/// Throws base::Error unless the file is a workspace that this program can read.
void require_workspace(std::filesystem::path const& file);

bool bears_workspace_mark(std::filesystem::path const& file);

} // namespace mapper
