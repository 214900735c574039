#include "catalogue/rows/service_ids.hpp"

#include "catalogue/rows/row_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace catalogue {

namespace {

/// The positions of the services whose ids are taken, found by id without copying any.
class TakenIds {
public:
    explicit TakenIds(std::vector<Service> const& services)
        : m_services(services)
        , m_taken(services.size(), Hash{this}, Same{this}) {}

    [[nodiscard]] Service const* find(std::string_view id) const {
        auto const found = m_taken.find(id);
        return found == m_taken.end() ? nullptr : &m_services[*found];
    }
    void insert(std::uint32_t position) { m_taken.insert(position); }

private:
    [[nodiscard]] std::string_view id(std::uint32_t position) const {
        return m_services[position].id.text;
    }
    static std::string_view id(std::string_view text) { return text; }

    struct Hash {
        using is_transparent = void;
        TakenIds const* ids;
        std::size_t operator()(auto key) const {
            return std::hash<std::string_view>{}(ids->id(key));
        }
    };
    struct Same {
        using is_transparent = void;
        TakenIds const* ids;
        bool operator()(auto a, auto b) const { return ids->id(a) == ids->id(b); }
    };

    std::vector<Service> const& m_services;
    std::unordered_set<std::uint32_t, Hash, Same> m_taken;
};

void append_slug(std::string& slug, std::string_view name) {
    std::size_t const start = slug.size();
    for (char const c : name) {
        bool const upper = c >= 'A' && c <= 'Z';
        bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          static_cast<std::uint8_t>(c) >= 0x80U;
        if (upper || kept) {
            slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (slug.size() > start && slug.back() != '-') {
            slug += '-';
        }
    }
    if (slug.size() > start && slug.back() == '-') {
        slug.pop_back();
    }
}

std::string unique_id(std::string const& id, Origin origin, TakenIds const& taken) {
    auto unique = fmt::format("{} (row {})", id, origin.row);
    for (auto file = origin.sheet.value + 1; taken.find(unique) != nullptr; ++file) {
        unique = fmt::format("{} (row {}, file {})", id, origin.row, file);
    }
    return unique;
}

void report_duplicate(Service const& service, Service const& first, Catalogue& catalogue) {
    auto const& sheet = catalogue.sheets[service.origin.sheet.value];
    auto const& first_sheet = catalogue.sheets[first.origin.sheet.value];
    base::Where const where{.file = sheet.file,
                            .sheet = sheet.sheet,
                            .row = service.origin.row,
                            .column = "",
                            .cell = cell_in(sheet, Field::service_id, service.origin.row)};
    bool const same_sheet = service.origin.sheet == first.origin.sheet;
    base::Where const there{.file = same_sheet ? "" : first_sheet.file,
                            .sheet = same_sheet ? "" : first_sheet.sheet,
                            .row = first.origin.row,
                            .column = ""};
    RowReport report{where, {}, std::max(service.visibility, first.visibility), catalogue.problems};
    bool const confidential = report.visibility() == Visibility::confidential;
    bool const same_programme =
        service.provider == first.provider && service.programme == first.programme;
    report.cell(
        {.rule = "duplicate-id",
         .column = "service_id",
         .value = service.id.text,
         .kind = CellKind::plain,
         .message = fmt::format("is already the service_id of {}{}", to_text(there),
                                confidential || same_programme ? "" : ", another programme"),
         .hint = "give each service an id of its own; both rows are kept",
         .suggestion = ""});
}

} // namespace

void assign_ids(Catalogue& catalogue) {
    auto& services = catalogue.services;
    TakenIds taken{services};
    std::vector<std::uint32_t> unnamed;
    for (std::uint32_t i = 0; i < services.size(); ++i) {
        auto& service = services[i];
        if (service.id.empty()) {
            unnamed.push_back(i);
            continue;
        }
        if (auto const* const first = taken.find(service.id.text)) {
            report_duplicate(service, *first, catalogue);
            service.id.text = unique_id(service.id.text, service.origin, taken);
        }
        taken.insert(i);
    }
    for (auto const i : unnamed) {
        auto& service = services[i];
        std::string slug;
        append_slug(slug, catalogue.providers[service.provider.value]);
        slug += '/';
        append_slug(slug, service.programme);
        service.id.text =
            taken.find(slug) == nullptr ? std::move(slug) : unique_id(slug, service.origin, taken);
        taken.insert(i);
    }
}

} // namespace catalogue
