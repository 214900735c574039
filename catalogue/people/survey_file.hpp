#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// The responses to an anonymous survey: one a row, a question a column.
struct SurveyFile {
    struct Response {
        std::string district; ///< as written; empty where none is named
        std::vector<std::string> answers;
        std::size_t row = 0;
    };

    /// Whether the first column names the district.
    enum class Districts : std::uint8_t { not_asked, asked };

    std::string file;
    Districts districts = Districts::not_asked;
    std::vector<std::string> questions;
    std::vector<Response> responses;
    std::vector<base::Problem> problems;
};

/// Reads a CSV. The first column names the district when it is called as the catalogue's
/// `districts` column may be called (district, area, local authority ...). A column that seems to
/// tell who answered (a name, an email address, a telephone number) is left out and reported, since
/// the survey is anonymous. Throws base::Error when it cannot be read.
SurveyFile read_survey(std::filesystem::path const& file);

} // namespace catalogue
