#pragma once

#include "mapper/findings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// How a gap is decided, for people. Every report that explains it takes the words from here.
struct MethodWords {
    struct Status {
        mapper::CellStatus status;
        std::string_view word;
        std::string meaning;
    };
    std::string_view opening;
    std::vector<Status> statuses;
    std::vector<std::string> rules;
};

MethodWords method_in_words(mapper::Policy const& policy);

/// What each other finding is: a word, and what it says.
struct Definition {
    std::string_view word;
    std::string_view meaning;
};

std::vector<Definition> definitions();

/// What a run was made with, besides its inputs: a name and a value.
struct RunFact {
    std::string_view name;
    std::string value;
};

std::vector<RunFact> run_facts(mapper::Findings const& findings);

/// The sources that are to be named: of the suites, of the vocabulary and of the boundaries, for
/// which `credit` is what their licence asks for; empty where nobody knows.
std::vector<std::string> sources_in_words(mapper::Findings const& findings,
                                          std::string const& credit = {});

} // namespace reports
