#include "catalogue/rows/profile_cells.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/basis_cell.hpp"
#include "catalogue/files/spreadsheet_values.hpp"
#include "catalogue/rows/profile_words.hpp"
#include "catalogue/rows/span_cells.hpp"

#include <fmt/format.h>

namespace catalogue {

namespace {

/// What a column is called in messages, and how serious it is when a word of it is not known.
struct ListColumn {
    Field field;
    base::Severity severity;
    std::string_view rule;
    std::string_view noun;
    std::string_view nouns;
    std::string_view otherwise = "is left out";
};

constexpr ListColumn types_column{Field::interventions, base::Severity::error, "unknown-type",
                                  "an intervention type", "intervention types"};
constexpr ListColumn foci_column{Field::focus, base::Severity::error, "unknown-focus", "a focus",
                                 "foci",       "is read as unknown"};
constexpr ListColumn approaches_column{Field::approach, base::Severity::warning, "unknown-approach",
                                       "an approach", "approaches"};
constexpr ListColumn groups_column{Field::designed_for, base::Severity::error, "unknown-group",
                                   "a group", "groups"};
constexpr ListColumn routes_column{Field::referral_routes,   base::Severity::warning,
                                   "unknown-referral-route", "a referral route",
                                   "referral routes",        "is read as unknown"};

/// "?" beside words: there are others, and nobody knows which.
bool says_others(UnknownTerm const& unknown) {
    return parse_answer(unknown.text) == Answer::unknown;
}

void report_unknown(UnknownTerm const& unknown, ListColumn const& column, RowCells const& cells,
                    RowReport& report) {
    auto const& [text, nearest] = unknown;
    report.cell({.severity = column.severity,
                 .rule = column.rule,
                 .column = cells.written(column.field),
                 .value = text,
                 .kind = CellKind::plain,
                 .message = fmt::format("is not {} of the vocabulary and {}", column.noun,
                                        column.otherwise),
                 .hint = "use its words, several of them separated by ';'",
                 .suggestion = nearest ? fmt::format("the nearest is '{}'", *nearest) : ""});
}

void report_others(UnknownTerm const& unknown, ListColumn const& column, RowCells const& cells,
                   RowReport& report) {
    report.cell({.severity = base::Severity::warning,
                 .rule = column.rule,
                 .column = cells.written(column.field),
                 .value = unknown.text,
                 .kind = CellKind::plain,
                 .message = fmt::format("says that there are {} which are not known; only those "
                                        "that are named count",
                                        column.nouns),
                 .hint = "name them, separated by ';'",
                 .suggestion = ""});
}

void report_unknown(TermList const& list, ListColumn const& column, RowCells const& cells,
                    RowReport& report) {
    for (auto const& unknown : list.unknown) {
        if (says_others(unknown)) {
            report_others(unknown, column, cells, report);
        } else {
            report_unknown(unknown, column, cells, report);
        }
    }
}

/// A list that must name something: "-" and "none" are no answer to "what is it?".
Answer stated(TermList const& list, ListColumn const& column, RowCells const& cells,
              RowReport& report) {
    if (list.answer != Answer::no) {
        return list.answer;
    }
    report.cell({.severity = column.severity,
                 .rule = column.rule,
                 .column = cells.written(column.field),
                 .value = cells[column.field],
                 .kind = CellKind::plain,
                 .message = fmt::format("is not {} and is read as unknown", column.noun),
                 .hint = "leave the cell blank when nothing is stated",
                 .suggestion = ""});
    return Answer::unknown;
}

/// The answer of a list to which an unknown word, or "?", leaves open what else belongs:
/// "police; ?" does not say who else may refer people.
Answer open_answer(TermList const& list, ListColumn const& column, RowCells const& cells,
                   RowReport& report) {
    for (auto const& unknown : list.unknown) {
        if (!says_others(unknown)) {
            report_unknown(unknown, column, cells, report);
        }
    }
    return list.unknown.empty() ? stated(list, column, cells, report) : Answer::unknown;
}

template <typename Tag>
TermSet<Tag> set_of(TermList const& list) {
    TermSet<Tag> set;
    for (auto const term : list.terms) {
        set.insert(base::Index<Tag>{term});
    }
    return set;
}

template <typename Tag>
TermSet<Tag> read_set(TermListReader& reader, ListColumn const& column, RowCells const& cells,
                      RowReport& report) {
    auto const& list = reader.read(cells[column.field]);
    report_unknown(list, column, cells, report);
    return set_of<Tag>(list);
}

/// A text or a link stands behind the row when its evidence cell holds one; "-", "no" and "?" are
/// none. Otherwise its source may say what does.
Basis basis_of_row(RowCells const& cells) {
    auto const evidence = cells[Field::evidence];
    auto const answer = parse_answer(evidence);
    auto const word = answer ? std::string{} : base::folded(evidence);
    if ((!answer || is_yes(*answer)) && word != "none" && word != "na") {
        return Basis::evidenced;
    }
    return parse_basis(cells[Field::source]).value_or(Basis::not_known);
}

Basis basis_at(std::size_t position, Basis row_basis, RowCells const& cells, RowReport& report) {
    auto const cell = cells.at(position);
    if (cell.empty()) {
        return row_basis;
    }
    return read_basis(cell, cells.layout.written[position], report);
}

Basis basis_of(Answer answer, std::size_t position, Basis row_basis, RowCells const& cells,
               RowReport& report) {
    auto const basis = basis_at(position, row_basis, cells, report);
    return answer == Answer::not_stated ? Basis::not_known : basis;
}

GivenAnswer answer_at(std::size_t position, std::size_t basis_position, Basis row_basis,
                      RowCells const& cells, RowReport& report) {
    auto const cell = cells.at(position);
    auto answer = parse_answer(cell);
    if (!answer) {
        answer = parse_answer(whole_part(cell).value_or(cell)); // "1.0" is a spreadsheet's 1
    }
    if (!answer) {
        report.cell({.rule = "bad-answer",
                     .column = cells.layout.written[position],
                     .value = cell,
                     .kind = CellKind::plain,
                     .message = "is not an answer and is read as unknown",
                     .hint = "expected yes, no, unknown, by design or a blank",
                     .suggestion = ""});
    }
    auto const value = answer.value_or(Answer::unknown);
    return {.value = value, .basis = basis_of(value, basis_position, row_basis, cells, report)};
}

template <typename Value>
Value read_word(std::optional<Value> (*parse)(std::string_view), Field field, Value otherwise,
                std::string_view expected, RowCells const& cells, RowReport& report) {
    auto const cell = cells[field];
    if (auto const value = parse(cell)) {
        return *value;
    }
    std::vector<std::string> words;
    for (auto const word : list_items(expected, ", ")) {
        if (word != "or") {
            words.emplace_back(word);
        }
    }
    auto const nearest = base::nearest_word(cell, words);
    report.cell({.rule = "bad-word",
                 .column = cells.written(field),
                 .value = cell,
                 .kind = CellKind::plain,
                 .message = "is not one of this column's words and is read as unknown",
                 .hint = fmt::format("expected {}", expected),
                 .suggestion = nearest ? fmt::format("the nearest is '{}'", *nearest) : ""});
    return otherwise;
}

} // namespace

ProfileReader::ProfileReader(Vocabulary const& vocabulary)
    : m_vocabulary(vocabulary)
    , m_types(vocabulary.types, ";")
    , m_foci(vocabulary.foci, ";/,")
    , m_approaches(vocabulary.approaches, ";")
    , m_groups(vocabulary.groups, ";")
    , m_routes(vocabulary.referral_routes, ";") {}

Profile ProfileReader::read(RowCells const& cells, RowReport& report) {
    auto const row_basis = basis_of_row(cells);
    Profile profile;
    profile.row_basis = row_basis;
    read_types(cells, row_basis, report, profile);
    read_foci(cells, row_basis, report, profile);
    profile.works_with =
        read_word(parse_works_with, Field::works_with, WorksWith::unknown,
                  "person_causing_harm, victim_survivor, both or unknown", cells, report);
    auto const works_with_stated =
        profile.works_with == WorksWith::not_stated ? Answer::not_stated : Answer::yes;
    profile.works_with_basis =
        basis_of(works_with_stated, cells.layout.position(Field::works_with_basis), row_basis,
                 cells, report);
    read_answers(cells, row_basis, report, profile);
    read_designed_for(cells, report, profile);
    profile.approaches = read_set<ApproachTag>(m_approaches, approaches_column, cells, report);
    read_routes(cells, report, profile);
    profile.sex =
        read_word(parse_sex, Field::sex, Sex::not_stated, "any, male or female", cells, report);
    profile.ages = read_ages(cells, report);
    profile.victim_support =
        read_word(parse_victim_support, Field::victim_support, VictimSupport::unknown,
                  "integrated, referral_only, none or unknown", cells, report);
    profile.front_door =
        answer_at(cells.layout.position(Field::front_door),
                  cells.layout.position(Field::front_door_basis), row_basis, cells, report);
    profile.status = read_word(parse_status, Field::status, Status::unknown,
                               "active, planned, paused, closed or unknown", cells, report);
    profile.dates = read_dates(cells, report);
    auto const in_scope =
        answer_at(cells.layout.position(Field::in_scope), absent, row_basis, cells, report);
    profile.in_scope = is_yes(in_scope.value) ? Answer::yes : in_scope.value;
    return profile;
}

void ProfileReader::read_types(RowCells const& cells, Basis row_basis, RowReport& report,
                               Profile& profile) {
    auto const& list = m_types.read(cells[Field::interventions]);
    report_unknown(list, types_column, cells, report);
    profile.types_answer =
        list.unknown.empty() ? stated(list, types_column, cells, report) : Answer::unknown;
    profile.types.reserve(list.terms.size());
    for (auto const type : list.terms) {
        profile.types.push_back(TypeIndex{type});
    }
    profile.types_basis =
        basis_of(profile.types_answer, cells.layout.position(Field::interventions_basis), row_basis,
                 cells, report);
}

void ProfileReader::read_foci(RowCells const& cells, Basis row_basis, RowReport& report,
                              Profile& profile) {
    auto const& list = m_foci.read(cells[Field::focus]);
    profile.foci_answer = open_answer(list, foci_column, cells, report);
    profile.foci = set_of<FocusTag>(list);
    profile.foci_basis = basis_of(profile.foci_answer, cells.layout.position(Field::focus_basis),
                                  row_basis, cells, report);
}

void ProfileReader::read_routes(RowCells const& cells, RowReport& report, Profile& profile) {
    auto const& list = m_routes.read(cells[Field::referral_routes]);
    profile.routes_answer = open_answer(list, routes_column, cells, report);
    profile.referral_routes = set_of<RouteTag>(list);
}

void ProfileReader::read_answers(RowCells const& cells, Basis row_basis, RowReport& report,
                                 Profile& profile) {
    auto const& positions = cells.layout.answers;
    profile.answers.reserve(positions.size());
    for (std::size_t question = 0; question < positions.size(); ++question) {
        profile.answers.push_back(answer_at(
            positions[question], cells.layout.answer_bases[question], row_basis, cells, report));
    }
}

void ProfileReader::read_designed_for(RowCells const& cells, RowReport& report, Profile& profile) {
    profile.designed_for = read_set<GroupTag>(m_groups, groups_column, cells, report);
    for (std::uint32_t i = 0; i < m_vocabulary.groups.size(); ++i) {
        GroupIndex const group{i};
        auto& given = profile.answers[question_of(group).value];
        auto const answer = given.value;
        if (answer == Answer::yes_by_design) {
            profile.designed_for.insert(group);
        } else if (answer == Answer::not_stated && profile.designed_for.contains(group)) {
            given = {.value = Answer::yes_by_design, .basis = profile.row_basis};
        } else if (answer == Answer::no && profile.designed_for.contains(group)) {
            given.value = Answer::unknown;
            profile.designed_for.bits &= ~(std::uint64_t{1} << i);
            report.row(base::Severity::warning, "contradictory-group",
                       cells.written(Field::designed_for),
                       fmt::format("the row is designed for a group to which its column {} "
                                   "answers no, which is read as unknown",
                                   m_vocabulary.groups[i].code),
                       "correct the one or the other");
        }
    }
}

} // namespace catalogue
