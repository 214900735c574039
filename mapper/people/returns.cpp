#include "mapper/people/returns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace mapper {

namespace {

/// Where a service counts: one that is not to be named counts by this alone.
using Place = std::pair<Reach, std::vector<geodata::DistrictIndex>>;

std::vector<std::string> contacts_of(Disclosed const& service) {
    constexpr std::array<std::string_view, 3> columns{"email", "phone", "website"};
    std::vector<std::string> contacts;
    for (auto const column : columns) {
        for (auto const& [name, text] : service.open->details) {
            if (name == column) {
                contacts.push_back(text);
            }
        }
    }
    return contacts;
}

class Overview {
public:
    Overview(std::span<Asked const> asked, std::span<Disclosed const> services,
             std::size_t districts)
        : m_asked(asked)
        , m_services(services) {
        m_overview.by_district.resize(districts);
        for (auto const& service : services) {
            if (!is_confidential(service)) {
                m_by_id.emplace(service.id, &service);
            }
        }
    }

    ReturnsOverview make() {
        count_named();
        count_hidden();
        add_contacts();
        for (auto& [provider, reminder] : m_reminders) {
            m_overview.reminders.push_back(std::move(reminder));
        }
        return std::move(m_overview);
    }

private:
    void count(Place const& place, ReturnCounts const& counts) {
        auto const add = [&counts](ReturnCounts& to) {
            to.asked += counts.asked;
            to.returned += counts.returned;
        };
        add(m_overview.total);
        auto const& [reach, districts] = place;
        if (reach == Reach::region_wide || reach == Reach::national) {
            add(m_overview.region_wide);
        } else if (districts.empty()) {
            add(m_overview.nowhere);
        }
        for (auto const district : districts) {
            add(m_overview.by_district[district.value]);
        }
    }

    void count_named() {
        std::unordered_set<std::string_view> counted;
        for (auto const& asked : m_asked) {
            if (asked.service_id.empty()) {
                continue;
            }
            counted.insert(asked.service_id);
            auto const known = m_by_id.find(asked.service_id);
            auto const* const service = known == m_by_id.end() ? nullptr : known->second;
            bool const answered = service != nullptr && service->profile.answered_on.has_value();
            auto const place = service == nullptr
                                   ? Place{asked.reach, asked.districts}
                                   : Place{service->area.reach, service->area.districts};
            count(place, {.asked = 1, .returned = answered ? 1U : 0U});
            if (!answered) {
                remind(asked, service);
            }
        }
        for (auto const& service : m_services) {
            if (!is_confidential(service) && service.profile.answered_on &&
                !counted.contains(service.id)) {
                count({service.area.reach, service.area.districts}, {.asked = 1, .returned = 1});
            }
        }
    }

    /// Of services without a name it is known only how many of a place were asked and answered.
    void count_hidden() {
        std::map<Place, ReturnCounts> places;
        for (auto const& asked : m_asked) {
            if (asked.service_id.empty()) {
                ++places[{asked.reach, asked.districts}].asked;
            }
        }
        for (auto const& service : m_services) {
            if (is_confidential(service) && service.profile.answered_on) {
                ++places[{service.area.reach, service.area.districts}].returned;
            }
        }
        for (auto& [place, counts] : places) {
            counts.asked = std::max(counts.asked, counts.returned);
            count(place, counts);
            m_overview.confidential_outstanding += counts.outstanding();
        }
    }

    void remind(Asked const& asked, Disclosed const* service) {
        auto [entry, is_new] = m_reminders.try_emplace(asked.provider);
        auto& reminder = entry->second;
        reminder.provider = asked.provider;
        reminder.asked_on = is_new ? asked.asked_on : std::min(reminder.asked_on, asked.asked_on);
        reminder.services.push_back(service == nullptr ? asked.service_id : service->programme);
    }

    void add_contacts() {
        for (auto const& service : m_services) {
            auto const entry = m_reminders.find(service.provider);
            if (!service.open || entry == m_reminders.end()) {
                continue;
            }
            auto& contacts = entry->second.contacts;
            for (auto& contact : contacts_of(service)) {
                if (std::ranges::find(contacts, contact) == contacts.end()) {
                    contacts.push_back(std::move(contact));
                }
            }
        }
    }

    std::span<Asked const> m_asked;
    std::span<Disclosed const> m_services;
    std::unordered_map<std::string_view, Disclosed const*> m_by_id;
    std::map<std::string, Reminder> m_reminders;
    ReturnsOverview m_overview;
};

} // namespace

ReturnsOverview returns_of(std::span<Asked const> asked, std::span<Disclosed const> services,
                           std::size_t districts) {
    return Overview{asked, services, districts}.make();
}

} // namespace mapper
