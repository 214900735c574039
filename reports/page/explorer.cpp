#include "reports/embedded.hpp"
#include "reports/page/sections.hpp"
#include "reports/page/view.hpp"

namespace reports {

std::string explorer_section(std::string const& attribution) {
    return render(embedded_explorer_mustache(),
                  {.texts = {{"attribution", attribution}},
                   .lists = {{"has_attribution", shown_if(!attribution.empty())}}});
}

} // namespace reports
