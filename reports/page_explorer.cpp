#include "reports/embedded.hpp"
#include "reports/page_sections.hpp"
#include "reports/page_view.hpp"

namespace reports {

std::string explorer_section() {
    return render(embedded_explorer_mustache(), {});
}

} // namespace reports
