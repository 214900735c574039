#include "catalogue/open_referral/package.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/table_file.hpp"
#include "catalogue/files/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace catalogue {

namespace {

namespace fs = std::filesystem;

/// A table of a package: its name (folded, singular) and plural where that is not just an s, what
/// a record of it is, and what the record it belongs to calls them.
struct Table {
    std::string_view name;
    std::string_view plural;
    std::string_view kind;
    std::string_view list;
};

constexpr std::array tables{
    Table{"service", "", "service", ""},
    Table{"organization", "", "organization", ""},
    Table{"organisation", "", "organization", ""},
    Table{"location", "", "location", ""},
    Table{"taxonomyterm", "", "taxonomy_term", ""},
    Table{"taxonomy", "taxonomies", "taxonomy", ""},
    Table{"serviceatlocation", "", "service_at_location", "service_at_locations"},
    Table{"address", "addresses", "address", "addresses"},
    Table{"physicaladdress", "physicaladdresses", "address", "addresses"},
    Table{"postaladdress", "postaladdresses", "address", "addresses"},
    Table{"accessibility", "", "accessibility", "accessibility"},
    Table{"accessibilityfordisabilities", "", "accessibility", "accessibility"},
    Table{"attribute", "", "attribute", "attributes"},
    Table{"servicetaxonomy", "servicetaxonomies", "attribute", "attributes"},
    Table{"contact", "", "contact", "contacts"},
    Table{"costoption", "", "cost_option", "cost_options"},
    Table{"eligibility", "eligibilities", "eligibility", "eligibility"},
    Table{"funding", "", "funding", "funding"},
    Table{"language", "", "language", "languages"},
    Table{"organizationidentifier", "", "identifier", "organization_identifiers"},
    Table{"phone", "", "phone", "phones"},
    Table{"program", "", "program", "programs"},
    Table{"regularschedule", "", "schedule", "schedules"},
    Table{"holidayschedule", "", "schedule", "schedules"},
    Table{"requireddocument", "", "document", "required_documents"},
    Table{"schedule", "", "schedule", "schedules"},
    Table{"servicearea", "", "service_area", "service_areas"},
};

/// Which column says whose a record is, the closest first, and the kind of its owner.
using Owner = std::pair<std::string_view, std::string_view>;
constexpr std::array owners{
    Owner{"service_id", "service"},   Owner{"service_at_location_id", "service_at_location"},
    Owner{"location_id", "location"}, Owner{"organization_id", "organization"},
    Owner{"contact_id", "contact"},   Owner{"phone_id", "phone"}};

struct TableName {
    Table const* table = nullptr;
    bool is_input = false;  ///< in_services.csv
    bool is_output = false; ///< out_services.csv
};

TableName name_of(fs::path const& file) {
    TableName name;
    if (base::folded(file.extension().string()) != "csv") {
        return name;
    }
    auto stem = file.stem().string();
    name.is_input = stem.starts_with("in_");
    name.is_output = stem.starts_with("out_");
    stem.erase(0, name.is_input ? 3 : name.is_output ? 4 : 0);
    auto const word = base::folded(stem);
    auto const found = std::ranges::find_if(tables, [&word](Table const& table) {
        auto const plural =
            table.plural.empty() ? fmt::format("{}s", table.name) : std::string{table.plural};
        return word == table.name || word == plural;
    });
    name.table = found == tables.end() ? nullptr : &*found;
    return name;
}

/// "Organization ID" as a field's name.
std::string field_name(std::string_view column) {
    std::string name{trimmed(column)};
    for (char& c : name) {
        c = c >= 'A' && c <= 'Z'   ? static_cast<char>(c - 'A' + 'a')
            : c == ' ' || c == '-' ? '_'
                                   : c;
    }
    return name;
}

/// Reads a table as records: blank cells are left out.
class RecordSink final : public TableSink {
public:
    RecordSink(std::string file, std::string_view kind,
               std::function<void(FeedNode, std::size_t)> const& visit,
               std::vector<base::Problem>& problems)
        : m_file(std::move(file))
        , m_kind(kind)
        , m_visit(visit)
        , m_problems(problems) {}

    void begin_sheet(std::string_view /*name*/) override {}

    void row(TableRow const& row) override {
        if (std::ranges::all_of(row.cells, [](auto cell) { return trimmed(cell).empty(); })) {
            return;
        }
        if (m_fields.empty()) {
            read_header(row);
            return;
        }
        FeedNode record;
        record.kind = FeedNode::Kind::object;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!trimmed(row.cells[i]).empty()) {
                record.add(i < m_fields.size() ? m_fields[i] : fmt::format("column {}", i + 1),
                           std::string{row.cells[i]});
            }
        }
        m_visit(std::move(record), row.number);
    }

    void trouble(base::Problem problem) override {
        problem.where.file = m_file;
        m_problems.push_back(std::move(problem));
    }

private:
    /// Publishers' own exports call an id and a name by other names.
    void read_header(TableRow const& row) {
        for (auto const cell : row.cells) {
            m_fields.push_back(field_name(cell));
        }
        rename("id", {m_kind + "_id", m_kind + "s_id"});
        if (m_kind == "service" || m_kind == "organization") {
            rename("name", {"title"});
            rename("description", {"body"});
        }
    }

    void rename(std::string const& wanted, std::vector<std::string> const& others) {
        if (std::ranges::find(m_fields, wanted) != m_fields.end()) {
            return;
        }
        auto const found = std::ranges::find_first_of(m_fields, others);
        if (found != m_fields.end()) {
            *found = wanted;
        }
    }

    std::string m_file;
    std::string m_kind;
    std::function<void(FeedNode, std::size_t)> const& m_visit;
    std::vector<base::Problem>& m_problems;
    std::vector<std::string> m_fields;
};

void read_records(fs::path const& file, ColumnNames const& names,
                  std::function<void(FeedNode, std::size_t)> const& visit,
                  std::vector<base::Problem>& problems) {
    ColumnMap const no_map;
    std::string const any_sheet;
    auto const bytes = read_text_file(file);
    RecordSink sink{file.string(), name_of(file).table->kind, visit, problems};
    read_table(file.string(), bytes, {.names = names, .map = no_map, .sheet = any_sheet}, sink);
}

base::Problem left_out(fs::path const& file, std::string message, std::string hint) {
    return {.severity = base::Severity::information,
            .rule = "file-not-read",
            .where = {.file = file.string(), .sheet = "", .row = 0, .column = ""},
            .message = std::move(message),
            .hint = std::move(hint)};
}

} // namespace

FeedPackage find_package(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::map<std::string_view, bool> has_output;
    for (auto const& file : files) {
        auto const name = name_of(file);
        if (name.table != nullptr && name.is_output) {
            has_output[name.table->kind] = true;
        }
    }
    FeedPackage package;
    for (auto const& file : files) {
        auto const name = name_of(file);
        auto const ending = base::folded(file.extension().string());
        bool const is_data = ending == "csv" || ending == "json";
        if (name.table == nullptr && (!is_data || file.filename() == "datapackage.json")) {
            continue;
        }
        if (name.table == nullptr) {
            package.problems.push_back(
                left_out(file, "this is no table of an Open Referral package and is not read",
                         "name it by itself if it is a catalogue"));
        } else if (name.is_input && has_output.contains(name.table->kind)) {
            package.problems.push_back(
                left_out(file, "the table that begins with out_ is read in the place of this one",
                         "take that one away to read this"));
        } else {
            (name.table->kind == "service" ? package.services : package.others).push_back(file);
        }
    }
    return package;
}

PackageRecords::PackageRecords(FeedPackage const& package, ColumnNames const& names,
                               std::vector<base::Problem>& problems)
    : m_names(names) {
    for (auto const& file : package.others) {
        read_records(
            file, m_names, [&](FeedNode record, std::size_t) { add(file, std::move(record)); },
            problems);
    }
    for (auto* const records : {&m_references.organisations, &m_references.locations}) {
        auto const kind = records == &m_references.locations ? "location" : "organization";
        for (auto& [id, record] : *records) {
            adopt(kind, record);
        }
    }
}

void PackageRecords::add(fs::path const& file, FeedNode record) {
    auto const& table = *name_of(file).table;
    if (table.kind == "organization") {
        m_references.add(FeedEntity::organisation, std::move(record));
    } else if (table.kind == "location") {
        m_references.add(FeedEntity::location, std::move(record));
    } else if (table.kind == "taxonomy_term") {
        m_references.add(FeedEntity::taxonomy_term, std::move(record));
    } else if (table.kind == "taxonomy") {
        m_references.add(FeedEntity::taxonomy, std::move(record));
    } else {
        // HSDS 1 and 2 tie a service to its taxonomy's terms by taxonomy_id.
        if (table.name == "servicetaxonomy" && !record.has("taxonomy_term_id")) {
            record.add("taxonomy_term_id", std::string{record.text_of("taxonomy_id")});
        }
        auto const entity = base::folded(record.text_of("link_entity"));
        std::string owner{entity.starts_with("location") ? "location"
                          : entity.starts_with("organi") ? "organization"
                                                         : "service"};
        owner += fmt::format(":{}", record.text_of("link_id"));
        for (auto const& [column, kind] : owners) {
            if (record.has(column)) {
                owner = fmt::format("{}:{}", kind, record.text_of(column));
                break;
            }
        }
        m_children[owner].push_back({.list = std::string{table.list},
                                     .kind = std::string{table.kind},
                                     .record = std::move(record)});
    }
}

/// Gives a record all that belongs to it, and to what belongs to it. Each is given once.
void PackageRecords::adopt(std::string const& kind, FeedNode& owner) {
    auto const found = m_children.find(fmt::format("{}:{}", kind, owner.text_of("id")));
    if (found == m_children.end() || owner.text_of("id").empty()) {
        return;
    }
    auto const children = std::move(found->second);
    m_children.erase(found);
    std::map<std::string, FeedNode> lists;
    for (auto child : children) {
        adopt(child.kind, child.record);
        auto& list = lists[child.list];
        list.kind = FeedNode::Kind::list;
        list.items.push_back(std::move(child.record));
    }
    for (auto& [name, list] : lists) {
        owner.add(name, std::move(list));
    }
}

void PackageRecords::read_services(fs::path const& file,
                                   std::function<void(FeedNode, std::size_t)> const& visit,
                                   std::vector<base::Problem>& problems) {
    read_records(
        file, m_names,
        [&](FeedNode service, std::size_t row) {
            adopt("service", service);
            visit(std::move(service), row);
        },
        problems);
}

} // namespace catalogue
