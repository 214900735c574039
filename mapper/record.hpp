#pragma once

#include "base/problem.hpp"
#include "catalogue/pairs/decisions.hpp"
#include "mapper/disclosing/disclosed.hpp"

#include <vector>

namespace mapper {

/// Sets `record` of services that are sorted by id, confidential ones last: those of one provider
/// and programme (as folded names), or of one id as written, have the same number, which is the
/// position of the first of them. Of confidential services each has its own.
void number_records(std::vector<Disclosed>& services);

/// The same again, knowing what people decided: what they said is the same has one number, and what
/// they said is different never has, whatever the names. What a decision cannot do is a problem;
/// the decisions' own problems are among them.
std::vector<base::Problem> decide_records(std::vector<Disclosed>& services,
                                          catalogue::PairDecisions const& decisions);

} // namespace mapper
