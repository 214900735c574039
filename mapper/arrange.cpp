#include "mapper/arrange.hpp"

#include "mapper/disclosing/disclosed_content.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "mapper/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace mapper {

namespace {

bool comes_before(Disclosed const& one, Disclosed const& other) {
    if (auto const order = one.id <=> other.id; order != 0) {
        return order < 0;
    }
    auto const one_content = content_key(one);
    auto const other_content = content_key(other);
    return one_content != other_content ? one_content < other_content : one.source < other.source;
}

/// Sorts by moving each service once, since one is large.
template <typename Before>
void sort_services(std::vector<Disclosed>& services, Before before) {
    if (std::ranges::is_sorted(services, before)) {
        return;
    }
    std::vector<Disclosed const*> order;
    order.reserve(services.size());
    for (auto const& service : services) {
        order.push_back(&service);
    }
    std::ranges::sort(order, [&](auto const* a, auto const* b) { return before(*a, *b); });
    std::vector<Disclosed> sorted;
    sorted.reserve(services.size());
    for (auto const* service : order) {
        sorted.push_back(std::move(services[static_cast<std::size_t>(service - services.data())]));
    }
    services = std::move(sorted);
}

std::string told_apart(Disclosed const& service) {
    auto const& source = service.source;
    return source.sheet.empty()
               ? fmt::format("{} ({}, row {})", service.id, source.file, source.row)
               : fmt::format("{} ({}, {}, row {})", service.id, source.file, source.sheet,
                             source.row);
}

/// Gives services of one id an id each. Sorted by id before and after.
void tell_apart(std::vector<Disclosed>& services) {
    bool changed = false;
    for (auto first = services.begin(); first != services.end();) {
        auto const next = std::find_if(first, services.end(), [&](Disclosed const& service) {
            return service.id != first->id;
        });
        if (next - first > 1) {
            changed = true;
            std::for_each(first, next,
                          [](Disclosed& service) { service.id = told_apart(service); });
        }
        first = next;
    }
    if (changed) {
        sort_services(services, comes_before);
    }
}

/// What decides the number of a confidential service: where it is available, which is told, and
/// then a fingerprint of what it says, so that the order of the rows changes nothing and the
/// numbers tell nothing.
struct NumberKey {
    Reach reach;
    std::vector<geodata::DistrictIndex> districts;
    std::string fingerprint;
    std::size_t at;

    friend auto operator<=>(NumberKey const&, NumberKey const&) = default;
};

void number_confidential(std::vector<Disclosed>& services) {
    std::vector<NumberKey> order;
    order.reserve(services.size());
    for (std::size_t at = 0; at < services.size(); ++at) {
        auto const& service = services[at];
        order.push_back({.reach = service.area.reach,
                         .districts = service.area.districts,
                         .fingerprint = fingerprint_of_text(content_key(service)),
                         .at = at});
    }
    std::ranges::sort(order);
    std::vector<Disclosed> numbered;
    numbered.reserve(services.size());
    for (auto const& key : order) {
        numbered.push_back(std::move(services[key.at]));
        numbered.back().id = fmt::format("confidential service {}", numbered.size());
    }
    services = std::move(numbered);
}

} // namespace

std::vector<Disclosed> arranged(std::vector<Disclosed> services) {
    std::vector<Disclosed> confidential;
    if (std::ranges::any_of(services, is_confidential)) {
        auto const hidden =
            std::stable_partition(services.begin(), services.end(), [](Disclosed const& service) {
                return !is_confidential(service);
            });
        confidential.assign(std::make_move_iterator(hidden),
                            std::make_move_iterator(services.end()));
        services.erase(hidden, services.end());
        number_confidential(confidential);
    }
    sort_services(services, comes_before);
    number_records(services);
    tell_apart(services);
    auto record = static_cast<std::uint32_t>(services.size());
    for (auto& service : confidential) {
        service.record = record++;
        services.push_back(std::move(service));
    }
    return services;
}

} // namespace mapper
