#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "catalogue/files/table_sink.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogue {

/// Cells by native column, trimmed; blank ones are left out.
using FormCells = std::map<std::string, std::string, std::less<>>;

/// What stands in a column; empty where nothing does.
std::string const& text_in(FormCells const& cells, std::string_view column);

/// One service's column of a questionnaire that came back.
struct ReturnedColumn {
    std::size_t column = 0; ///< of the form, from 0
    FormCells given;
};

/// Where a native column is asked for.
struct FormLinePlace {
    std::string sheet;
    std::size_t row = 0;
};

/// A questionnaire that came back, as it stands: what was asked, by service_id, and what is given.
struct ReturnedForm {
    std::string file;
    base::Date received; ///< what is not dated in it was said on this day
    std::string provider;
    std::vector<std::pair<std::string, FormCells>> asked;    ///< in the order of the form
    std::map<std::string, FormLinePlace, std::less<>> lines; ///< by native column
    std::vector<ReturnedColumn> columns;                     ///< those that hold anything
};

/// Takes the sheets of a workbook and makes a returned questionnaire of them.
class ReturnedFormSink final : public TableSink {
public:
    void begin_sheet(std::string_view name) override;
    void row(TableRow const& row) override;
    void trouble(base::Problem problem) override;

    /// The sheets of the form, once its record was taken.
    [[nodiscard]] std::vector<std::string> form_sheets() const;

    /// None when the workbook bears no mark of a questionnaire. Throws base::Error, naming `file`,
    /// when it bears one and is of a newer form or has lost its form.
    [[nodiscard]] std::optional<ReturnedForm> form(std::string const& file,
                                                   base::Date received) const;

private:
    using Row = std::vector<std::string>;
    using Sheet = std::map<std::size_t, Row>; ///< by row number

    [[nodiscard]] Sheet const* find(std::string_view name) const;
    static void read_record(Sheet const& sheet, ReturnedForm& form);
    static void read_answers(std::string const& name, Sheet const& sheet,
                             std::map<std::size_t, FormCells>& columns, ReturnedForm& form);

    std::map<std::string, Sheet, std::less<>> m_sheets;
    Sheet* m_sheet = nullptr;
};

} // namespace catalogue
