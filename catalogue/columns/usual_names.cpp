#include "catalogue/columns/usual_names.hpp"

#include "base/nearest_word.hpp"
#include "catalogue/files/cell_text.hpp"

#include <algorithm>
#include <array>

namespace catalogue {

namespace {

struct UsualNames {
    std::string_view native;
    std::string_view names; ///< folded, separated by spaces
};

constexpr std::array usual_names{
    UsualNames{"service_id", "servicesid servicenumber locationid recordid uniqueid uid"},
    UsualNames{"provider", "organizationid organisationid agency agencyname charity charityname "
                           "providingorganisation deliveredby runby managedby leadprovider "
                           "leadorganisation providedby"},
    UsualNames{"programme", "libraryname centrename sitename facilityname activityname schemename "
                            "groupname locationname clubname name title"},
    UsualNames{"description", "about body details overview servicedescription whatwedo"},
    UsualNames{"website", "websiteaddress webaddress websiteurl webpage weburl homepage link"},
    UsualNames{"phone", "telephoneno telephonenumber telno tel phoneno contactnumber "
                        "contacttelephone contactphone number"},
    UsualNames{"email", "contactemail emailcontact mail"},
    UsualNames{"interventions", "servicetype typeofservice typeofintervention supporttype "
                                "typeofsupport programmetype"},
    UsualNames{"delivery", "deliverymethod modeofdelivery servicedelivered serviceisdelivered"},
    UsualNames{"districts", "borough boroughs county counties coverage areacovered areascovered "
                            "areaserved areasserved servicearea serviceareas council"},
    UsualNames{"postcode", "zip zipcode sitepostcode"},
    UsualNames{"accreditation", "accreditations qualitymarks"},
    UsualNames{"referral_routes", "howtorefer referralprocess accessroute"},
    UsualNames{"source_date", "assureddate lastverified lastchecked dateverified datechecked"},
    UsualNames{"start_date", "dateopened openingdate"},
    UsualNames{"end_date", "dateclosed closingdate"},
};

} // namespace

std::optional<std::string_view> usual_column(std::string_view name, ListedThing listed) {
    auto const folded = base::folded(name);
    if (listed == ListedThing::organisations) {
        if (folded == "name" || folded == "title") {
            return "provider";
        }
        if (folded.ends_with("id")) {
            return std::nullopt;
        }
    }
    for (auto const& [native, names] : usual_names) {
        auto const items = list_items(names, " ");
        if (std::ranges::find(items, folded) != items.end()) {
            return native;
        }
    }
    return std::nullopt;
}

} // namespace catalogue
