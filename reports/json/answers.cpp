#include "reports/json/answers.hpp"

#include "catalogue/files/column_letters.hpp"
#include "catalogue/questionnaire/question.hpp"
#include "reports/wording/contract_wording.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace reports {

namespace {

using catalogue::Answer;
using catalogue::Basis;

template <typename Set, typename Words>
std::string codes_in(Set set, Words const& words) {
    std::string text;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (set.contains({i})) {
            text += (text.empty() ? "" : ";") + words[i].code;
        }
    }
    return text;
}

std::string focus_text(catalogue::Profile const& profile, catalogue::Vocabulary const& words) {
    auto codes = codes_in(profile.foci, words.foci);
    if (profile.foci_answer != Answer::yes) {
        codes += codes.empty() ? "" : ";";
        codes += code(profile.foci_answer);
    }
    return codes;
}

/// Runs `visit` on the column, the text and the basis of every answer that a profile states, but
/// for its intervention types, which are a list of their own.
template <typename Visit>
void each_answer(catalogue::Profile const& profile, catalogue::Vocabulary const& words,
                 std::vector<std::string> const& questions, Visit visit) {
    if (profile.works_with != catalogue::WorksWith::not_stated) {
        visit("works_with", code(profile.works_with), profile.works_with_basis);
    }
    if (profile.foci_answer != Answer::not_stated) {
        visit("focus", focus_text(profile, words), profile.foci_basis);
    }
    if (!profile.approaches.empty()) {
        visit("approach", codes_in(profile.approaches, words.approaches), profile.row_basis);
    }
    for (std::size_t i = 0; i < questions.size() && i < profile.answers.size(); ++i) {
        auto const answer = profile.answers[i];
        if (answer.value != Answer::not_stated) {
            visit(questions[i], code(answer.value), answer.basis);
        }
    }
    if (profile.front_door.value != Answer::not_stated) {
        visit("front_door", code(profile.front_door.value), profile.front_door.basis);
    }
    if (profile.victim_support != catalogue::VictimSupport::not_stated) {
        visit("victim_support", code(profile.victim_support), profile.row_basis);
    }
    if (profile.status != catalogue::Status::not_stated) {
        visit("status", code(profile.status), profile.row_basis);
    }
    if (profile.in_scope != Answer::not_stated) {
        visit("in_scope", code(profile.in_scope), profile.row_basis);
    }
    if (profile.routes_answer != Answer::not_stated) {
        visit("referral_routes", route_codes(profile, words), profile.row_basis);
    }
    auto const visit_age = [&](std::string_view column, std::optional<int> age) {
        if (age) {
            visit(column, std::to_string(*age), profile.row_basis);
        }
    };
    visit_age("minimum_age", profile.ages.minimum);
    visit_age("maximum_age", profile.ages.maximum);
    for (auto const& stated : profile.particulars) {
        auto const& particular = words.particulars[stated.particular.value];
        visit(particular.code, catalogue::code_text(particular, stated), stated.basis);
    }
    auto const visit_date = [&](std::string_view column, std::optional<base::Date> date) {
        if (date) {
            visit(column, base::to_text(*date), profile.row_basis);
        }
    };
    visit_date("start_date", profile.dates.start);
    visit_date("end_date", profile.dates.end);
    visit_date("funding_end_date", profile.dates.funding_end);
}

void write_bases(JsonWriter& json, catalogue::Profile const& profile,
                 catalogue::Vocabulary const& words, std::vector<std::string> const& questions) {
    if (profile.row_basis != Basis::not_known) {
        json.key("basis");
        json.text(code(profile.row_basis));
    }
    bool any = false;
    auto const write = [&](std::string_view column, std::string_view, Basis basis) {
        if (basis == profile.row_basis) {
            return;
        }
        if (!any) {
            json.key("bases");
            json.begin_object();
            any = true;
        }
        json.key(column);
        json.text(code(basis));
    };
    if (profile.types_answer != Answer::not_stated) {
        write("interventions", "", profile.types_basis);
    }
    each_answer(profile, words, questions, write);
    if (any) {
        json.end_object();
    }
}

void write_origins(JsonWriter& json, catalogue::Profile const& profile) {
    if (profile.origins.empty()) {
        return;
    }
    json.key("origins");
    json.begin_array();
    for (auto const& origin : profile.origins) {
        json.begin_object();
        json.key("answer");
        json.text(origin.answer);
        json.key("basis");
        json.text(code(origin.basis));
        json.key("source");
        json.text_or_null(origin.source);
        json.key("date");
        json.text_or_null(origin.date ? base::to_text(*origin.date) : std::string{});
        json.key("file");
        json.text_or_null(origin.cell.file);
        json.key("sheet");
        json.text_or_null(origin.cell.sheet);
        json.key("cell");
        json.text_or_null(origin.cell.cell);
        json.key("before");
        json.text_or_null(origin.before);
        json.end_object();
    }
    json.end_array();
}

/// By native column, where it is read; the letters of several that a map joins are parted by ";".
void write_columns(JsonWriter& json, std::vector<catalogue::SourceColumn> const& columns) {
    std::map<std::string, std::pair<std::string, std::string>> by_answer;
    for (auto const& column : columns) {
        auto const letters = catalogue::column_letters(column.position);
        auto const [entry, is_new] = by_answer.try_emplace(column.answer, letters, column.written);
        if (!is_new) {
            entry->second.first += ";" + letters;
            entry->second.second += ";" + column.written;
        }
    }
    for (auto const& [answer, place] : by_answer) {
        json.key(answer);
        json.begin_object();
        json.key("column");
        json.text(place.first);
        json.key("header");
        json.text(place.second);
        json.end_object();
    }
}

} // namespace

std::vector<std::string> question_columns(catalogue::Vocabulary const& words) {
    std::vector<std::string> columns;
    for (std::uint32_t i = 0; i < catalogue::question_count(words); ++i) {
        columns.push_back(catalogue::column_name(words, {i}));
    }
    return columns;
}

void write_answers(JsonWriter& json, mapper::Disclosed const& service,
                   catalogue::Vocabulary const& words, std::vector<std::string> const& questions) {
    static catalogue::Profile const untold;
    auto const& profile = mapper::is_confidential(service) ? untold : service.profile;
    if (!service.source.stated.empty()) {
        json.key("source");
        json.text(service.source.stated);
    }
    if (profile.dates.source) {
        json.key("source_date");
        json.text(base::to_text(*profile.dates.source));
    }
    write_bases(json, profile, words, questions);
    if (!service.scope_reason.empty()) {
        json.key("scope_reason");
        json.text(service.scope_reason);
    }
    json.key("answers");
    json.begin_object();
    each_answer(profile, words, questions,
                [&json](std::string_view column, std::string_view text, Basis) {
                    json.key(column);
                    json.text(text);
                });
    json.end_object();
    write_origins(json, profile);
}

void write_sheets(JsonWriter& json, mapper::Findings const& findings) {
    json.line_key("sheets");
    json.begin_array();
    for (auto const& sheet : findings.sheets) {
        json.begin_line_object();
        json.key("file");
        json.text(sheet.file);
        json.key("sheet");
        json.text_or_null(sheet.sheet);
        json.key("columns");
        json.begin_object();
        write_columns(json, sheet.columns);
        json.end_object();
        json.end_object();
    }
    json.end_line_array();
}

} // namespace reports
