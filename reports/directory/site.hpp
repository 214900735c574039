#pragma once

#include "catalogue/helplines/helpline.hpp"
#include "mapper/analyse.hpp"
#include "reports/directory/directory.hpp"
#include "reports/page/view.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// What the pages say made them, by which a folder is known as a directory's.
inline constexpr std::string_view directory_generator = "gapmap directory";

/// A service of the site. `needs` are positions among the site's needs, and `may_meet` those of
/// which it has not said whether it meets them.
struct DirectoryEntry {
    mapper::Disclosed service;
    std::string slug;
    std::vector<std::size_t> needs;
    std::vector<std::size_t> may_meet;
};

/// What people look for: a kind of service, or one for a group of people.
struct DirectoryNeed {
    enum class Kind : std::uint8_t { type, group };

    std::string slug;
    std::string label;
    std::string plain; ///< what it is, as a sentence; empty where the vocabulary has none
    Kind kind = Kind::type;
    std::uint32_t term = 0; ///< of the vocabulary's types or groups
};

/// All that the pages of a directory are made of.
struct DirectorySite {
    DirectoryOptions const& options;
    mapper::AnalysisInput const& input;   ///< districts and vocabulary; its services are not listed
    std::vector<DirectoryEntry> entries;  ///< by name
    std::vector<std::string> place_slugs; ///< one a district
    std::vector<DirectoryNeed> needs;     ///< those that a service meets
};

DirectorySite directory_site(DirectoryOptions const& options, mapper::AnalysisInput const& input,
                             std::vector<mapper::Disclosed> listed);

/// A file of the site, by its path in the folder.
struct DirectoryPage {
    std::string file;
    std::string text;
};

/// The first page is its own header and navigation.
enum class SiteNavigation : std::uint8_t { shown, left_out };

/// What is written between the header and the helplines of a page. `root` leads from the page to
/// the first page's folder; `data` is JSON-LD, or empty.
struct DirectoryContent {
    std::string title;
    std::string root;
    std::string content;
    std::string data{};
    SiteNavigation nav = SiteNavigation::shown;
};

/// A whole page, with its policy. `script` is run beside the one that leaves the page; or empty.
std::string framed(DirectorySite const& site, DirectoryContent const& content,
                   std::string_view script = {});

/// The helplines for some people, as HTML; several kinds of people have a heading each.
std::string helplines_section(DirectorySite const& site,
                              std::span<catalogue::HelplineFor const> kinds);

/// The first number for emergencies.
std::string const& emergency_number(DirectorySite const& site);

/// Services as a list, as HTML; `root` as above, `id` the list's own.
std::string service_list(DirectorySite const& site, std::span<DirectoryEntry const* const> entries,
                         std::string const& root, std::string const& id = "list");

DirectoryPage home_page(DirectorySite const& site);
DirectoryPage door_page(DirectorySite const& site, catalogue::HelplineFor who);
DirectoryPage all_services_page(DirectorySite const& site);
DirectoryPage places_page(DirectorySite const& site);
DirectoryPage needs_page(DirectorySite const& site);
DirectoryPage place_page(DirectorySite const& site, std::size_t district);
DirectoryPage need_page(DirectorySite const& site, std::size_t need);
DirectoryPage service_page(DirectorySite const& site, DirectoryEntry const& entry);
DirectoryPage about_page(DirectorySite const& site);
DirectoryPage not_found_page(DirectorySite const& site);

/// What a service is as JSON-LD of schema.org, safe within a script element.
std::string json_ld(DirectorySite const& site, DirectoryEntry const& entry);

} // namespace reports
