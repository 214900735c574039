#pragma once

#include "base/date.hpp"
#include "catalogue/helplines/helpline.hpp"
#include "mapper/analyse.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "reports/directory/choice.hpp"
#include "reports/files/output_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace reports {

/// Whether search engines may list the site.
enum class Indexing : std::uint8_t { allowed, refused };

/// What a directory says of itself, and where "Leave this page now" leads.
struct DirectoryOptions {
    base::Date as_of;
    catalogue::Helplines helplines;
    std::string publisher; ///< who made it and can correct it; empty: not said
    std::string exit_url = "https://www.bbc.co.uk/weather";
    std::string site_url; ///< where it will be, for links of the page of a wrong address; or empty
    Indexing indexing = Indexing::allowed;
    Existing existing = Existing::refuse;
};

/// How many files were written, and what the directory lists and does not.
struct WrittenDirectory {
    std::size_t files = 0;
    DirectoryChoice choice;
};

/// Writes a static site of the services that are public and marked publish=yes: two doors, a page a
/// service, district and need, the list as Open Referral UK, 999 and helplines on every page.
/// Nothing in it is loaded from elsewhere or needs a script. Every file is scanned for secrets and
/// moved in only when all are whole. With Existing::overwrite the folders `service`, `place` and
/// `need` are replaced whole, so that no page of a service stays that is no longer listed; a folder
/// whose index.html is not of this program is refused. `crs` is that of the services' sites. Throws
/// base::Error as write_reports() does.
WrittenDirectory write_directory(std::filesystem::path const& folder,
                                 mapper::AnalysisInput const& input, std::string const& crs,
                                 mapper::Secrets const& secrets, DirectoryOptions const& options);

} // namespace reports
