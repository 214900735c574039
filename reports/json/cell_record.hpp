#pragma once

#include "base/problem.hpp"
#include "reports/json/json_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reports {

/// One answer of a service and where it came from; parts that are not known, or must not be told,
/// are empty. `before` is what was said until a questionnaire changed it.
struct AnswerRecord {
    std::string column;
    std::string value;
    std::string basis;
    std::string source;
    std::string date;
    std::string cell; ///< "W6", "Services!W6", or "returned.xlsx, Answers!D14" in another file
    std::string before;
};

/// A service as a findings.json names it; `row` is 0 where it is not told. `answers` are those that
/// decide how it stands to the component.
struct ServiceRecord {
    std::string id{};
    std::string provider{};
    std::string programme{};
    std::string file{};
    std::string sheet{};
    std::size_t row = 0;
    bool regional = false; ///< region-wide or national
    bool shared = false;   ///< by several districts: that, or of more than one
    std::string same_as{}; ///< the id of the first service that is of one record with it
    std::vector<AnswerRecord> answers{};
    std::vector<std::pair<std::string, std::string>> contract{}; ///< column and text, as stated
};

struct PossibleRecord {
    ServiceRecord service;            ///< with the answers that are not known
    std::vector<std::string> unknown; ///< columns
};

struct NearMissRecord {
    ServiceRecord service; ///< with the answer that fails
    std::string reason;
    std::string condition; ///< "risk", "date", "place" ...
    std::string column;    ///< in which it is answered
};

/// An amount that a component asks of all services that fill a cell.
struct TogetherRecord {
    std::string column; ///< empty: none is asked
    double at_least = 0;
};

/// Reads "capacity_per_year at least 40".
TogetherRecord read_together(std::string_view text);

/// What a component asks, by codes.
struct ComponentRecord {
    std::string code;
    std::string label;
    std::string risk; ///< code of the level; empty: none asked
    std::string risk_label;
    std::string source;
    std::vector<std::string> types;
    std::vector<std::string> focus;
    std::vector<std::string> works_with;
    std::vector<std::string> groups;
    std::vector<std::string> columns; ///< that answer what it asks
    std::vector<std::string> asks;    ///< of particulars, each in words
    TogetherRecord together{};
    std::string scope;             ///< "any", "local" or "region"
    std::size_t newest_months = 0; ///< 0: however old
    bool adults = false;
    std::optional<std::size_t> youngest; ///< takes people of this age or above
    std::size_t minimum = 1;
};

/// What somebody says of the cell, or of its whole district.
struct AnnotationRecord {
    std::string status;
    std::string who;
    std::string when;
    std::string note;
    std::string service; ///< its id; empty: none in particular
    bool of_district = false;
};

/// A service that the study leaves out and that would fill the cell.
struct LeftOutRecord {
    ServiceRecord service;
    std::string reason;
    bool surely = true;
};

/// A service, by id, that has ended by a day, and the column whose date says so: "end_date" or
/// "funding_end_date".
struct EndedRecord {
    std::string service;
    std::string column;

    friend bool operator==(EndedRecord const&, EndedRecord const&) = default;
};

/// What a cell becomes on a day, and the services (by id) that bring it about.
struct ChangeRecord {
    std::string on;
    std::string status;
    std::vector<std::string> began;
    std::vector<EndedRecord> ended;
    std::vector<std::string> too_old; ///< that go on, and of which answers are too old from then on

    friend bool operator==(ChangeRecord const&, ChangeRecord const&) = default;
};

/// All that a findings.json says of one cell.
struct CellRecord {
    std::string suite{};
    std::string as_of{};
    std::string evidence{};
    std::string definitions{}; ///< of risk levels, by their title; where claims count as defined
    std::string stale{};
    std::size_t stale_after_months = 0;
    std::string district{};
    ComponentRecord component{};
    std::string status{};
    bool unanswered = false;
    bool district_unanswered = false; ///< nobody in the district answered
    std::vector<ServiceRecord> services{};
    std::vector<PossibleRecord> possible{};
    std::vector<NearMissRecord> near_misses{};
    std::vector<std::string> marks{};      ///< those that it carries
    std::vector<std::string> approaches{}; ///< stated by its services, and rated
    std::string ends_on{};
    std::vector<ChangeRecord> changes{}; ///< by the dates that services state, funding renewed
    std::vector<ChangeRecord> changes_if_funding_ends{};
    bool not_told = false;    ///< over time
    std::string as_defined{}; ///< its status with risk claims as defined, where that is another
    std::string as_stated{};  ///< the same with claims as stated
    std::string victim_support{};
    std::size_t cost_at_least = 0; ///< pounds in a year, of those that say
    std::size_t cost_stated = 0;
    std::size_t cost_records = 0;
    std::vector<AnnotationRecord> annotations{};
    std::vector<LeftOutRecord> left_out{};
    std::vector<base::Problem> problems{}; ///< of the rows of all these services
};

/// A component and the title of its suite.
struct SuiteComponent {
    std::string suite;
    ComponentRecord component;
};

/// The component of a code, once for each suite that holds it. Throws base::Error, with the
/// nearest, when none does.
std::vector<SuiteComponent> read_components(JsonValue root, std::string const& name,
                                            std::string_view component);

/// The cell of a district (code or name) and a component (code), once for each suite of the
/// document that holds the component. Throws base::Error when the document is no findings.json or
/// is cut short, and, with the nearest, when it holds no such district or component. `name` is what
/// messages call the document.
std::vector<CellRecord> read_cells(JsonValue root, std::string const& name,
                                   std::string_view district, std::string_view component);

} // namespace reports
