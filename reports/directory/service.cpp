#include "catalogue/files/cell_text.hpp"
#include "reports/directory/contact.hpp"
#include "reports/directory/site.hpp"
#include "reports/embedded.hpp"
#include "reports/wording/directory_wording.hpp"
#include "reports/wording/page_wording.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

Views contact_views(std::vector<Contact> const& contacts) {
    Views views;
    for (auto const& contact : contacts) {
        views.push_back({.texts = {{"text", contact.text}, {"tel", contact.target}},
                         .lists = {{"is_link", shown_if(!contact.target.empty())}}});
    }
    return views;
}

class Facts {
public:
    void add(std::string label, std::vector<std::string> const& lines) {
        if (!lines.empty()) {
            m_views.push_back(
                {.texts = {{"label", std::move(label)}}, .lists = {{"lines", texts_of(lines)}}});
        }
    }

    Views take() { return std::move(m_views); }

private:
    Views m_views;
};

std::vector<std::string> texts(std::string_view cell) {
    std::vector<std::string> items;
    for (auto const item : catalogue::list_items(cell, ";")) {
        items.emplace_back(item);
    }
    return items;
}

Views facts(DirectorySite const& site, mapper::Disclosed const& service) {
    auto const& vocabulary = site.input.vocabulary;
    Facts facts;
    facts.add("What it is", what_lines(service, vocabulary));
    facts.add("Who it is for", whom_lines(service, vocabulary));
    facts.add("Where", {where_text(service, site.input)});
    facts.add("Can I contact them myself?", way_lines(service, vocabulary));
    facts.add("Languages", texts(detail_of(service, "languages")));
    if (auto waiting = waiting_text(service); !waiting.empty()) {
        facts.add("How long you may wait", {std::move(waiting)});
    }
    auto const& checked = service.profile.dates.source;
    facts.add("Last checked", {checked ? in_words(*checked) : "We do not know."});
    return facts.take();
}

Views links(DirectorySite const& site, DirectoryEntry const& entry) {
    Views views;
    auto const add = [&views](std::string link, std::string label) {
        views.push_back(
            {.texts = {{"link", std::move(link)}, {"label", std::move(label)}}, .lists = {}});
    };
    for (auto const need : entry.needs) {
        add(fmt::format("../need/{}.html", site.needs[need].slug), site.needs[need].label);
    }
    for (auto const district : entry.service.area.districts) {
        add(fmt::format("../place/{}.html", site.place_slugs[district.value]),
            fmt::format("Help in {}", site.input.districts[district.value].name));
    }
    return views;
}

} // namespace

DirectoryPage service_page(DirectorySite const& site, DirectoryEntry const& entry) {
    auto const& service = entry.service;
    auto phones = contact_views(phones_of(detail_of(service, "phone")));
    auto websites = contact_views(websites_of(detail_of(service, "website")));
    auto emails = contact_views(emails_of(detail_of(service, "email")));
    bool const any_contact = !phones.empty() || !websites.empty() || !emails.empty();
    auto more = links(site, entry);
    auto content = render(embedded_service_mustache(),
                          {.texts = {{"name", service.programme}, {"provider", service.provider}},
                           .lists = {{"any_contact", shown_if(any_contact)},
                                     {"phones", std::move(phones)},
                                     {"websites", std::move(websites)},
                                     {"emails", std::move(emails)},
                                     {"facts", facts(site, service)},
                                     {"any_links", shown_if(!more.empty())},
                                     {"links", std::move(more)}}});
    return {.file = fmt::format("service/{}.html", entry.slug),
            .text = framed(site, {.title = fmt::format("{} - Find support", service.programme),
                                  .root = "../",
                                  .content = std::move(content),
                                  .data = json_ld(site, entry)})};
}

} // namespace reports
