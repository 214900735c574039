#pragma once

#include "catalogue/vocabularies/vocabulary.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <vector>

namespace mapper {

struct Region;

/// A service that says yes to every group of the vocabulary, of two or more: a question to ask, as
/// Vocabulary::every_group_caution has it. `evidenced` are the groups for which something stands
/// behind the yes, `designed` those that it was made for.
struct EveryGroup {
    ServiceIndex service;
    catalogue::GroupSet evidenced;
    catalogue::GroupSet designed;

    friend bool operator==(EveryGroup const&, EveryGroup const&) = default;
};

/// None where the vocabulary has no such caution.
std::vector<EveryGroup> every_group_of(Region const& region);

} // namespace mapper
