#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "reports/open_referral/oruk_details.hpp"

#include <string>
#include <vector>

namespace reports {

/// A column's word: the code is a vocabulary's or an answer's. A text is no term and has no code.
struct OrukAttribute {
    std::string column;
    std::string code;
    std::string label;
    std::string text;
};

/// What of a service stands in no field of Open Referral: the answers, whatever they are, with
/// what stands behind them, and the details that are left.
std::vector<OrukAttribute> oruk_attributes(mapper::Disclosed const& service,
                                           catalogue::Vocabulary const& vocabulary,
                                           OrukDetails const& details);

/// Open Referral's word for a service's status.
std::string oruk_status(catalogue::Status status);

/// Whether an id can stand as it is where Open Referral wants a UUID.
bool is_uuid(std::string_view id);

} // namespace reports
