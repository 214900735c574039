#pragma once

#include "reports/paper/picture.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _PangoLayout;

namespace reports {

/// Sets text in the one family of letters that pictures use: DejaVu Sans, else Noto Sans, else any
/// that fontconfig finds. Letters are not fitted to pixels, so that they are as wide on paper as on
/// a screen. Not for two threads at once.
class Lettering {
public:
    /// Throws base::Error where no font is installed: boxes would be drawn for letters.
    Lettering();
    ~Lettering();
    Lettering(Lettering const&) = delete;
    Lettering& operator=(Lettering const&) = delete;

    [[nodiscard]] double width(std::string_view text, Font font) const;

    /// For drawing; good until the next call.
    [[nodiscard]] _PangoLayout* set(std::string_view text, Font font) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The text in lines no wider than `width`, at most so many: a word that is wider is broken with a
/// hyphen, and what does not fit ends in "…".
std::vector<std::string> wrapped(Lettering const& lettering, std::string_view text, Font font,
                                 double width, std::size_t most_lines);

} // namespace reports
