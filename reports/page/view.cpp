#include "reports/page/view.hpp"

#include "base/error.hpp"
#include "reports/committee_paper/markdown_text.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

namespace reports {

namespace {

namespace mustache = kainjow::mustache;

mustache::data filled(View const& view) {
    mustache::data data;
    for (auto const& [name, text] : view.texts) {
        data.set(name, mustache::data{text});
    }
    for (auto const& [name, items] : view.lists) {
        mustache::data list{mustache::data::type::list};
        for (View const& item : items) {
            list.push_back(filled(item));
        }
        data.set(name, list);
    }
    return data;
}

} // namespace

Views shown_if(bool condition) {
    return Views(condition ? 1 : 0);
}

Views texts_of(std::vector<std::string> const& texts) {
    Views views;
    views.reserve(texts.size());
    for (std::string const& text : texts) {
        views.push_back({.texts = {{"text", text}}, .lists = {}});
    }
    return views;
}

std::string render(std::string_view mustache_template, View const& view, Escape escape) {
    mustache::mustache page{std::string{mustache_template}};
    if (escape == Escape::markdown) {
        page.set_custom_escape([](std::string const& text) { return as_markdown(text); });
    }
    std::string result = page.render(filled(view));
    if (!page.is_valid()) {
        throw base::Error{fmt::format(
            "The page's template cannot be read ({}); install gapmap anew.", page.error_message())};
    }
    return result;
}

} // namespace reports
