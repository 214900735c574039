#include "catalogue/rows/service_texts.hpp"

#include "base/nearest_word.hpp"

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

/// The position of a text in a list, to which it is added where it is not there yet.
std::uint32_t index_in(std::vector<std::string>& texts, std::string const& text) {
    auto const found = std::ranges::find(texts, text);
    auto const index = static_cast<std::uint32_t>(found - texts.begin());
    if (found == texts.end()) {
        texts.push_back(text);
    }
    return index;
}

bool is_called(Catalogue const& catalogue, Service const& service, std::string_view text) {
    auto const name = base::folded(text);
    auto const& provider = catalogue.providers[service.provider.value];
    return name == base::folded(service.id.text) || name == base::folded(service.programme) ||
           name == base::folded(provider) || name == base::folded(provider + service.programme);
}

} // namespace

std::string answer_words(Answer answer) {
    switch (answer) {
    case Answer::not_stated:
        return {};
    case Answer::unknown:
        return "not known";
    case Answer::no:
        return "no";
    case Answer::yes:
        return "yes";
    case Answer::yes_by_design:
        break;
    }
    return "by design";
}

std::string referrals_text(Catalogue const& catalogue, Service const& service) {
    if (service.referrals.to.empty()) {
        return answer_words(service.referrals.answer);
    }
    std::string text;
    for (auto const& to : service.referrals.to) {
        bool const is_hidden = std::ranges::any_of(catalogue.services, [&](Service const& other) {
            return other.visibility == Visibility::confidential &&
                   other.provider != service.provider && is_called(catalogue, other, to);
        });
        if (!is_hidden) {
            text += (text.empty() ? "" : "; ") + to;
        }
    }
    if (service.referrals.answer == Answer::unknown) {
        text += (text.empty() ? "" : "; ") + answer_words(Answer::unknown);
    }
    return text.empty() ? answer_words(Answer::yes) : text;
}

std::string districts_text(Catalogue const& catalogue, Service const& service) {
    auto const& availability = service.availability;
    switch (availability.extent) {
    case Extent::region_wide:
        return "region-wide";
    case Extent::national:
        return "national";
    case Extent::not_stated:
        return {};
    case Extent::districts:
        break;
    }
    std::string text;
    for (auto const area : availability.areas) {
        text += (text.empty() ? "" : "; ") + catalogue.area_names[area.value];
    }
    return text;
}

void take_districts(Catalogue& to_catalogue, Service& to, Catalogue const& from_catalogue,
                    Service const& from) {
    to.availability.extent = from.availability.extent;
    to.availability.areas.clear();
    for (auto const area : from.availability.areas) {
        auto const& name = from_catalogue.area_names[area.value];
        to.availability.areas.push_back({index_in(to_catalogue.area_names, name)});
    }
}

std::string detail_text(Catalogue const& catalogue, Service const& service,
                        std::string_view column) {
    for (auto const& detail : service.details) {
        if (catalogue.detail_columns[detail.column.value] == column) {
            return detail.text;
        }
    }
    return {};
}

void take_detail(Catalogue& to_catalogue, Service& to, std::string const& column,
                 std::string text) {
    DetailColumnIndex const index{index_in(to_catalogue.detail_columns, column)};
    auto const known = std::ranges::find(to.details, index, &Detail::column);
    if (known == to.details.end()) {
        to.details.push_back({.column = index, .text = std::move(text)});
    } else {
        known->text = std::move(text);
    }
}

} // namespace catalogue
