#include "mapper/programme_coverage.hpp"

#include "catalogue/pairs/text.hpp"

#include <algorithm>
#include <iterator>

namespace mapper {

namespace {

using catalogue::Outline;
using catalogue::OutlinePoint;
using catalogue::PartKind;
using catalogue::PlanPart;
using catalogue::PointKind;
using Words = std::vector<std::string>;

/// Dashes, curly quotes and what else Unicode calls general punctuation part words as a space does,
/// but for the curly apostrophe, which belongs to its word.
Words words_of(std::string_view text) {
    constexpr std::string_view block = "\xE2\x80";
    constexpr char apostrophe = '\x99';
    std::string plain{text};
    for (auto at = plain.find(block); at != std::string::npos; at = plain.find(block, at + 1)) {
        if (at + 2 < plain.size() && plain[at + 2] != apostrophe) {
            plain.replace(at, 3, "   ");
        }
    }
    return catalogue::pair_words(plain);
}

/// The texts of a part in which words are looked for, each by its words.
std::vector<Words> texts_of(PlanPart const& part) {
    std::vector<Words> texts{words_of(part.title), words_of(part.text)};
    for (auto const& word : part.other_words) {
        texts.push_back(words_of(word));
    }
    return texts;
}

bool mentions(std::vector<Words> const& texts, std::string_view phrase) {
    auto const words = words_of(phrase);
    return !words.empty() && std::ranges::any_of(texts, [&words](Words const& text) {
        return !std::ranges::search(text, words).empty();
    });
}

/// What of a point's label, synonyms and hints the texts mention, in that order.
Words mentioned(OutlinePoint const& point, std::vector<Words> const& texts) {
    Words found;
    auto look_for = [&found, &texts](std::string const& phrase) {
        if (std::ranges::find(found, phrase) == found.end() && mentions(texts, phrase)) {
            found.push_back(phrase);
        }
    };
    look_for(point.label);
    std::ranges::for_each(point.synonyms, look_for);
    std::ranges::for_each(point.hints, look_for);
    return found;
}

/// Those of a point's measures that a part names, in the outline's order.
std::vector<catalogue::PointIndex> named_measures(OutlinePoint const& point, PlanPart const& part) {
    std::vector<catalogue::PointIndex> named;
    std::ranges::copy_if(point.measures, std::back_inserter(named),
                         [&part](catalogue::PointIndex measure) {
                             return std::ranges::find(part.points, measure) != part.points.end();
                         });
    return named;
}

bool is_looked_for(PointKind kind, PartKind part) {
    if (part == PartKind::programme || kind == PointKind::theme) {
        return true;
    }
    return (kind == PointKind::topic) == (part == PartKind::session);
}

class Comparison {
public:
    Comparison(catalogue::Programme const& programme, Outline const& outline)
        : m_parts(programme.parts)
        , m_outline(outline) {
        for (auto const& part : m_parts) {
            m_texts.push_back(texts_of(part));
        }
    }

    [[nodiscard]] std::vector<PointCoverage> compare() const {
        std::vector<PointCoverage> all;
        for (std::uint32_t i = 0; i < m_outline.points.size(); ++i) {
            auto const& months = m_outline.points[i].months;
            if (months.empty()) {
                all.push_back(of_point({i}, std::nullopt));
            }
            for (auto const month : months) {
                all.push_back(of_point({i}, month));
            }
        }
        return all;
    }

private:
    [[nodiscard]] PointCoverage of_point(catalogue::PointIndex point,
                                         std::optional<int> month) const {
        PointCoverage result{.point = point, .month = month, .parts = {}, .hints = {}};
        for (std::uint32_t i = 0; i < m_parts.size(); ++i) {
            look_at(i, result);
        }
        if (!result.parts.empty()) {
            result.coverage = Coverage::covered;
            result.hints.clear();
        } else if (!result.hints.empty()) {
            result.coverage = Coverage::perhaps;
        }
        return result;
    }

    void look_at(std::uint32_t index, PointCoverage& result) const {
        auto const& part = m_parts[index];
        auto const& point = m_outline.points[result.point.value];
        bool const other_months =
            result.month && !part.months.empty() &&
            std::ranges::find(part.months, *result.month) == part.months.end();
        if (other_months) {
            return;
        }
        if (std::ranges::find(part.points, result.point) != part.points.end()) {
            if (result.month && part.months.empty()) {
                result.hints.push_back({.part = index, .words = {}, .measures = {}});
            } else {
                result.parts.push_back(index);
            }
            return;
        }
        Hint hint{.part = index, .words = {}, .measures = named_measures(point, part)};
        if (is_looked_for(point.kind, part.kind)) {
            hint.words = mentioned(point, m_texts[index]);
        }
        if (!hint.words.empty() || !hint.measures.empty()) {
            result.hints.push_back(std::move(hint));
        }
    }

    std::vector<PlanPart> const& m_parts;
    Outline const& m_outline;
    std::vector<std::vector<Words>> m_texts; ///< by part
};

} // namespace

std::string_view code(Coverage coverage) {
    switch (coverage) {
    case Coverage::covered:
        return "covered";
    case Coverage::perhaps:
        return "perhaps";
    case Coverage::not_found:
        return "not_found";
    }
    return "";
}

std::vector<PointCoverage> coverage_of(catalogue::Programme const& programme,
                                       catalogue::Outline const& outline) {
    return Comparison{programme, outline}.compare();
}

} // namespace mapper
