#include "mapper/people/place_annotations.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"
#include "mapper/district_names.hpp"
#include "mapper/service_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace mapper {

namespace {

constexpr std::array all_statuses{AnnotationStatus::accepted, AnnotationStatus::disputed,
                                  AnnotationStatus::in_procurement, AnnotationStatus::note};

class Placer {
public:
    Placer(std::string const& file, std::span<geodata::District const> districts,
           std::span<catalogue::Suite const> suites, std::span<Disclosed const> services,
           std::span<Disclosed const> out_of_scope, std::vector<base::Problem>& problems)
        : file_{file}
        , districts_{districts}
        , services_{services}
        , names_{services}
        , out_of_scope_{out_of_scope}
        , names_out_of_scope_{out_of_scope}
        , problems_{problems} {
        for (auto const& suite : suites) {
            for (auto const& component : suite.components) {
                components_.push_back(component.code.text);
            }
        }
    }

    Annotation place(catalogue::AnnotationRow const& row) {
        Annotation placed{.written = row,
                          .file = file_,
                          .district = {},
                          .component = "",
                          .service = "",
                          .status = AnnotationStatus::note,
                          .when = {},
                          .because = ""};
        auto const district = find_district(placed);
        find_component(placed);
        find_service(placed);
        find_status(placed);
        find_date(placed);
        if (placed.because.empty()) {
            placed.district = district;
        }
        return placed;
    }

private:
    std::optional<geodata::DistrictIndex> find_district(Annotation& placed) {
        auto const& written = placed.written.district;
        if (written.empty()) {
            refuse(placed, "district", "no district is named", "name one by its code or name");
            return {};
        }
        auto found = districts_.find(written);
        if (!found.district) {
            refuse(placed, "district",
                   fmt::format("{} {}", catalogue::quoted(written), found.trouble), found.hint);
        }
        return found.district;
    }

    void find_component(Annotation& placed) {
        auto const& written = placed.written.component;
        if (written.empty()) {
            return;
        }
        auto const found =
            std::ranges::find(components_, base::folded(written),
                              [](std::string const& code) { return base::folded(code); });
        if (found != components_.end()) {
            placed.component = *found;
            return;
        }
        auto const nearest = base::nearest_word(written, components_);
        refuse(placed, "component",
               fmt::format("{} is no component of the suite", catalogue::quoted(written)),
               nearest ? fmt::format("the nearest is '{}'", *nearest)
                       : "write its code, or leave it blank for the whole district");
    }

    void find_service(Annotation& placed) {
        auto const& written = placed.written.service;
        if (written.empty()) {
            return;
        }
        auto const in = names_.find(written);
        auto const out = names_out_of_scope_.find(written);
        if (in.size() + out.size() == 1) {
            placed.service =
                in.empty() ? out_of_scope_[out.front().value].id : services_[in.front().value].id;
            return;
        }
        refuse(placed, "service",
               fmt::format("{} {}", catalogue::quoted(written),
                           in.empty() && out.empty()
                               ? "is no service of this catalogue that may be named"
                               : "could be several services of this catalogue"),
               "write its service_id, or leave it blank");
    }

    void find_status(Annotation& placed) {
        auto const word = base::folded(placed.written.status);
        if (word.empty()) {
            return; // a note is a note
        }
        auto const* const found = std::ranges::find(
            all_statuses, word, [](AnnotationStatus status) { return base::folded(code(status)); });
        if (found != all_statuses.end()) {
            placed.status = *found;
            return;
        }
        refuse(placed, "status",
               fmt::format("{} is no status", catalogue::quoted(placed.written.status)),
               "write accepted, disputed, in procurement or note");
    }

    void find_date(Annotation& placed) {
        auto const& written = placed.written.when;
        placed.when = base::parse_date(written);
        if (!placed.when && !written.empty()) {
            refuse(placed, "when", fmt::format("{} is no date", catalogue::quoted(written)),
                   "write 2024-03-31 or 31/03/2024, or leave it blank");
        }
    }

    void refuse(Annotation& placed, std::string column, std::string message, std::string hint) {
        if (placed.because.empty()) {
            placed.because = message;
        }
        problems_.push_back({.severity = base::Severity::error,
                             .rule = "annotation-not-placed",
                             .where = {.file = file_,
                                       .sheet = "",
                                       .row = placed.written.row,
                                       .column = std::move(column)},
                             .message = std::move(message),
                             .hint = std::move(hint)});
    }

    std::string const& file_;
    DistrictNames districts_;
    std::span<Disclosed const> services_;
    ServiceNames names_;
    std::span<Disclosed const> out_of_scope_;
    ServiceNames names_out_of_scope_;
    std::vector<std::string> components_;
    std::vector<base::Problem>& problems_;
};

} // namespace

PlacedAnnotations place_annotations(catalogue::AnnotationFile const& file,
                                    std::span<geodata::District const> districts,
                                    std::span<catalogue::Suite const> suites,
                                    std::span<Disclosed const> services,
                                    std::span<Disclosed const> out_of_scope) {
    PlacedAnnotations placed{.annotations = {}, .problems = file.problems};
    if (file.rows.empty()) {
        return placed;
    }
    Placer placer{file.file, districts, suites, services, out_of_scope, placed.problems};
    for (auto const& row : file.rows) {
        placed.annotations.push_back(placer.place(row));
    }
    std::ranges::stable_sort(placed.annotations, {}, [](Annotation const& one) {
        return std::tuple{!one.district, one.district.value_or(geodata::DistrictIndex{}),
                          std::string_view{one.district ? one.component : std::string_view{}},
                          one.written.row};
    });
    return placed;
}

} // namespace mapper
