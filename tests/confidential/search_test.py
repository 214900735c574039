#!/usr/bin/env -S python3 -B
"""The search finds every secret in every encoding, and nothing where there is none."""

import base64
import gzip
import html
import io
import json
import sqlite3
import struct
import sys
import tempfile
import urllib.parse
import zipfile
import zlib

import planted
import search

SEARCH = search.Search(planted.SECRETS)
FILLER = ("Nothing of a refuge stands here, but 53.79 and 416 and 1632 do. " * 9).encode()


def in_zip(data):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", data)
    return packed.getvalue()


def in_sqlite(value):
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        with sqlite3.connect(file.name) as database:
            database.execute("PRAGMA secure_delete = OFF")
            database.execute("CREATE TABLE t (x, y)")
            database.execute("INSERT INTO t VALUES (?, ?)", value)
            database.commit()
            database.execute("DELETE FROM t")
            database.commit()
        database.close()
        return open(file.name, "rb").read()


def text_encodings(text):
    plain = text.encode()
    yield "as it is", plain
    yield "upper case", text.upper().encode()
    yield "without spaces", text.replace(" ", "").lower().encode()
    yield "on two lines", text.replace(" ", "\r\n").encode()
    yield "double spaces", text.replace(" ", "  ").encode()
    yield "HTML", html.escape(text).encode()
    yield "HTML numbers", "".join(f"&#x{ord(c):x};" for c in text).encode()
    yield "JSON", json.dumps(text).encode()
    yield "JSON numbers", "".join(f"\\u{ord(c):04x}" for c in text).encode()
    yield "CSV", ('"' + text.replace(" ", '""') + '"').encode()
    yield "URL", urllib.parse.quote(text, safe="").encode()
    yield "URL form", urllib.parse.quote_plus(text).encode()
    yield "UTF-16 LE", b"x" + text.encode("utf-16-le")
    yield "UTF-16 BE", text.encode("utf-16-be")
    yield "UTF-32", text.encode("utf-32-le") if text.isascii() else plain
    yield "base64", base64.b64encode(b"zz" + plain + b"zz")
    yield "base64 of URLs", base64.urlsafe_b64encode(b"z" + plain + b"zz")
    yield "hexadecimal", plain.hex().encode()
    yield "zlib", b"stream\n" + zlib.compress(FILLER + plain)
    yield "gzip", gzip.compress(FILLER + plain)
    yield "zip", in_zip(FILLER + plain)
    yield "zip in a zip", in_zip(in_zip(FILLER + plain))
    yield "zip in base64", base64.b64encode(in_zip(FILLER + plain))
    yield "deleted from a database", in_sqlite((text, 1))


def site_encodings(site):
    for decimals in (4, 5, 6, 7):
        yield f"{decimals} decimals", f"{site.latitude:.{decimals}f}".encode()
        yield f"{decimals} decimals of longitude", f"{site.longitude:.{decimals}f}".encode()
    yield "pair of 3 decimals", f"[{site.longitude:.3f}, {site.latitude:.3f}]".encode()
    yield "whole double", f"{site.latitude!r}".encode()
    yield "metre", f"{site.easting:.0f}".encode()
    yield "metre of northing", f"{site.northing:.0f}".encode()
    yield "millimetre", f"{site.easting:.3f}".encode()
    yield "pair of hundreds", f"{site.easting // 100:.0f} {site.northing // 100:.0f}".encode()
    yield "pair of hundreds, in metres", \
        f"{round(site.easting, -2):.0f} {round(site.northing, -2):.0f}".encode()
    for order in "<>":
        for pair in ((site.longitude, site.latitude), (site.latitude, site.longitude),
                     (site.easting, site.northing), (site.northing, site.easting)):
            yield f"doubles {order}", struct.pack(order + "2d", *pair)
            yield f"floats {order}", struct.pack(order + "2f", *pair)
        metres = (round(site.easting), round(site.northing))
        yield f"integers {order}", struct.pack(order + "2i", *metres)
        yield f"integers of degrees {order}", struct.pack(
            order + "2i", round(site.longitude * 1e7), round(site.latitude * 1e7))
    yield "point of a GeoPackage", b"GP\0\1" + struct.pack("<iBI2d", 27700, 1, 1, site.easting + 0.2,
                                                        site.northing - 0.2)
    yield "doubles in a zip", in_zip(struct.pack("<2d", site.longitude, site.latitude) * 9)
    yield "deleted from a database", in_sqlite((site.easting, site.northing))
    yield "deleted from a database, whole", in_sqlite((round(site.easting), round(site.northing)))


def main():
    missed = []
    tried = 0
    for text in planted.SECRETS.texts:
        for name, data in text_encodings(text):
            tried += 1
            if not any(f"'{text}'" in found for found in SEARCH.find(FILLER + b" " + data + b" ")):
                missed.append(f"{text}: {name}")
    for number, site in enumerate(planted.SECRETS.sites, 1):
        for name, data in site_encodings(site):
            tried += 1
            if not any(f"site {number}" in found for found in SEARCH.find(FILLER + b" " + data + b" ")):
                missed.append(f"site {number}: {name}")
    for name, data in (("filler", FILLER), ("a zip of it", in_zip(FILLER)), ("nothing", b"")):
        tried += 1
        if SEARCH.find(data):
            missed.append(f"found in {name}: {SEARCH.find(data)}")
    print(f"search: {tried} tried, {len(missed)} wrong")
    for line in missed:
        print("  " + line)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
