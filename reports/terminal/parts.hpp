#pragma once

#include "mapper/findings.hpp"
#include "reports/terminal/lines.hpp"

#include <string>

namespace reports {

// The parts of the terminal report, each whole lines of at most `columns`, or empty.

std::string headline(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                     Terminal const& terminal);

/// District x component; for more districts than fit, how many cells of each component and of each
/// district are of each status.
std::string matrix(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                   Terminal const& terminal);

std::string widest_gaps(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        Terminal const& terminal);
std::string not_known(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                      Terminal const& terminal);
std::string best_provided(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                          Terminal const& terminal);
std::string front_doors(mapper::Findings const& findings, Terminal const& terminal);
std::string duplications(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                         Terminal const& terminal);
std::string joint_commissioning(mapper::Findings const& findings,
                                mapper::SuiteFindings const& suite, Terminal const& terminal);
/// The cells that end by the dates that are stated; empty where none does.
std::string cliff_edges(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                        Terminal const& terminal);
std::string unplaced(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                     Terminal const& terminal);
/// Empty where no standards were asked for.
std::string standards(mapper::Findings const& findings, Terminal const& terminal);
/// One sentence on the cells that carry that mark.
std::string justice_only(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                         Terminal const& terminal);
std::string annotations(mapper::Findings const& findings, Terminal const& terminal);
std::string out_of_scope(mapper::Findings const& findings, Terminal const& terminal);
std::string survey(mapper::Findings const& findings, Terminal const& terminal);
/// What is provided by design and what is open to each group, and who says yes to all of them.
std::string groups(mapper::Findings const& findings, mapper::SuiteFindings const& suite,
                   Terminal const& terminal);
std::string every_group(mapper::Findings const& findings, Terminal const& terminal);
/// What sources say of the components of each suite; empty where they rate nothing.
std::string evidence(mapper::Findings const& findings, Terminal const& terminal);
/// Which claims to a risk level are carried; empty where none is defined.
std::string risk_definitions(mapper::Findings const& findings, Terminal const& terminal);
std::string problems(mapper::Findings const& findings, Terminal const& terminal);

} // namespace reports
