#include "reports/directory/directory.hpp"

#include "base/error.hpp"
#include "mapper/disclosing/leak.hpp"
#include "reports/directory/site.hpp"
#include "reports/files/scanned_file.hpp"
#include "reports/files/staging_folder.hpp"
#include "reports/open_referral/oruk.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

namespace reports {

namespace {

namespace fs = std::filesystem;

constexpr char const* first_page = "index.html";
constexpr char const* folders[] = {"service", "place", "need"};

/// To replace a site is to remove pages, so the folder must be one.
void refuse_other_site(fs::path const& folder, Existing existing) {
    std::error_code error;
    if (existing == Existing::refuse || !fs::is_directory(folder, error) ||
        fs::is_empty(folder, error)) {
        return;
    }
    std::ifstream stream(folder / first_page, std::ios::binary);
    std::string const page{std::istreambuf_iterator<char>(stream), {}};
    if (page.find(fmt::format(R"(name="generator" content="{}")", directory_generator)) ==
        std::string::npos) {
        throw base::Error(fmt::format(
            "{}: holds something else than a directory of gapmap, and making one there would "
            "remove pages; choose another output folder.",
            folder.string()));
    }
}

/// The site in the making.
class SiteWriter {
public:
    SiteWriter(fs::path const& folder, mapper::Secrets const& secrets)
        : m_folder(folder)
        , m_staging(folder)
        , m_leaks(secrets) {
        for (auto const* const name : folders) {
            std::error_code error;
            fs::create_directory(m_staging.path() / name, error);
            if (error) {
                refuse_unwritable(folder / name, error);
            }
            m_names.emplace_back(name);
        }
    }

    template <typename Write>
    void write(std::string const& file, Write write) {
        ScannedFile scanned(m_staging.path() / file, m_folder / file, m_leaks);
        write(scanned);
        scanned.finish();
        if (file.find('/') == std::string::npos) {
            m_names.push_back(file);
        }
        ++m_files;
    }

    void write(DirectoryPage const& page) {
        write(page.file, [&page](TextSink& sink) { sink.take(page.text); });
    }

    std::size_t finish() {
        m_staging.move_to_target(m_names);
        return m_files;
    }

private:
    fs::path m_folder;
    StagingFolder m_staging;
    mapper::LeakCheck m_leaks;
    std::vector<std::string> m_names; ///< of files and folders directly in the site's folder
    std::size_t m_files = 0;
};

void write_pages(SiteWriter& writer, DirectorySite const& site) {
    writer.write(home_page(site));
    writer.write(door_page(site, catalogue::HelplineFor::harming));
    writer.write(door_page(site, catalogue::HelplineFor::harmed));
    writer.write(all_services_page(site));
    writer.write(places_page(site));
    writer.write(needs_page(site));
    writer.write(about_page(site));
    writer.write(not_found_page(site));
    for (std::size_t district = 0; district < site.place_slugs.size(); ++district) {
        writer.write(place_page(site, district));
    }
    for (std::size_t need = 0; need < site.needs.size(); ++need) {
        writer.write(need_page(site, need));
    }
    for (auto const& entry : site.entries) {
        writer.write(service_page(site, entry));
    }
}

/// Only what the pages list, and of it only what they may tell.
mapper::AnalysisInput listed_input(mapper::AnalysisInput const& input,
                                   std::vector<mapper::Disclosed> listed) {
    mapper::AnalysisInput told;
    told.districts = input.districts;
    told.vocabulary = input.vocabulary;
    told.services = std::move(listed);
    return told;
}

} // namespace

WrittenDirectory write_directory(fs::path const& folder, mapper::AnalysisInput const& input,
                                 std::string const& crs, mapper::Secrets const& secrets,
                                 DirectoryOptions const& options) {
    refuse_unfit(folder, options.existing);
    refuse_other_site(folder, options.existing);
    auto choice = choose_for_directory(input, options.as_of);
    auto const told = listed_input(input, choice.listed);
    auto const site = directory_site(options, told, choice.listed);
    SiteWriter writer(folder, secrets);
    write_pages(writer, site);
    writer.write("services.json", [&](TextSink& sink) { write_oruk(told, crs, sink); });
    return {.files = writer.finish(), .choice = std::move(choice)};
}

} // namespace reports
