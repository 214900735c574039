#include "mapper/disclosing/disclosed_content.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <type_traits>

namespace mapper {

namespace {

class Key {
public:
    void add(std::string_view text) {
        fmt::format_to(std::back_inserter(bytes_), "{}:{};", text.size(), text);
    }

    template <typename Number>
        requires std::is_arithmetic_v<Number>
    void add(Number number) {
        fmt::format_to(std::back_inserter(bytes_), "{};", number);
    }

    template <typename Enum>
        requires std::is_enum_v<Enum>
    void add(Enum value) {
        add(static_cast<int>(value));
    }

    void add(std::optional<int> number) { add(number ? fmt::format("{}", *number) : "-"); }
    void add(std::optional<base::Date> date) { add(date ? base::to_text(*date) : "-"); }

    void add(catalogue::GivenAnswer answer) {
        add(answer.value);
        add(answer.basis);
    }

    template <typename Tag>
    void add(std::vector<base::Index<Tag>> const& indexes) {
        add(indexes.size());
        for (auto const index : indexes) {
            add(index.value);
        }
    }

    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

void add(Key& key, catalogue::Profile const& profile) {
    key.add(profile.types);
    key.add(profile.types_answer);
    key.add(profile.types_basis);
    key.add(profile.works_with);
    key.add(profile.works_with_basis);
    key.add(profile.foci.bits);
    key.add(profile.foci_answer);
    key.add(profile.foci_basis);
    key.add(profile.answers.size());
    for (auto const answer : profile.answers) {
        key.add(answer);
    }
    key.add(profile.designed_for.bits);
    key.add(profile.approaches.bits);
    key.add(profile.referral_routes.bits);
    key.add(profile.routes_answer);
    key.add(profile.sex);
    key.add(profile.ages.minimum);
    key.add(profile.ages.maximum);
    key.add(profile.victim_support);
    key.add(profile.front_door);
    key.add(profile.status);
    key.add(profile.in_scope);
    key.add(profile.dates.start);
    key.add(profile.dates.end);
    key.add(profile.dates.funding_end);
    key.add(profile.dates.source);
    for (auto const& stated : profile.particulars) {
        key.add(stated.particular.value);
        key.add(stated.answer);
        key.add(stated.basis);
        key.add(stated.options.bits);
        key.add(stated.number ? to_text(*stated.number) : "-");
        key.add(stated.text);
    }
    key.add(profile.row_basis);
    key.add(profile.answered_on);
    for (auto const& origin : profile.origins) {
        key.add(origin.answer);
        key.add(origin.basis);
        key.add(origin.date);
    }
}

void add(Key& key, Area const& area) {
    key.add(area.reach);
    key.add(area.basis);
    key.add(area.districts);
    key.add(area.declared_districts);
    key.add(area.nowhere_because);
}

} // namespace

std::string content_key(Disclosed const& service) {
    Key key;
    key.add(service.provider);
    key.add(service.programme);
    key.add(service.visibility);
    add(key, service.area);
    add(key, service.profile);
    key.add(service.scope_reason);
    key.add(service.referrals.answer);
    key.add(service.referrals.untold);
    key.add(service.referrals.to.size());
    for (auto const& to : service.referrals.to) {
        key.add(to);
    }
    if (service.open) {
        key.add(service.open->site.has_value());
        if (service.open->site) {
            key.add(service.open->site->x);
            key.add(service.open->site->y);
        }
        key.add(service.open->details.size());
        for (auto const& [column, text] : service.open->details) {
            key.add(column);
            key.add(text);
        }
    }
    return key.take();
}

} // namespace mapper
