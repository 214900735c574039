#include "reports/paper/map_files.hpp"

#include "reports/paper/lettering.hpp"
#include "reports/paper/multiples.hpp"
#include "reports/paper/picture_files.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace reports {

namespace {

constexpr double a4_pixels_a_unit = 150.0 / 72; ///< 150 to the inch
constexpr double slide_pixels_a_unit = 2;

constexpr std::array<std::string_view, 3> parts = {"", "-tiers", "-components"};

using Pages = std::vector<Picture>;

/// The pages of every part of a suite's maps.
std::array<Pages, parts.size()> pages_of(PaperStudy const& study, MapSize size, MapSet set,
                                         Lettering const& lettering) {
    auto const papers = papers_of(size);
    if (set == MapSet::gap_map) {
        return {Pages{gap_picture(study, papers, lettering)}};
    }
    return {Pages{gap_picture(study, papers, lettering)}, tier_pictures(study, papers, lettering),
            component_pictures(study, papers, lettering)};
}

MapSize size_for(MapKind kind, std::optional<MapSize> asked) {
    return asked.value_or(kind == MapKind::png ? MapSize::slide : MapSize::a4);
}

/// "gap-map", or "gap-map-respect-seven" for a suite after the first.
std::string stem(mapper::SuiteFindings const& suite, std::size_t place) {
    std::string name = "gap-map";
    if (place > 0) {
        name += '-';
        for (char const letter : suite.suite.code.text) {
            bool const plain = (letter >= 'a' && letter <= 'z') ||
                               (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
            name += plain ? letter : '-';
        }
    }
    return name;
}

class Drawing {
public:
    Drawing(Lettering const& lettering, base::Date made, MapTarget const& target)
        : lettering_(lettering)
        , made_(made)
        , target_(target) {}

    void draw(std::string const& name, Pages const& pages, MapKind kind, MapSize size) {
        if (kind == MapKind::pdf) {
            std::string const file = name + ".pdf";
            for (Picture const& page : pages) {
                target_.check(file, texts_of(page));
            }
            take(file, to_pdf(pages, lettering_, made_));
            return;
        }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            std::string const file =
                fmt::format("{}{}.{}", name, i == 0 ? "" : fmt::format("-{}", i + 1),
                            kind == MapKind::svg ? "svg" : "png");
            target_.check(file, texts_of(pages[i]));
            take(file, kind == MapKind::svg ? to_svg(pages[i], lettering_)
                                            : to_png(pages[i], lettering_,
                                                     size == MapSize::slide ? slide_pixels_a_unit
                                                                            : a4_pixels_a_unit));
        }
    }

    [[nodiscard]] std::vector<std::string> names() const { return names_; }

private:
    void take(std::string const& file, std::string const& bytes) {
        target_.take(file, bytes);
        names_.push_back(file);
    }

    Lettering const& lettering_;
    base::Date made_;
    MapTarget const& target_;
    std::vector<std::string> names_;
};

} // namespace

std::vector<std::string> draw_maps(mapper::Findings const& findings,
                                   geodata::Boundaries const& boundaries, MapOptions const& options,
                                   MapTarget const& target) {
    Lettering const lettering;
    Drawing drawing(lettering, findings.run.policy.as_of, target);
    bool const all = options.set == MapSet::all;
    for (std::size_t i = 0; i < (all ? findings.suites.size() : 1); ++i) {
        PaperStudy const study{.findings = findings,
                               .suite = findings.suites[i],
                               .boundaries = boundaries,
                               .attribution = options.attribution};
        std::map<MapSize, std::array<Pages, parts.size()>> by_size;
        for (MapKind const kind : options.kinds) {
            MapSize const size = size_for(kind, options.size);
            auto at = by_size.find(size);
            if (at == by_size.end()) {
                at = by_size.emplace(size, pages_of(study, size, options.set, lettering)).first;
            }
            for (std::size_t part = 0; part < (all ? parts.size() : 1); ++part) {
                drawing.draw(stem(study.suite, i) + std::string{parts[part]}, at->second[part],
                             kind, size);
            }
        }
    }
    return drawing.names();
}

} // namespace reports
