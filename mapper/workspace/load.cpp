#include "mapper/workspace/load.hpp"

#include "base/error.hpp"
#include "mapper/arrange.hpp"
#include "mapper/record.hpp"
#include "mapper/workspace/annotations.hpp"
#include "mapper/workspace/decisions.hpp"
#include "mapper/workspace/district.hpp"
#include "mapper/workspace/service.hpp"
#include "mapper/workspace/settings.hpp"
#include "mapper/workspace/sqlite_statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mapper {

AnalysisInput load_analysis_input(Database const& database, Policy const& policy,
                                  std::string const& version) {
    Statement imports{database, "SELECT count(*), total(rows_unread) FROM import"};
    imports.start();
    imports.next();
    if (imports.integer(0) == 0) {
        throw base::Error(fmt::format("{}: holds no catalogue yet; add one with 'gapmap import'.",
                                      database.file()));
    }
    AnalysisInput input;
    input.rows_unread = static_cast<std::size_t>(imports.integer(1));
    input.districts = read_districts(database);
    input.neighbours = read_neighbours(database);
    auto suites = read_suites(database);
    input.vocabulary = suites.front().vocabulary;
    for (auto& suite : suites) {
        input.suites.push_back(std::move(suite.suite));
    }
    input.risk_definitions = read_risk_definitions(database, input.vocabulary);
    input.services = arranged(read_services(database, input.vocabulary));
    input.sheets = read_sheets(database);
    input.problems = read_problems(database);
    auto undecided = decide_records(input.services, read_decisions(database));
    std::ranges::move(undecided, std::back_inserter(input.problems));
    input.annotations = kept_annotations(database);
    input.run = {.version = version,
                 .policy = policy,
                 .crs = read_setting(database, "crs").value_or(""),
                 .code_field = read_setting(database, "code_field").value_or(""),
                 .inputs = read_inputs(database)};
    return input;
}

} // namespace mapper
