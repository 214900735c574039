#include "base/error.hpp"
#include "mapper/disclosing/fingerprint.hpp"
#include "tests/mapper/folder.hpp"

#include <doctest/doctest.h>

using mapper::fingerprint;

TEST_CASE("a fingerprint is the SHA-256 of the bytes") {
    // NIST's example "abc", and no bytes at all.
    CHECK(mapper::fingerprint_of_text("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(mapper::fingerprint_of_text("") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    tests::Folder const folder;
    CHECK(fingerprint(folder.write("a.csv", "abc")) == mapper::fingerprint_of_text("abc"));
    std::string const large(200'000, 'x');
    CHECK(fingerprint(folder.write("b.csv", large)) == mapper::fingerprint_of_text(large));
}

TEST_CASE("a folder's fingerprint tells contents and names apart") {
    tests::Folder const folder;
    folder.write("one.gdb/a", "1");
    folder.write("one.gdb/b", "2");
    folder.write("two.gdb/b", "2");
    folder.write("two.gdb/a", "1");
    folder.write("three.gdb/a", "12");
    folder.write("three.gdb/b", "");
    CHECK(fingerprint(folder.path / "one.gdb") == fingerprint(folder.path / "two.gdb"));
    CHECK(fingerprint(folder.path / "one.gdb") != fingerprint(folder.path / "three.gdb"));
}

TEST_CASE("a Shapefile's companions count, other files beside it do not") {
    tests::Folder const folder;
    auto const shapes = folder.write("a.shp", "shapes");
    folder.write("a.dbf", "table");
    auto const before = fingerprint(shapes);
    folder.write("b.dbf", "another's table");
    CHECK(fingerprint(shapes) == before);
    folder.write("a.dbf", "other table");
    CHECK(fingerprint(shapes) != before);
}

TEST_CASE("what cannot be read is an error that names it") {
    tests::Folder const folder;
    CHECK_THROWS_WITH_AS(fingerprint(folder.path / "none.csv"),
                         ((folder.path / "none.csv").string() +
                          ": cannot be read; check that it exists and that you may read it.")
                             .c_str(),
                         base::Error);
    CHECK_THROWS_AS(fingerprint(folder.path / "none" / "none.shp"), base::Error);
}
