#pragma once

#include "mapper/findings.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace reports {

/// "must", "should", "where possible", "could".
std::string_view in_words(catalogue::Strength strength);

/// "2" where both are the same, else "between 2 and 5".
std::string between(std::size_t at_least, std::size_t at_most);

/// How many of the services to which a rule applies meet it: "2 of 3", "2 to 5 of 5 to 9", "not
/// stated (5 to 9)" where none of them answers, or "–" where it applies to none.
std::string meets_share(mapper::RuleCounts const& counts);

/// What a result is called: "meets", "does not meet", "not done (optional)", or what the rule calls
/// it ("shorter than the suggested minimum"); "not stated", "may apply" and "not applicable".
std::string result_label(catalogue::StandardRule const& rule, mapper::RuleResult result);

/// Why services are outside: "not about Domestic abuse".
std::string outside_in_words(mapper::ScopeAspect aspect, mapper::Findings const& findings);

/// "7 are outside them (5 of none of the kinds that they cover; 2 not about Domestic abuse)", or
/// "none is outside them".
std::string outside_sentence(mapper::Audit const& audit, mapper::Findings const& findings);

/// To how many services the standards apply, of how many that is not known, and which are left out.
std::string scope_in_words(mapper::Audit const& audit, mapper::Findings const& findings);

/// The rules that apply or may apply to some service, and how many of them no service answers:
/// "Rules that apply or may apply: 54; without an answer from any service: 51." Empty where none
/// applies.
std::string answered_in_words(mapper::Audit const& audit);

/// What a service states in the columns that decide a rule: "sessions: 21; session_weeks: 26".
std::string deciding_answers(catalogue::StandardRule const& rule, catalogue::Profile const& profile,
                             catalogue::Vocabulary const& vocabulary);

/// What a service adds to its choices in those columns: "Seeking: stage 2". Empty where it adds
/// nothing.
std::string choices_with_more(catalogue::StandardRule const& rule,
                              catalogue::Profile const& profile,
                              catalogue::Vocabulary const& vocabulary);

/// The columns that answer criteria.
std::vector<std::string> columns_of(std::vector<catalogue::StandardCriterion> const& criteria);

/// The columns by which a service says how it stands to an aspect of the scope.
std::vector<std::string> scope_columns(mapper::ScopeAspect aspect,
                                       catalogue::StandardsScope const& scope,
                                       catalogue::Vocabulary const& vocabulary);

/// The columns in any of which an answer would tell of what other kinds a service is; none where
/// that is known.
std::vector<std::string> kind_open_by(mapper::KindStanding const& kind,
                                      catalogue::StandardsScope const& scope,
                                      catalogue::Vocabulary const& vocabulary);

/// "Table 1, page 8": where the source says what a rule asks.
std::string const& source_of(catalogue::Standards const& standards,
                             catalogue::StandardRule const& rule);

/// The codes of the guidelines that have no rule.
std::vector<std::string> not_audited(catalogue::Standards const& standards);

} // namespace reports
