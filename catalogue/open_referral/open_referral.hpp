#pragma once

#include "base/problem.hpp"
#include "catalogue/feed_table.hpp"
#include "catalogue/open_referral/pages.hpp"
#include "catalogue/open_referral/service.hpp"
#include "catalogue/open_referral/terms.hpp"
#include "catalogue/visibility.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Whether a path is read as Open Referral: a folder, or a file ending in .json.
bool is_open_referral(std::filesystem::path const& path);

/// Reads Open Referral feeds (HSDS 3.0, Open Referral UK 3.0): a JSON file with one service, a list
/// or a page, a folder of pages, or an HSDS package of tables. Throws base::Error when a file is
/// no feed: no JSON, of Open Referral UK version 1, or without any service.
class OpenReferralReader {
public:
    OpenReferralReader(Vocabulary const& vocabulary, TaxonomyMap const& map,
                       ColumnNames const& names, BlankVisibility blank);

    /// One table a file that holds services; a row is a service's number in its file or, in a
    /// package, its row.
    std::vector<FeedTable> read(std::filesystem::path const& path);

    /// The same of a JSON text in memory.
    std::vector<FeedTable> read_text(std::string const& name, std::string_view text);

    /// What is wrong with all that was read: missing pages, terms without a meaning, files left
    /// out.
    std::vector<base::Problem> finish();

private:
    std::vector<FeedTable> read_package(std::filesystem::path const& folder);
    std::vector<FeedTable> read_pages(std::filesystem::path const& folder);
    FeedTable read_document(std::string const& name, std::string_view text,
                            FeedReferences const& references);
    [[nodiscard]] FeedServices services(FeedReferences const& references);

    ColumnNames const& m_names;
    BlankVisibility m_blank;
    TermMeanings m_meanings;
    FeedPages m_pages;
    std::vector<base::Problem> m_problems;
    std::vector<std::string> m_read;
};

} // namespace catalogue
