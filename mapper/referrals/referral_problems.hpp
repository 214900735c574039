#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/referrals/referral_graph.hpp"

#include <span>
#include <vector>

namespace mapper {

/// What is wrong with the links of a graph, as problems of the rows: names of nobody, with the
/// nearest id or programme, names of several, and a service that names itself. Names that may not
/// be told are in no graph, and so in no problem.
std::vector<base::Problem> referral_problems(std::span<Disclosed const> services,
                                             ReferralGraph const& graph);

/// The same for services that are not analysed further.
std::vector<base::Problem> referral_problems(std::vector<Disclosed> services, base::Date as_of);

} // namespace mapper
