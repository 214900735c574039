#pragma once

#include "mapper/disclosing/disclosed.hpp"

#include <map>
#include <string>
#include <string_view>

namespace reports {

/// The details of a public service by column, none of any other, to be taken one by one by the
/// fields of Open Referral that they belong in. What nobody takes becomes attributes.
class OrukDetails {
public:
    explicit OrukDetails(mapper::Disclosed const& service);

    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] bool has_any_of(std::string_view prefix) const;

    /// Empty where there is none.
    std::string take(std::string_view column);
    /// Only a text that its field would let pass; any other stays.
    std::string take_url(std::string_view column);
    std::string take_email(std::string_view column);
    std::string take_time(std::string_view column);

    [[nodiscard]] std::map<std::string, std::string, std::less<>> const& left() const {
        return texts_;
    }

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

} // namespace reports
