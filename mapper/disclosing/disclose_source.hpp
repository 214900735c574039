#pragma once

#include "catalogue/catalogue.hpp"
#include "mapper/disclosing/tellable_texts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mapper {

/// What may be told of where rows come from. A public row's source is told as written, a district
/// row's unless it holds a place or something secret, a confidential row's never.
class DisclosedSources {
public:
    /// Both must outlive it; the services may be moved from once their source was asked for.
    DisclosedSources(catalogue::Catalogue const& catalogue, TellableTexts& tellable);

    std::string stated(catalogue::Service const& service);

    /// The sheets that hold a row which is not confidential.
    [[nodiscard]] std::vector<catalogue::SourceSheet> sheets() const;

private:
    catalogue::Catalogue const& catalogue_;
    TellableTexts& tellable_;
    std::optional<catalogue::DetailColumnIndex> column_;
    std::vector<bool> named_sheets_;
};

} // namespace mapper
