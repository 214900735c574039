#include "reports/directory/contact.hpp"
#include "reports/directory/site.hpp"
#include "reports/embedded.hpp"
#include "reports/page/content_policy.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using catalogue::Helpline;
using catalogue::HelplineFor;

std::string const& site_style() {
    static std::string const style =
        std::string{embedded_shared_css()} + std::string{embedded_directory_css()};
    return style;
}

/// Nothing is loaded, sent or run but the one style and script that the page holds itself.
std::string policy_of(std::string_view script) {
    return fmt::format("default-src 'none'; style-src {}; script-src {}; base-uri 'none'; "
                       "form-action 'none'",
                       content_source(site_style()), content_source(script));
}

std::string dialled(std::string const& number) {
    auto const phones = phones_of(number);
    return phones.empty() ? std::string{} : phones.front().target;
}

View helpline_view(Helpline const& helpline) {
    return {.texts = {{"name", helpline.name},
                      {"number", helpline.number},
                      {"tel", dialled(helpline.number)},
                      {"words", helpline.words},
                      {"website", helpline.website}},
            .lists = {{"has_website", shown_if(!helpline.website.empty())}}};
}

Views helplines_for(DirectorySite const& site, HelplineFor who) {
    Views views;
    for (auto const& helpline : site.options.helplines.all) {
        if (helpline.is_for(who)) {
            views.push_back(helpline_view(helpline));
        }
    }
    return views;
}

std::string heading_of(HelplineFor who) {
    switch (who) {
    case HelplineFor::emergency:
        return "In danger now";
    case HelplineFor::harmed:
        return "If someone is hurting you";
    case HelplineFor::harming:
        break;
    }
    return "If you are worried about your behaviour";
}

} // namespace

std::string helplines_section(DirectorySite const& site, std::span<HelplineFor const> kinds) {
    Views parts;
    for (auto const kind : kinds) {
        if (auto helplines = helplines_for(site, kind); !helplines.empty()) {
            parts.push_back({.texts = {{"heading", heading_of(kind)}},
                             .lists = {{"has_heading", shown_if(kinds.size() > 1)},
                                       {"helplines", std::move(helplines)}}});
        }
    }
    return render(embedded_helplines_mustache(), {.texts = {}, .lists = {{"parts", parts}}});
}

std::string const& emergency_number(DirectorySite const& site) {
    auto const& all = site.options.helplines.all;
    return std::ranges::find_if(
               all,
               [](Helpline const& helpline) { return helpline.is_for(HelplineFor::emergency); })
        ->number;
}

std::string framed(DirectorySite const& site, DirectoryContent const& content,
                   std::string_view script) {
    auto const& options = site.options;
    constexpr HelplineFor both[] = {HelplineFor::harming, HelplineFor::harmed};
    auto const whole_script = fmt::format("{}{}", embedded_exit_js(), script);
    return render(embedded_frame_mustache(),
                  {.texts = {{"policy", policy_of(whole_script)},
                             {"generator", std::string{directory_generator}},
                             {"title", content.title},
                             {"style", site_style()},
                             {"data", content.data},
                             {"exit_url", options.exit_url},
                             {"root", content.root},
                             {"content", content.content},
                             {"helplines_title", options.helplines.title},
                             {"helplines", helplines_section(site, both)},
                             {"as_of", in_words(options.as_of)},
                             {"publisher", options.publisher},
                             {"script", whole_script}},
                   .lists = {{"is_unlisted", shown_if(options.indexing == Indexing::refused)},
                             {"has_data", shown_if(!content.data.empty())},
                             {"has_nav", shown_if(content.nav == SiteNavigation::shown)},
                             {"emergencies", helplines_for(site, HelplineFor::emergency)},
                             {"has_publisher", shown_if(!options.publisher.empty())}}});
}

} // namespace reports
