#pragma once

#include "mapper/findings.hpp"
#include "reports/paper/lettering.hpp"
#include "reports/paper/map_canvas.hpp"
#include "reports/paper/picture.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace reports {

/// A page on which a map is laid out, in units of 1/72 inch.
struct Paper {
    double width = 0;
    double height = 0;
    double margin = 0;
    double type = 1; ///< how much larger letters are than on A4

    friend bool operator==(Paper const&, Paper const&) = default;
};

inline constexpr Paper a4_landscape{.width = 841.89, .height = 595.28, .margin = 34, .type = 1};
inline constexpr Paper a4_portrait{.width = 595.28, .height = 841.89, .margin = 34, .type = 1};
/// 1920 x 1080 pixels at two to the unit.
inline constexpr Paper slide_paper{.width = 960, .height = 540, .margin = 30, .type = 1.15};

/// What is drawn on, and what for.
enum class MapSize : std::uint8_t { a4, slide };

/// The papers that a size allows.
std::vector<Paper> papers_of(MapSize size);

/// What stands above and below every map.
struct PaperWords {
    std::string title;
    std::string suite;
    std::string sentence; ///< the run's headline
    std::string basis;    ///< as of when, under which policy, of how many services
    std::vector<std::string> sources;
};

/// `attribution` as given, or empty.
PaperWords paper_words(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                       std::string title, std::string const& attribution);

struct Room {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
};

/// A picture with the words on it, and the room that they leave.
struct FramedPicture {
    Picture picture;
    Room room;
};

FramedPicture framed(Paper const& paper, PaperWords const& words, Lettering const& lettering);

} // namespace reports
