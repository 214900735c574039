#pragma once

#include "catalogue/catalogue.hpp"

namespace catalogue {

/// Makes every service's id unique. A row without one gets one of its provider and programme
/// ("caring-dads/the-journey-project"), a second row with an id of another gets its row number
/// added, which is a problem where the id was written.
void assign_ids(Catalogue& catalogue);

} // namespace catalogue
