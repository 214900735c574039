#include "reports/directory/contact.hpp"
#include "reports/directory/site.hpp"
#include "reports/embedded.hpp"
#include "reports/wording/directory_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

using Entries = std::vector<DirectoryEntry const*>;

std::string places_of(DirectorySite const& site, DirectoryEntry const& entry) {
    if (entry.service.area.reach != mapper::Reach::local) {
        return "*";
    }
    std::string slugs;
    for (auto const district : entry.service.area.districts) {
        slugs += (slugs.empty() ? "" : " ") + site.place_slugs[district.value];
    }
    return slugs;
}

std::string slugs_of(DirectorySite const& site, std::vector<std::size_t> const& needs) {
    std::string slugs;
    for (auto const need : needs) {
        slugs += (slugs.empty() ? "" : " ") + site.needs[need].slug;
    }
    return slugs;
}

View entry_view(DirectorySite const& site, DirectoryEntry const& entry) {
    auto const& service = entry.service;
    Views phones;
    for (auto const& phone : phones_of(detail_of(service, "phone"))) {
        phones.push_back({.texts = {{"text", phone.text}, {"tel", phone.target}},
                          .lists = {{"is_link", shown_if(!phone.target.empty())}}});
    }
    auto const languages = languages_text(service);
    return {.texts = {{"slug", entry.slug},
                      {"name", service.programme},
                      {"provider", service.provider},
                      {"where", where_text(service, site.input)},
                      {"places", places_of(site, entry)},
                      {"needs", slugs_of(site, entry.needs)},
                      {"may_meet", slugs_of(site, entry.may_meet)},
                      {"words", search_words(service, site.input.vocabulary)},
                      {"languages", languages}},
            .lists = {{"what", texts_of(what_lines(service, site.input.vocabulary))},
                      {"has_languages", shown_if(!languages.empty())},
                      {"phones", std::move(phones)}}};
}

std::string service_count(std::size_t count) {
    return count_of(count, "service", "services");
}

template <typename Belongs>
Entries entries_where(DirectorySite const& site, Belongs belongs) {
    Entries found;
    for (auto const& entry : site.entries) {
        if (belongs(entry)) {
            found.push_back(&entry);
        }
    }
    return found;
}

std::string unsaid_languages(std::ptrdiff_t count) {
    return fmt::format("{} not said in which languages {}.",
                       count_of(static_cast<std::size_t>(count), "service has", "services have"),
                       count == 1 ? "it helps" : "they help");
}

/// Says how many services do not say with whom they work, and whether any does not.
std::pair<std::string, Views> unsaid(DirectorySite const& site) {
    auto const count = std::ranges::count_if(
        site.entries, [](DirectoryEntry const& entry) { return is_unsaid(entry.service); });
    return {count == 1 ? std::string{"1 service has not said whom it is for."}
                       : fmt::format("{} services have not said whom they are for.", count),
            shown_if(count > 0)};
}

Views options_of_places(DirectorySite const& site) {
    Views views;
    for (std::size_t i = 0; i < site.place_slugs.size(); ++i) {
        views.push_back(
            {.texts = {{"slug", site.place_slugs[i]}, {"label", site.input.districts[i].name}},
             .lists = {}});
    }
    return views;
}

Views options_of_needs(DirectorySite const& site) {
    Views views;
    for (auto const& need : site.needs) {
        views.push_back(
            {.texts = {{"slug", need.slug}, {"label", need.label}, {"ask", ask_whether(need)}},
             .lists = {}});
    }
    return views;
}

std::string more_unsaid(std::size_t count) {
    return fmt::format("{} not said", count_of(count, "more service has", "more services have"));
}

struct SomeServices {
    std::string title;
    std::string words;
    std::string back;
    std::string back_label;
    std::string ask{}; ///< what to ask those that have not said whether they belong here
};

std::string some_services(DirectorySite const& site, SomeServices const& page,
                          Entries const& entries, Entries const& unsaid = {}) {
    std::string const root = "../";
    return framed(
        site, {.title = fmt::format("{} - Find support", page.title),
               .root = root,
               .content = render(embedded_some_services_mustache(),
                                 {.texts = {{"title", page.title},
                                            {"words", page.words},
                                            {"count", service_count(entries.size())},
                                            {"list", service_list(site, entries, root)},
                                            {"unsaid_count", more_unsaid(unsaid.size())},
                                            {"unsaid", service_list(site, unsaid, root, "unsaid")},
                                            {"ask", page.ask},
                                            {"root", root},
                                            {"back", page.back},
                                            {"back_label", page.back_label}},
                                  .lists = {{"has_words", shown_if(!page.words.empty())},
                                            {"any", shown_if(!entries.empty())},
                                            {"any_unsaid", shown_if(!unsaid.empty())}}})});
}

} // namespace

std::string service_list(DirectorySite const& site, std::span<DirectoryEntry const* const> entries,
                         std::string const& root, std::string const& id) {
    Views services;
    for (auto const* const entry : entries) {
        services.push_back(entry_view(site, *entry));
    }
    return render(embedded_service_list_mustache(), {.texts = {{"root", root}, {"id", id}},
                                                     .lists = {{"services", std::move(services)}}});
}

DirectoryPage door_page(DirectorySite const& site, catalogue::HelplineFor who) {
    bool const is_harming = who == catalogue::HelplineFor::harming;
    std::string const title =
        is_harming ? "I am worried about my behaviour" : "Someone is hurting me";
    auto const entries = entries_where(
        site, [who](DirectoryEntry const& entry) { return is_for(entry.service, who); });
    auto const [unsaid_words, has_unsaid] = unsaid(site);
    auto content = render(embedded_door_mustache(),
                          {.texts = {{"title", title},
                                     {"emergency", emergency_number(site)},
                                     {"helplines", helplines_section(site, std::span{&who, 1})},
                                     {"count", service_count(entries.size())},
                                     {"list", service_list(site, entries, "")},
                                     {"unsaid", unsaid_words}},
                           .lists = {{"is_harming", shown_if(is_harming)},
                                     {"is_harmed", shown_if(!is_harming)},
                                     {"any", shown_if(!entries.empty())},
                                     {"has_unsaid", has_unsaid}}});
    return {.file = is_harming ? "worried-about-my-behaviour.html" : "someone-is-hurting-me.html",
            .text = framed(site, {.title = fmt::format("{} - Find support", title),
                                  .root = "",
                                  .content = std::move(content)})};
}

DirectoryPage all_services_page(DirectorySite const& site) {
    auto const entries = entries_where(site, [](DirectoryEntry const&) { return true; });
    auto const [unsaid_words, has_unsaid] = unsaid(site);
    auto const without_languages =
        std::ranges::count_if(site.entries, [](DirectoryEntry const& entry) {
            return languages_text(entry.service).empty();
        });
    auto content = render(embedded_all_services_mustache(),
                          {.texts = {{"count", service_count(entries.size())},
                                     {"list", service_list(site, entries, "")},
                                     {"unsaid", unsaid_words},
                                     {"without_languages", unsaid_languages(without_languages)}},
                           .lists = {{"has_unsaid", has_unsaid},
                                     {"any_without_languages", shown_if(without_languages > 0)},
                                     {"places", options_of_places(site)},
                                     {"needs", options_of_needs(site)}}});
    return {.file = "services.html",
            .text = framed(
                site,
                {.title = "All services - Find support", .root = "", .content = std::move(content)},
                embedded_filter_js())};
}

DirectoryPage place_page(DirectorySite const& site, std::size_t district) {
    geodata::DistrictIndex const index{static_cast<std::uint32_t>(district)};
    auto const entries = entries_where(
        site, [index](DirectoryEntry const& entry) { return is_in(entry.service, index); });
    SomeServices const page{.title = fmt::format("Help in {}", site.input.districts[district].name),
                            .words = "",
                            .back = "places.html",
                            .back_label = "See other places"};
    return {.file = fmt::format("place/{}.html", site.place_slugs[district]),
            .text = some_services(site, page, entries)};
}

DirectoryPage need_page(DirectorySite const& site, std::size_t need) {
    auto const entries = entries_where(site, [need](DirectoryEntry const& entry) {
        return std::ranges::binary_search(entry.needs, need);
    });
    auto const unsaid = entries_where(site, [need](DirectoryEntry const& entry) {
        return std::ranges::binary_search(entry.may_meet, need);
    });
    auto const& wanted = site.needs[need];
    bool const is_group = wanted.kind == DirectoryNeed::Kind::group;
    SomeServices const page{.title =
                                is_group ? fmt::format("Help for: {}", wanted.label) : wanted.label,
                            .words = wanted.plain,
                            .back = "needs.html",
                            .back_label = "See other kinds of help",
                            .ask = ask_whether(wanted)};
    return {.file = fmt::format("need/{}.html", wanted.slug),
            .text = some_services(site, page, entries, unsaid)};
}

} // namespace reports
