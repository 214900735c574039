#pragma once

#include "reports/workbook/sheet.hpp"

#include <array>

struct lxw_format;
struct lxw_workbook;

namespace reports {

/// The looks of a workbook's cells, in the colours of the page. The workbook owns them.
class SheetFormats {
public:
    explicit SheetFormats(lxw_workbook* workbook);

    [[nodiscard]] lxw_format* of(Look look) const {
        return m_formats[static_cast<std::size_t>(look)];
    }

private:
    static constexpr std::size_t looks = static_cast<std::size_t>(Look::confirm) + 1;
    std::array<lxw_format*, looks> m_formats{};
};

} // namespace reports
