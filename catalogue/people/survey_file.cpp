#include "catalogue/people/survey_file.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/columns/column_names.hpp"
#include "catalogue/files/cell_text.hpp"
#include "catalogue/files/plain_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace catalogue {

namespace {

/// What a column is called that tells who answered, folded.
constexpr std::array<std::string_view, 26> respondent_names{
    "name",         "yourname",        "contact",
    "contactname",  "email",           "emailaddress",
    "youremail",    "phone",           "phonenumber",
    "telephone",    "mobile",          "mobilenumber",
    "ip",           "ipaddress",       "respondent",
    "respondentid", "respondentname",  "responseid",
    "username",     "jobtitle",        "role",
    "postcode",     "address",         "provider",
    "organisation", "organisationname"};

bool tells_who(std::string_view column) {
    return std::ranges::find(respondent_names, base::folded(column)) != respondent_names.end() ||
           names_clients(column);
}

bool names_districts(std::string_view column) {
    static ColumnNames const names{Vocabulary{}};
    auto const found = names.find(column);
    return found && found->field == Field::districts;
}

} // namespace

SurveyFile read_survey(std::filesystem::path const& file) {
    auto table = read_plain_table(file);
    SurveyFile survey{.file = table.file,
                      .districts = SurveyFile::Districts::not_asked,
                      .questions = {},
                      .responses = {},
                      .problems = std::move(table.problems)};
    std::vector<std::size_t> asked;
    for (std::size_t at = 0; at < table.header.size(); ++at) {
        auto const& column = table.header[at];
        if (at == 0 && names_districts(column)) {
            survey.districts = SurveyFile::Districts::asked;
        } else if (tells_who(column)) {
            survey.problems.push_back(
                {.severity = base::Severity::warning,
                 .rule = "survey-not-anonymous",
                 .where = {.file = table.file, .sheet = "", .row = 1, .column = column},
                 .message = "the column tells who answered and is left out",
                 .hint = "take it out of the file: what an anonymous survey found is counted, and "
                         "not who said it"});
        } else {
            asked.push_back(at);
            survey.questions.push_back(column.empty() ? fmt::format("column {}", at + 1) : column);
        }
    }
    for (auto& row : table.rows) {
        SurveyFile::Response response{.district = "", .answers = {}, .row = row.number};
        if (survey.districts == SurveyFile::Districts::asked) {
            response.district = std::move(row.cells.front());
        }
        for (auto const at : asked) {
            response.answers.push_back(std::move(row.cells[at]));
        }
        survey.responses.push_back(std::move(response));
    }
    return survey;
}

} // namespace catalogue
