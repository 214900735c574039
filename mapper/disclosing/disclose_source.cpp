#include "mapper/disclosing/disclose_source.hpp"

#include <algorithm>

namespace mapper {

DisclosedSources::DisclosedSources(catalogue::Catalogue const& catalogue, TellableTexts& tellable)
    : catalogue_(catalogue)
    , tellable_(tellable)
    , named_sheets_(catalogue.sheets.size()) {
    auto const& columns = catalogue.detail_columns;
    auto const found = std::ranges::find(columns, "source");
    if (found != columns.end()) {
        column_ = {static_cast<std::uint32_t>(found - columns.begin())};
    }
    for (auto const& service : catalogue.services) {
        if (service.visibility != catalogue::Visibility::confidential) {
            named_sheets_[service.origin.sheet.value] = true;
        }
    }
}

std::string DisclosedSources::stated(catalogue::Service const& service) {
    if (!column_ || service.visibility == catalogue::Visibility::confidential) {
        return {};
    }
    auto const& details = service.details;
    auto const detail = std::ranges::find(details, *column_, &catalogue::Detail::column);
    if (detail == details.end()) {
        return {};
    }
    bool const told =
        service.visibility == catalogue::Visibility::open || tellable_.may_be_told(detail->text);
    return told ? detail->text : std::string{};
}

std::vector<catalogue::SourceSheet> DisclosedSources::sheets() const {
    std::vector<catalogue::SourceSheet> sheets;
    for (std::size_t at = 0; at < named_sheets_.size(); ++at) {
        if (named_sheets_[at]) {
            sheets.push_back(catalogue_.sheets[at]);
        }
    }
    return sheets;
}

} // namespace mapper
