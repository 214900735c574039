#pragma once

#include "reports/json/cell_record.hpp"
#include "reports/terminal/lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace reports {

/// The lines of one explanation, narrow enough to be read.
class ExplainedLines {
public:
    explicit ExplainedLines(Terminal const& terminal);

    /// What was asked, and the answer to it, which the eye is to find first.
    void answer(std::string_view asked, std::string const& status);
    void paragraph(std::string_view text);
    /// A paragraph with an empty line before it.
    void part(std::string_view title);
    void item(std::string_view text);
    /// What there is to say of the item before it.
    void detail(std::string_view text);
    void answers(std::vector<AnswerRecord> const& answers);
    /// A part with its items; nothing where there are none.
    void list(std::string_view title, std::vector<std::string> const& items);
    [[nodiscard]] std::string const& text() const { return text_; }

private:
    Terminal terminal_;
    int columns_;
    std::string text_;
};

/// "Caring Dads: The Journey Project (services.csv, row 2)", or the placeholder.
std::string service_in_words(ServiceRecord const& service);

/// "risk_medium: no (desk, "Table 6", 2023-03-31, cell W6)".
std::string answer_in_words(AnswerRecord const& answer);

/// A cell status's code as the words that people are shown.
std::string status_in_words(std::string const& status);

/// Codes of this program's own as words.
std::string code_in_words(std::string code);

/// "31 March 2023" of "2023-03-31".
std::string date_in_words(std::string const& text);

} // namespace reports
