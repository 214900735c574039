#include "reports/paper/paper.hpp"

#include "reports/attribution.hpp"
#include "reports/paper/map_paint.hpp"
#include "reports/wording/page_wording.hpp"
#include "reports/wording/wording.hpp"

#include <fmt/format.h>

#include <cctype>

namespace reports {

namespace {

constexpr double line_height = 1.3;

std::string basis(mapper::Findings const& findings) {
    mapper::Policy const& policy = findings.run.policy;
    std::string text = fmt::format("As of {}. {} in {}. {}", in_words(policy.as_of),
                                   count_of(findings.summary.services, "service", "services"),
                                   count_of(findings.districts.size(), "district", "districts"),
                                   policy.evidence == mapper::EvidencePolicy::accept
                                       ? "Answers are accepted as given"
                                       : "Only evidenced answers count");
    if (policy.stale == mapper::StalePolicy::fresh_only) {
        text += fmt::format("; those older than {} months count as not known",
                            policy.stale_after_months);
    }
    return text + ".";
}

std::string sentence(mapper::CellCounts const& counts) {
    std::string text = gap_bounds(counts);
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text + " assessed cells, each a district and a component, have none found in this "
                  "catalogue.";
}

/// Sets lines below each other from `y`, which is left below them.
void set_lines(Picture& picture, std::vector<std::string> lines, double x, double& y, Font font,
               std::string_view colour) {
    for (std::string& line : lines) {
        y += font.size * line_height;
        picture.items.emplace_back(PictureText{.text = std::move(line),
                                               .at = {x, y - font.size * (line_height - 1)},
                                               .font = font,
                                               .colour = colour});
    }
}

} // namespace

std::vector<Paper> papers_of(MapSize size) {
    return size == MapSize::slide ? std::vector{slide_paper}
                                  : std::vector{a4_landscape, a4_portrait};
}

PaperWords paper_words(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                       std::string title, std::string const& attribution_given) {
    PaperWords words{.title = std::move(title),
                     .suite = suite.suite.title,
                     .sentence = sentence(suite.counts),
                     .basis = basis(findings),
                     .sources = {}};
    for (std::string const& source : {attribution(findings, attribution_given),
                                      boundary_line(findings.run), projection_line(findings.run)}) {
        if (!source.empty()) {
            words.sources.push_back(source);
        }
    }
    return words;
}

FramedPicture framed(Paper const& paper, PaperWords const& words, Lettering const& lettering) {
    FramedPicture result;
    Picture& picture = result.picture;
    picture.width = paper.width;
    picture.height = paper.height;
    picture.title = fmt::format("{}: {}", words.title, words.suite);
    picture.summary = words.sentence + ' ' + words.basis;
    picture.description = picture.summary;
    double const width = paper.width - 2 * paper.margin;
    auto const set = [&](std::string const& text, Font font, std::string_view colour,
                         std::size_t most_lines, double& y) {
        set_lines(picture, wrapped(lettering, text, font, width, most_lines), paper.margin, y, font,
                  colour);
    };
    double y = paper.margin - 8;
    set(words.title, {.size = 17 * paper.type, .weight = Weight::bold}, ink, 2, y);
    set(words.suite, {.size = 10.5 * paper.type}, quiet_ink, 2, y);
    y += 3 * paper.type;
    set(words.sentence, {.size = 10.5 * paper.type, .weight = Weight::bold}, ink, 2, y);
    set(words.basis, {.size = 8.5 * paper.type}, quiet_ink, 2, y);
    result.room = {.left = paper.margin,
                   .top = y + 10,
                   .right = paper.width - paper.margin,
                   .bottom = paper.height - paper.margin};

    Font const small{.size = 7 * paper.type};
    std::vector<std::string> lines;
    for (std::string const& source : words.sources) {
        auto const own = wrapped(lettering, source, small, width, 3);
        lines.insert(lines.end(), own.begin(), own.end());
    }
    result.room.bottom -= static_cast<double>(lines.size()) * small.size * line_height - 8;
    double below = result.room.bottom;
    result.room.bottom -= 10;
    set_lines(picture, std::move(lines), paper.margin, below, small, quiet_ink);
    return result;
}

} // namespace reports
