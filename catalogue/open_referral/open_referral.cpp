#include "catalogue/open_referral/open_referral.hpp"

#include "base/error.hpp"
#include "base/nearest_word.hpp"
#include "catalogue/files/text_file.hpp"
#include "catalogue/open_referral/json.hpp"
#include "catalogue/open_referral/package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace catalogue {

namespace {

namespace fs = std::filesystem;

bool is_json(fs::path const& path) {
    return base::folded(path.extension().string()) == "json";
}

std::vector<fs::path> json_files(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder}) {
        if (entry.is_regular_file() && is_json(entry.path()) &&
            entry.path().filename() != "datapackage.json") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// Fields that Open Referral UK had in version 1 and has no longer.
void refuse_version_1(std::string const& name, FeedNode const& service) {
    constexpr std::array<std::string_view, 9> old_fields{
        "service_taxonomys", "service_taxonomies", "eligibilitys",
        "regular_schedules", "holiday_schedules",  "fundings",
        "link_taxonomies",   "deliverable_type",   "attending_type"};
    for (auto const field : old_fields) {
        if (service.has(field)) {
            throw base::Error(fmt::format(
                "{}: this is Open Referral UK version 1 (it has '{}'), of which only version 3 is "
                "read here; ask the publisher for the version 3 feed, or save the services as "
                "CSV.",
                name, field));
        }
    }
}

[[noreturn]] void refuse_empty(std::string const& name) {
    throw base::Error(fmt::format(
        "{}: there is no Open Referral service in it; expected services of HSDS 3.0 or Open "
        "Referral UK 3.0, one, in a list or in a page's contents.",
        name));
}

/// Reads the services among a document's records into a table. Links between a service and its
/// locations, which name the service once a location, are gathered by service.
class DocumentReader {
public:
    DocumentReader(std::string const& name, FeedServices services, FeedTable& table)
        : m_name(name)
        , m_services(services)
        , m_table(table) {}

    void read(FeedNode record, std::size_t number) {
        refuse_version_1(m_name, record);
        ++m_records;
        auto const entity = entity_of(record, m_name);
        if (entity == FeedEntity::service) {
            m_services.read(record, nullptr, ++m_number, m_table);
        } else if (entity == FeedEntity::organisation) {
            read_listed(record);
        } else if (entity == FeedEntity::service_at_location && record.has("service")) {
            gather(std::move(record));
        } else if (entity == FeedEntity::other) {
            m_table.problems().push_back(
                {.severity = base::Severity::error,
                 .rule = "not-a-service",
                 .where = {.file = "", .sheet = "", .row = number, .column = ""},
                 .message = "the record is no Open Referral service and is not read",
                 .hint = "a service has at least a name"});
        }
    }

    void finish() {
        for (auto const& service : m_linked) {
            m_services.read(service, nullptr, ++m_number, m_table);
        }
    }

    [[nodiscard]] std::size_t records() const { return m_records; }

private:
    void read_listed(FeedNode const& organisation) {
        for (auto const& service : organisation.items_of("services")) {
            refuse_version_1(m_name, service);
            if (entity_of(service, "") == FeedEntity::service) {
                m_services.read(service, &organisation, ++m_number, m_table);
            }
        }
    }

    void gather(FeedNode link) {
        auto const at =
            std::ranges::find(link.members, std::string_view{"service"}, &FeedMember::key);
        auto service = std::move(at->value);
        link.members.erase(at);
        auto const known = std::ranges::find_if(m_linked, [&service](FeedNode const& other) {
            return !service.text_of("id").empty() && other.text_of("id") == service.text_of("id");
        });
        auto& owner = known == m_linked.end() ? m_linked.emplace_back(std::move(service)) : *known;
        auto const list = std::ranges::find(owner.members, std::string_view{"service_at_locations"},
                                            &FeedMember::key);
        if (list == owner.members.end()) {
            FeedNode links;
            links.kind = FeedNode::Kind::list;
            links.items.push_back(std::move(link));
            owner.add("service_at_locations", std::move(links));
        } else {
            list->value.items.push_back(std::move(link));
        }
    }

    std::string const& m_name;
    FeedServices m_services;
    FeedTable& m_table;
    std::vector<FeedNode> m_linked;
    std::size_t m_number = 0;
    std::size_t m_records = 0;
};

} // namespace

bool is_open_referral(fs::path const& path) {
    return is_json(path) || fs::is_directory(path);
}

OpenReferralReader::OpenReferralReader(Vocabulary const& vocabulary, TaxonomyMap const& map,
                                       ColumnNames const& names, BlankVisibility blank)
    : m_names(names)
    , m_blank(blank)
    , m_meanings(vocabulary, map) {}

std::vector<FeedTable> OpenReferralReader::read(fs::path const& path) {
    if (!fs::is_directory(path)) {
        return read_text(path.string(), read_text_file(path));
    }
    m_read.push_back(path.string());
    return find_package(path).services.empty() ? read_pages(path) : read_package(path);
}

std::vector<FeedTable> OpenReferralReader::read_text(std::string const& name,
                                                     std::string_view text) {
    m_read.push_back(name);
    std::vector<FeedTable> read;
    read.push_back(read_document(name, text, {}));
    if (read.front().empty()) {
        refuse_empty(name);
    }
    return read;
}

std::vector<base::Problem> OpenReferralReader::finish() {
    auto const pages = m_pages.problems();
    m_problems.insert(m_problems.end(), pages.begin(), pages.end());
    auto const terms = m_meanings.unmapped(m_read.size() == 1 ? m_read.front() : "");
    m_problems.insert(m_problems.end(), terms.begin(), terms.end());
    return std::move(m_problems);
}

std::vector<FeedTable> OpenReferralReader::read_package(fs::path const& folder) {
    auto package = find_package(folder);
    m_problems.insert(m_problems.end(), package.problems.begin(), package.problems.end());
    PackageRecords records{package, m_names, m_problems};
    auto reader = services(records.references());
    std::vector<FeedTable> tables;
    for (auto const& file : package.services) {
        auto& table = tables.emplace_back(file.string(), m_names);
        records.read_services(
            file,
            [&](FeedNode const& service, std::size_t row) {
                reader.read(service, nullptr, row, table);
            },
            table.problems());
    }
    if (std::ranges::all_of(tables, &FeedTable::empty)) {
        refuse_empty(folder.string());
    }
    return tables;
}

std::vector<FeedTable> OpenReferralReader::read_pages(fs::path const& folder) {
    auto const files = json_files(folder);
    if (files.empty()) {
        throw base::Error(fmt::format(
            "{}: is a folder that holds neither Open Referral pages (.json) nor a package "
            "(services.csv and its tables); name the files in it that are catalogues.",
            folder.string()));
    }
    FeedReferences references;
    for (auto const& file : files) {
        auto const name = file.string();
        auto keep = [&](FeedNode record, std::size_t /*number*/) {
            auto const entity = entity_of(record, name);
            references.add(entity, std::move(record));
        };
        auto document = read_feed_json(name, read_text_file(file), keep);
        if (!is_page(document)) {
            keep(std::move(document), 1);
        }
    }
    std::vector<FeedTable> tables;
    for (auto const& file : files) {
        tables.push_back(read_document(file.string(), read_text_file(file), references));
    }
    if (std::ranges::all_of(tables, &FeedTable::empty)) {
        refuse_empty(folder.string());
    }
    return tables;
}

FeedTable OpenReferralReader::read_document(std::string const& name, std::string_view text,
                                            FeedReferences const& references) {
    FeedTable table{name, m_names};
    DocumentReader reader{name, services(references), table};
    auto document = read_feed_json(name, text, [&reader](FeedNode record, std::size_t number) {
        reader.read(std::move(record), number);
    });
    if (is_page(document)) {
        m_pages.add(name, document, reader.records());
    } else if (document.kind != FeedNode::Kind::list) {
        reader.read(std::move(document), 1);
    }
    reader.finish();
    return table;
}

FeedServices OpenReferralReader::services(FeedReferences const& references) {
    return FeedServices{references, m_meanings, m_names, m_blank};
}

} // namespace catalogue
