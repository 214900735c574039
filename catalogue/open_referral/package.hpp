#pragma once

#include "base/problem.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/open_referral/references.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace catalogue {

/// The tables of an HSDS package: a folder with a services.csv. `services` may be several files.
struct FeedPackage {
    std::vector<std::filesystem::path> services;
    std::vector<std::filesystem::path> others;
    std::vector<base::Problem> problems; ///< files that are not read
};

/// Finds a package's tables, whose names may be singular or plural and begin with in_ or out_; of
/// in_services.csv and out_services.csv the latter is taken. `services` is empty where the folder
/// is no package.
FeedPackage find_package(std::filesystem::path const& folder);

/// The records of a package, tied together by their ids.
class PackageRecords {
public:
    /// Reads all tables but the services. What is wrong with them as tables joins `problems`.
    PackageRecords(FeedPackage const& package, ColumnNames const& names,
                   std::vector<base::Problem>& problems);

    [[nodiscard]] FeedReferences const& references() const { return m_references; }

    /// Reads a table of services and visits each with all that belongs to it, and its row.
    void read_services(std::filesystem::path const& file,
                       std::function<void(FeedNode, std::size_t)> const& visit,
                       std::vector<base::Problem>& problems);

private:
    struct Child {
        std::string list; ///< what the owner calls it: "phones"
        std::string kind;
        FeedNode record;
    };

    void add(std::filesystem::path const& file, FeedNode record);
    void adopt(std::string const& kind, FeedNode& owner);

    ColumnNames const& m_names;
    FeedReferences m_references;
    StringMap<std::vector<Child>> m_children; ///< by owner: "service:123"
};

} // namespace catalogue
