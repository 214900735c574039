#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"

namespace reports {

std::string explorer_section() {
    return render(embedded_explorer_mustache(), {});
}

} // namespace reports
