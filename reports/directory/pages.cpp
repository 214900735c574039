#include "reports/directory/site.hpp"
#include "reports/embedded.hpp"
#include "reports/wording/directory_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

std::string service_count(std::size_t count) {
    return count_of(count, "service", "services");
}

View choice(std::string link, std::string label, std::string note) {
    return {.texts = {{"link", std::move(link)},
                      {"label", std::move(label)},
                      {"note", std::move(note)}},
            .lists = {}};
}

View part(std::string heading, Views choices) {
    constexpr std::size_t one_screen = 20;
    bool const is_long = choices.size() > one_screen;
    return {.texts = {{"heading", std::move(heading)}},
            .lists = {{"in_columns", shown_if(is_long)}, {"choices", std::move(choices)}}};
}

DirectoryPage choices_page(DirectorySite const& site, std::string file, std::string title,
                           std::string words, Views parts) {
    auto content = render(embedded_choices_mustache(),
                          {.texts = {{"title", title}, {"words", std::move(words)}},
                           .lists = {{"parts", std::move(parts)}}});
    return {.file = std::move(file),
            .text = framed(site, {.title = fmt::format("{} - Find support", title),
                                  .root = "",
                                  .content = std::move(content)})};
}

/// Positions of the districts, by name.
std::vector<std::size_t> by_name(std::vector<geodata::District> const& districts) {
    std::vector<std::size_t> order(districts.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::sort(
        order, {}, [&districts](std::size_t i) -> std::string const& { return districts[i].name; });
    return order;
}

} // namespace

DirectoryPage home_page(DirectorySite const& site) {
    auto content =
        render(embedded_home_mustache(),
               {.texts = {{"places", count_of(site.place_slugs.size(), "place", "places")},
                          {"services", service_count(site.entries.size())}},
                .lists = {}});
    return {.file = "index.html",
            .text = framed(site, {.title = "Find support",
                                  .root = "",
                                  .content = std::move(content),
                                  .nav = SiteNavigation::left_out})};
}

DirectoryPage places_page(DirectorySite const& site) {
    Views places;
    for (auto const district : by_name(site.input.districts)) {
        geodata::DistrictIndex const index{static_cast<std::uint32_t>(district)};
        auto const count =
            std::ranges::count_if(site.entries, [index](DirectoryEntry const& entry) {
                return is_in(entry.service, index);
            });
        places.push_back(choice(fmt::format("place/{}.html", site.place_slugs[district]),
                                site.input.districts[district].name,
                                service_count(static_cast<std::size_t>(count))));
    }
    return choices_page(site, "places.html", "Look by place",
                        "Choose where you live. Some services help people in all of these places.",
                        {part("Places", std::move(places))});
}

DirectoryPage needs_page(DirectorySite const& site) {
    Views types;
    Views groups;
    for (auto const& need : site.needs) {
        auto const link = fmt::format("need/{}.html", need.slug);
        if (need.kind == DirectoryNeed::Kind::type) {
            types.push_back(choice(link, need.label, need.plain));
        } else {
            groups.push_back(choice(link, need.label, {}));
        }
    }
    Views parts;
    if (!types.empty()) {
        parts.push_back(part("Kinds of help", std::move(types)));
    }
    if (!groups.empty()) {
        parts.push_back(part("Help for some people", std::move(groups)));
    }
    return choices_page(site, "needs.html", "Look by what you need",
                        "Choose a kind of help. If you are not sure, call a helpline: they will "
                        "talk it through with you.",
                        std::move(parts));
}

DirectoryPage about_page(DirectorySite const& site) {
    auto const& options = site.options;
    Views helplines;
    for (auto const& helpline : options.helplines.all) {
        helplines.push_back({.texts = {{"name", helpline.name},
                                       {"number", helpline.number},
                                       {"source", helpline.source},
                                       {"recorded", in_words(helpline.recorded)}},
                             .lists = {}});
    }
    auto content = render(embedded_about_mustache(),
                          {.texts = {{"services", service_count(site.entries.size())},
                                     {"publisher", options.publisher},
                                     {"as_of", in_words(options.as_of)}},
                           .lists = {{"has_publisher", shown_if(!options.publisher.empty())},
                                     {"helplines", std::move(helplines)}}});
    return {.file = "about.html",
            .text = framed(site, {.title = "About this site - Find support",
                                  .root = "",
                                  .content = std::move(content)})};
}

DirectoryPage not_found_page(DirectorySite const& site) {
    auto root = site.options.site_url;
    if (!root.empty() && root.back() != '/') {
        root += '/';
    }
    auto content = render(embedded_not_found_mustache(), {.texts = {{"root", root}}, .lists = {}});
    return {.file = "404.html",
            .text = framed(
                site,
                {.title = "Not here - Find support", .root = root, .content = std::move(content)})};
}

} // namespace reports
