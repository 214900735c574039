#include "reports/files/format.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace reports {

std::vector<Format> usual_formats() {
    std::vector<Format> usual;
    std::ranges::copy_if(all_formats, std::back_inserter(usual), [](Format format) {
        return format != Format::geojson && format != Format::fgb;
    });
    return usual;
}

std::string_view code(Format format) {
    switch (format) {
    case Format::json:
        return "json";
    case Format::csv:
        return "csv";
    case Format::html:
        return "html";
    case Format::gpkg:
        return "gpkg";
    case Format::geojson:
        return "geojson";
    case Format::fgb:
        return "fgb";
    case Format::svg:
        return "svg";
    case Format::png:
        return "png";
    case Format::pdf:
        return "pdf";
    case Format::xlsx:
        return "xlsx";
    case Format::md:
        break;
    }
    return "md";
}

std::optional<Format> format_of_ending(std::string_view ending) {
    for (Format const format : all_formats) {
        auto const same = [](unsigned char a, unsigned char b) { return std::tolower(a) == b; };
        if (ending.starts_with('.') && std::ranges::equal(ending.substr(1), code(format), same)) {
            return format;
        }
    }
    return std::nullopt;
}

std::string known_endings() {
    std::string endings;
    for (Format const format : all_formats) {
        endings += (endings.empty() ? "." : ", .") + std::string{code(format)};
    }
    return endings;
}

} // namespace reports
