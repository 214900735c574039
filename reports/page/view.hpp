#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reports {

struct View;
using Views = std::vector<View>;

/// What a template is filled with, by name: texts, and lists whose items the template repeats a
/// part for. A part of an empty list is left out, which makes a list a condition too.
struct View {
    std::vector<std::pair<std::string, std::string>> texts;
    std::vector<std::pair<std::string, Views>> lists;
};

/// A list that shows its part of the template once, or not at all.
Views shown_if(bool condition);

/// Texts as a list whose items are called `text`.
Views texts_of(std::vector<std::string> const& texts);

/// For what the texts of a view are escaped.
enum class Escape : std::uint8_t { html, markdown };

/// Fills a Mustache template. Every text is escaped, but for those that the template names in three
/// braces.
std::string render(std::string_view mustache_template, View const& view,
                   Escape escape = Escape::html);

} // namespace reports
