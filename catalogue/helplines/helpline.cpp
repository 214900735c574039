#include "catalogue/helplines/helpline.hpp"

#include <algorithm>

namespace catalogue {

std::string_view code(HelplineFor who) {
    switch (who) {
    case HelplineFor::emergency:
        return "emergency";
    case HelplineFor::harmed:
        return "harmed";
    case HelplineFor::harming:
        break;
    }
    return "harming";
}

bool Helpline::is_for(HelplineFor whom) const {
    return std::ranges::find(who, whom) != who.end();
}

} // namespace catalogue
