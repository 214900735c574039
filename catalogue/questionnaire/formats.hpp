#pragma once

struct lxw_format;
struct lxw_workbook;

namespace catalogue {

/// How the cells of a questionnaire look. The workbook owns the formats.
struct QuestionnaireFormats {
    explicit QuestionnaireFormats(lxw_workbook* workbook);

    lxw_format* title;
    lxw_format* heading;
    lxw_format* words;
    lxw_format* quiet;
    lxw_format* quiet_line; ///< runs on over the cells beside it
    lxw_format* locked;
    lxw_format* input; ///< text: what is typed stays as it is typed
    lxw_format* date;
    lxw_format* number;
};

} // namespace catalogue
