#include "catalogue/open_referral/package.hpp"
#include "tests/catalogue/reading.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <fstream>

namespace fs = std::filesystem;

// All services and providers in these tests are made up.

namespace {

/// A folder of tables that goes with the test.
class Folder {
public:
    Folder()
        : m_path(fs::temp_directory_path() / ("gapmap-package-" + std::to_string(::getpid()))) {
        fs::create_directory(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    Folder& with(std::string const& name, std::string_view text) {
        std::ofstream{m_path / name} << text;
        return *this;
    }

    [[nodiscard]] catalogue::Catalogue read() const {
        std::array const paths{m_path};
        return catalogue::read_catalogue(paths, vocabulary(), {});
    }
    [[nodiscard]] fs::path const& path() const { return m_path; }

private:
    fs::path m_path;
};

std::string detail(catalogue::Catalogue const& catalogue, std::size_t service,
                   std::string_view column) {
    for (auto const& detail : catalogue.services[service].details) {
        if (catalogue.detail_columns[detail.column.value] == column) {
            return detail.text;
        }
    }
    return {};
}

} // namespace

TEST_CASE("tables are tied together by their ids") {
    Folder folder;
    folder.with("services.csv", "id,organization_id,name,status\ns1,o1,Steps,active\n")
        .with("organization.csv", "id,name,description\no1,Made-up Trust,A trust\n")
        .with("service_at_location.csv", "id,service_id,location_id\nx,s1,l1\n")
        .with("locations.csv", "id,name,latitude,longitude\nl1,Mill,53.79,-1.55\n")
        .with("addresses.csv", "id,location_id,city,postal_code\na,l1,Leeds,LS1 1AA\n")
        .with("contacts.csv", "id,service_id,title\nc1,s1,Duty desk\n")
        .with("phones.csv", "id,service_id,contact_id,number\np,s1,,0100 1\nq,,c1,0100 2\n");
    auto const catalogue = folder.read();
    REQUIRE(catalogue.services.size() == 1);
    auto const& service = catalogue.services.front();
    CHECK(catalogue.providers == std::vector<std::string>{"Made-up Trust"});
    CHECK(service.origin.row == 2);
    CHECK(service.availability.site == catalogue::Site{catalogue::LatLon{53.79, -1.55}});
    CHECK(service.availability.postcode == "LS1 1AA");
    CHECK(detail(catalogue, 0, "organization.description") == "A trust");
    CHECK(detail(catalogue, 0, "phone") == "0100 1");
    CHECK(detail(catalogue, 0, "contacts") == "title: Duty desk, phones (number: 0100 2)");
    CHECK(message(catalogue).empty());
}

TEST_CASE("taxonomy terms are found by attributes, and by the older service_taxonomy") {
    Folder folder;
    folder.with("service.csv", "id,name,organization_id\ns1,Steps,o1\ns2,Turning,o1\n")
        .with("organizations.csv", "id,name\no1,Made-up Trust\n")
        .with("taxonomy_terms.csv", "id,code,name\nt1,dapp,x\n")
        .with("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\na,s1,service,t1\n")
        .with("service_taxonomy.csv", "id,service_id,taxonomy_id\nb,s2,t1\n");
    auto const catalogue = folder.read();
    REQUIRE(catalogue.services.size() == 2);
    CHECK(catalogue.services[0].profile.types.size() == 1);
    CHECK(catalogue.services[1].profile.types.size() == 1);
}

TEST_CASE("columns of a publisher's own export are understood") {
    Folder folder;
    folder.with("in_services.csv", "Services-ID,Title,Organization ID\n7,Steps,9\n")
        .with("in_organizations.csv", "Organization ID,Title,Body\n9,Made-up Trust,A trust\n");
    auto const catalogue = folder.read();
    REQUIRE(catalogue.services.size() == 1);
    CHECK(catalogue.services.front().id.text == "7");
    CHECK(catalogue.providers == std::vector<std::string>{"Made-up Trust"});
}

TEST_CASE("of an in_ and an out_ table the latter is read, and the other is mentioned") {
    Folder folder;
    folder.with("in_services.csv", "id,name\n1,Raw\n")
        .with("out_services.csv", "id,name\n1,Done\n");
    auto const package = catalogue::find_package(folder.path());
    CHECK(package.services == std::vector{folder.path() / "out_services.csv"});
    REQUIRE(package.problems.size() == 1);
    CHECK(package.problems.front().rule == "file-not-read");
}

TEST_CASE("in a folder of JSON, services find their organisations, places and terms by id") {
    Folder folder;
    folder
        .with("a-services.json", R"([{"id": "s1", "name": "Steps", "status": "active",
            "organization_id": "o1", "attributes": [{"id": "a", "taxonomy_term_id": "t1"}]}])")
        .with("organizations.json", R"([{"id": "o1", "name": "Made-up Trust"}])")
        .with("service_at_locations.json",
              R"([{"id": "x", "service_id": "s1", "location_id": "l1"}])")
        .with("locations.json", R"([{"id": "l1", "latitude": 53.79, "longitude": -1.55}])")
        .with("taxonomy_terms.json",
              R"([{"id": "t1", "code": "dapp", "name": "x", "taxonomy": "made-up"}])");
    auto const catalogue = folder.read();
    REQUIRE(catalogue.services.size() == 1);
    auto const& service = catalogue.services.front();
    CHECK(catalogue.providers == std::vector<std::string>{"Made-up Trust"});
    CHECK(service.availability.site == catalogue::Site{catalogue::LatLon{53.79, -1.55}});
    CHECK(service.profile.types.size() == 1);
    CHECK(message(catalogue).empty());
}

TEST_CASE("more cells than a table has columns are kept") {
    Folder folder;
    folder.with("services.csv", "id,name,organization_id\ns1,Steps,o1,and more\n")
        .with("organizations.csv", "id,name\no1,Made-up Trust\n");
    CHECK(detail(folder.read(), 0, "column 4") == "and more");
}
