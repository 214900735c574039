#include "mapper/people/summarise_survey.hpp"

#include "catalogue/files/cell_text.hpp"
#include "mapper/district_names.hpp"
#include "mapper/people/survey_split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace mapper {

namespace {

constexpr std::size_t longest_choice = 80;
constexpr std::size_t least_alike = 2;

struct Alike {
    std::string text; ///< as it was first written
    std::vector<std::size_t> responses;
};

/// The answers to one question, those in the same words together, in the order of the words.
std::vector<Alike> answers_to(catalogue::SurveyFile const& file, std::size_t question) {
    std::map<std::string, Alike> by_words;
    for (std::size_t i = 0; i < file.responses.size(); ++i) {
        auto const& text = file.responses[i].answers[question];
        if (auto words = catalogue::in_lower_case(catalogue::trimmed(text)); !words.empty()) {
            auto const [entry, added] =
                by_words.try_emplace(std::move(words), Alike{.text = text, .responses = {}});
            entry->second.responses.push_back(i);
        }
    }
    std::vector<Alike> answers;
    for (auto& [words, alike] : by_words) {
        answers.push_back(std::move(alike));
    }
    return answers;
}

bool is_shared(Alike const& answer) {
    return answer.responses.size() >= least_alike;
}

QuestionKind kind_of(std::vector<Alike> const& answers) {
    std::size_t all = 0;
    std::size_t shared = 0;
    for (auto const& answer : answers) {
        if (answer.text.size() > longest_choice) {
            return QuestionKind::free_text;
        }
        all += answer.responses.size();
        shared += is_shared(answer) ? answer.responses.size() : 0;
    }
    return shared > 0 && 2 * shared >= all ? QuestionKind::choice : QuestionKind::free_text;
}

class Summariser {
public:
    Summariser(catalogue::SurveyFile const& file, std::span<geodata::District const> districts,
               Quotes quotes)
        : file_{file}
        , quotes_{quotes}
        , summary_{.survey = {.file = file.file,
                              .responses = file.responses.size(),
                              .districts = {},
                              .by_district = {},
                              .without_district = {},
                              .questions = {}},
                   .problems = file.problems} {
        if (file.districts == catalogue::SurveyFile::Districts::asked) {
            find_districts(districts);
        }
    }

    SurveySummary summarise() {
        for (std::size_t i = 0; i < file_.questions.size(); ++i) {
            summary_.survey.questions.push_back(question(i));
        }
        return std::move(summary_);
    }

private:
    void find_districts(std::span<geodata::District const> districts) {
        auto& survey = summary_.survey;
        DistrictNames const names{districts};
        std::map<std::string, std::pair<std::size_t, NamedDistrict>> unknown;
        for (auto const& district : districts) {
            survey.districts.push_back(district.name);
        }
        SurveyCounts counts(1, std::vector<std::size_t>(districts.size()));
        std::size_t without = 0;
        for (auto const& response : file_.responses) {
            auto named =
                response.district.empty() ? NamedDistrict{} : names.find(response.district);
            columns_.push_back(named.district ? named.district->value : districts.size());
            if (named.district) {
                ++counts.front()[named.district->value];
                continue;
            }
            ++without;
            if (!response.district.empty()) {
                auto& entry = unknown[response.district];
                ++entry.first;
                entry.second = std::move(named);
            }
        }
        if (without > 0) {
            counts.front().push_back(without);
        }
        width_ = counts.front().size();
        survey.by_district = safe_split(counts, std::vector<bool>(width_, true)).front();
        for (auto const& told : survey.by_district) {
            told_.push_back(told.has_value());
        }
        survey.without_district = without > 0 ? survey.by_district.back() : std::size_t{0};
        survey.by_district.resize(districts.size());
        report(unknown);
    }

    void report(std::map<std::string, std::pair<std::size_t, NamedDistrict>> const& unknown) {
        for (auto const& [written, entry] : unknown) {
            auto const& [responses, named] = entry;
            summary_.problems.push_back(
                {.severity = base::Severity::warning,
                 .rule = "survey-district",
                 .where = {.file = file_.file, .sheet = "", .row = 0, .column = "district"},
                 .message =
                     fmt::format("{} {}, so {} in the totals of the region only",
                                 catalogue::quoted(written), named.trouble,
                                 responses == 1 ? "1 response counts"
                                                : fmt::format("{} responses count", responses)),
                 .hint = named.hint});
        }
    }

    SurveyQuestion question(std::size_t index) {
        auto answers = answers_to(file_, index);
        SurveyQuestion question{.text = file_.questions[index],
                                .kind = kind_of(answers),
                                .answered = 0,
                                .choices = {},
                                .only_once = 0,
                                .quotes = {}};
        std::vector<Alike> shared;
        for (auto& answer : answers) {
            question.answered += answer.responses.size();
            if (question.kind == QuestionKind::choice && is_shared(answer)) {
                shared.push_back(std::move(answer));
                continue;
            }
            question.only_once += question.kind == QuestionKind::choice ? 1U : 0U;
            for (auto const response : answer.responses) {
                if (quotes_ == Quotes::shown) {
                    question.quotes.push_back(file_.responses[response].answers[index]);
                }
            }
        }
        std::ranges::sort(question.quotes);
        std::ranges::stable_sort(shared, std::greater<>{},
                                 [](Alike const& answer) { return answer.responses.size(); });
        auto const split = split_of(shared);
        for (std::size_t i = 0; i < shared.size(); ++i) {
            question.choices.push_back(
                {.text = std::move(shared[i].text),
                 .responses = shared[i].responses.size(),
                 .by_district = split.empty() ? DistrictCounts{} : split[i]});
        }
        return question;
    }

    /// One line an answer, of the districts alone; none where the survey does not ask for them.
    [[nodiscard]] std::vector<DistrictCounts> split_of(std::vector<Alike> const& shared) const {
        if (width_ == 0 || shared.empty()) {
            return {};
        }
        SurveyCounts counts(shared.size(), std::vector<std::size_t>(width_));
        std::vector<std::size_t> rest(width_);
        for (auto const column : columns_) {
            ++rest[column];
        }
        for (std::size_t i = 0; i < shared.size(); ++i) {
            for (auto const response : shared[i].responses) {
                ++counts[i][columns_[response]];
                --rest[columns_[response]];
            }
        }
        if (std::ranges::any_of(rest, [](std::size_t count) { return count > 0; })) {
            counts.push_back(std::move(rest));
        }
        auto split = safe_split(counts, told_);
        for (auto& line : split) {
            line.resize(summary_.survey.districts.size());
        }
        return split;
    }

    catalogue::SurveyFile const& file_;
    Quotes quotes_;
    SurveySummary summary_;
    std::vector<std::size_t> columns_; ///< of each response, where districts are asked for
    std::vector<bool> told_;           ///< of each column, whether its total is
    std::size_t width_ = 0;
};

} // namespace

SurveySummary summarise(catalogue::SurveyFile const& file,
                        std::span<geodata::District const> districts, Quotes quotes) {
    return Summariser{file, districts, quotes}.summarise();
}

} // namespace mapper
