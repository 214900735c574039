#include "reports/open_referral/oruk_details.hpp"

#include <algorithm>

namespace reports {

namespace {

bool is_url(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) &&
           text.find_first_of(" \t\r\n;<>\"") == std::string_view::npos;
}

bool is_email(std::string_view text) {
    auto const at = text.find('@');
    return at != 0 && at != std::string_view::npos && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\r\n;,<>\"") == std::string_view::npos;
}

/// "2023-03-15T10:30:45" and what follows of the second and the zone.
bool is_time(std::string_view text) {
    constexpr std::string_view form = "0000-00-00T00:00:00";
    auto const fits = [](char letter, char wanted) {
        return wanted == '0' ? letter >= '0' && letter <= '9' : letter == wanted;
    };
    return text.size() > form.size() &&
           std::ranges::equal(text.substr(0, form.size()), form, fits) &&
           text.find_first_not_of("0123456789.+-:Z", form.size()) == std::string_view::npos;
}

} // namespace

OrukDetails::OrukDetails(mapper::Disclosed const& service) {
    if (service.open) {
        for (auto const& [column, text] : service.open->details) {
            texts_.emplace(column, text);
        }
    }
}

bool OrukDetails::has(std::string_view column) const {
    return texts_.contains(column);
}

bool OrukDetails::has_any_of(std::string_view prefix) const {
    auto const first = texts_.lower_bound(prefix);
    return first != texts_.end() && first->first.starts_with(prefix);
}

std::string OrukDetails::take(std::string_view column) {
    auto const found = texts_.find(column);
    return found == texts_.end() ? std::string{} : std::move(texts_.extract(found).mapped());
}

std::string OrukDetails::take_url(std::string_view column) {
    auto const found = texts_.find(column);
    return found != texts_.end() && is_url(found->second) ? take(column) : std::string{};
}

std::string OrukDetails::take_email(std::string_view column) {
    auto const found = texts_.find(column);
    return found != texts_.end() && is_email(found->second) ? take(column) : std::string{};
}

std::string OrukDetails::take_time(std::string_view column) {
    auto const found = texts_.find(column);
    return found != texts_.end() && is_time(found->second) ? take(column) : std::string{};
}

} // namespace reports
