#pragma once

#include "catalogue/people/annotation_file.hpp"
#include "mapper/disclosing/disclosed.hpp"
#include "mapper/disclosing/secrets.hpp"
#include "mapper/people/summarise_survey.hpp"

#include <span>
#include <string>
#include <vector>

namespace mapper {

/// What somebody wrote in words of their own, all of which reports show, and where it stands
/// ("annotations.csv, row 4").
struct PeopleWords {
    std::string where;
    std::string text;
};

std::vector<PeopleWords> words_of(catalogue::AnnotationFile const& annotations);
std::vector<PeopleWords> words_of(SurveySummary const& survey);
/// The reasons of the services' scope decisions.
std::vector<PeopleWords> words_of(std::span<Disclosed const> services);

/// Throws base::Error, which names the place and shows nothing of the text, where people's words
/// hold a text of a row that is not public: they are no part of what the program may hide.
void refuse_secret_words(std::span<PeopleWords const> words, Secrets const& secrets);

} // namespace mapper
