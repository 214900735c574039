#include "reports/page/script.hpp"

#include "reports/embedded.hpp"

namespace reports {

std::string map_library() {
    return std::string{embedded_leaflet_notice_js()} + std::string{embedded_leaflet_min_js()};
}

std::string page_script() {
    std::string script;
    for (auto const part :
         {embedded_data_js(), embedded_view_js(), embedded_cells_js(), embedded_map_js(),
          embedded_panel_js(), embedded_tables_js(), embedded_explorer_js()}) {
        script += part;
    }
    return script;
}

std::string page_style() {
    return std::string{embedded_leaflet_css()} + std::string{embedded_shared_css()} +
           std::string{embedded_page_css()};
}

} // namespace reports
