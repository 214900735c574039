"""Looks for secrets in bytes, in every encoding that they could take.

Independent of the program's own check. Texts are compared by their letters and digits alone, in lower
case, so that case, spaces, punctuation and the escapes of CSV are of no account; UTF-16 and UTF-32 in
both orders, HTML, JSON and URL escapes, base64, hexadecimal and everything deflated (zip, gzip, zlib
streams as in PDF) are undone first, and again within what came out. Sites are looked for as decimal
numbers of degrees and metres at several precisions, and as doubles, floats and integers in both byte
orders.
"""

import base64
import binascii
import html
import re
import struct
import urllib.parse
import zlib

DEPTH = 4
LEAST = 6  # letters and digits of a text that is looked for by these alone


def squeezed(text):
    return re.sub(r"[\W_]+", "", text.lower())


# ---- what stands within bytes ----

def inflated(data):
    """Whatever any part of the bytes inflates to: zip members, gzip, zlib streams."""
    for found in re.finditer(rb"PK\x03\x04.{22}", data, re.DOTALL):
        header = found.start()
        name, extra = struct.unpack_from("<HH", data, header + 26)
        yield from inflate(data, header + 30 + name + extra, -15)
    for found in re.finditer(rb"\x1f\x8b\x08", data):
        yield from inflate(data, found.start(), 31)
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        yield from inflate(data, found.start(), 15)


def inflate(data, start, bits):
    try:
        result = zlib.decompressobj(bits).decompress(data[start:], 1 << 26)
    except zlib.error:
        return
    if len(result) > 3:
        yield result


def narrowed(data):
    """What of UTF-16 and UTF-32, in whichever order, is Latin text."""
    return data.replace(b"\0", b"")


def unescaped(data):
    """Without the escapes of HTML, JSON and URLs, whichever within whichever."""
    for _ in range(3):
        before = data
        if b"&" in data and b";" in data:
            data = html.unescape(data.decode("utf-8", "surrogateescape")).encode("utf-8", "replace")
        if b"\\u" in data:
            data = re.sub(rb"\\u([0-9a-fA-F]{4})",
                          lambda m: chr(int(m[1], 16)).encode("utf-8", "replace"), data)
        if b"%" in data:
            data = urllib.parse.unquote_to_bytes(data)
        if data == before:
            break
    return data


def decoded(data):
    for run in re.findall(rb"[A-Za-z0-9+/_-]{12,}={0,2}", data):
        plain = run.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        for skipped in range(4):
            part = plain[skipped:]
            part = part[:-1] if len(part) % 4 == 1 else part
            yield base64.b64decode(part + b"=" * (-len(part) % 4))
    for run in re.findall(rb"[0-9a-fA-F]{12,}", data):
        for skipped in range(2):
            part = run[skipped:]
            yield binascii.unhexlify(part[:len(part) // 2 * 2])


def contents(data, depth=DEPTH):
    """The bytes, and those that were packed within them."""
    yield data
    if depth > 0:
        for inner in inflated(data):
            yield from contents(inner, depth - 1)
        if runs := b" ".join(decoded(data)):
            yield runs
            for inner in inflated(runs):
                yield from contents(inner, depth - 1)


def text_views(data):
    """The bytes as texts of every writing, each once."""
    return {view: None for plain in (data, narrowed(data)) for view in (plain, unescaped(plain))}


# ---- texts ----

def text_in(view, texts):
    plain = squeezed(view.decode("utf-8", "ignore"))
    narrow = squeezed(view.decode("latin-1"))
    for text in texts:
        wanted = squeezed(text)
        assert len(wanted) >= LEAST, text
        if wanted in plain or wanted in narrow or squeezed(text.encode().decode("latin-1")) in narrow:
            yield f"text '{text}'"


def wide_texts(data, texts):
    """Texts that are not ASCII, in UTF-16, which the narrow views break."""
    for text in texts:
        if text.isascii():
            continue
        for form in (text, text.lower(), text.upper()):
            for encoding in ("utf-16-le", "utf-16-be"):
                if form.encode(encoding) in data:
                    yield f"text '{text}' in {encoding}"


# ---- sites ----

NUMBER = re.compile(rb"(?<![\d.])(\d{1,9})(?:[.,](\d{1,17}))?(?![\d])")


def written_numbers(view):
    for found in NUMBER.finditer(view):
        decimals = found[2] or b""
        yield found.start(), float(found[1] + b"." + (decimals or b"0")), len(decimals)


def is_number(value, wanted, decimals):
    """Whether a number of so many decimals is the wanted one, rounded or cut off."""
    return abs(value - abs(wanted)) < 1.0001 * 10.0 ** -decimals


def sites_in_text(view, sites):
    near = {}
    for position, value, decimals in written_numbers(view):
        for number, site in enumerate(sites):
            for axis, (degrees, metres) in enumerate(((site.latitude, site.easting),
                                                     (site.longitude, site.northing))):
                if decimals >= 3 and is_number(value, degrees, decimals):
                    if decimals >= 4:
                        yield f"a coordinate of site {number + 1}, {decimals} decimals of a degree"
                    kind = "degrees"
                elif value >= 10_000 and is_number(value, metres, decimals):
                    yield f"a coordinate of site {number + 1}, in metres"
                    kind = "metres"
                elif decimals == 0 and value >= 10_000 and abs(value - metres) <= 100 \
                        and value % 100 == 0:
                    kind = "hundreds of metres"
                elif 1000 <= value < 10_000 and abs(value - metres / 100) <= 1.0001:
                    kind = "hundreds of metres"
                else:
                    continue
                last = near.get((number, kind, 1 - axis))
                if last is not None and position - last < 200:
                    yield f"both coordinates of site {number + 1}, {kind}"
                near[number, kind, axis] = position


def prefixes(value, tolerance):
    """The first four bytes that big-endian doubles within the tolerance begin with."""
    first = struct.unpack(">I", struct.pack(">d", value - tolerance)[:4])[0]
    last = struct.unpack(">I", struct.pack(">d", value + tolerance)[:4])[0]
    low, high = sorted((first, last))
    return [struct.pack(">I", each) for each in range(low, high + 1)]


def any_of(choices):
    return b"(?:" + b"|".join(re.escape(choice) for choice in choices) + b")"


def double_pair(x, y, tolerance):
    big_x, big_y = prefixes(x, tolerance), prefixes(y, tolerance)
    little_x = [each[::-1] for each in big_x]
    little_y = [each[::-1] for each in big_y]
    yield any_of(big_x) + b".{4}" + any_of(big_y)
    yield any_of(little_x) + b".{4}" + any_of(little_y)


def floats_near(value, order):
    bits = struct.unpack(">I", struct.pack(">f", value))[0]
    return [struct.pack(order + "I", bits + step) for step in range(-8, 9)]


def whole_pair(x, y):
    for size in (3, 4, 8):
        if max(abs(x), abs(y)) + 1 >= 2 ** (8 * size - 1):
            continue
        for order in ("big", "little"):
            near = [[round(v + d).to_bytes(size, order, signed=True) for d in (-1, 0, 1)]
                    for v in (x, y)]
            yield any_of(near[0]) + any_of(near[1])


def binary_patterns(site):
    degrees = (site.longitude, site.latitude)
    metres = (site.easting, site.northing)
    for pair, tolerance in ((degrees, 2e-5), (metres, 0.5)):
        for x, y in (pair, pair[::-1]):
            for pattern in double_pair(x, y, tolerance):
                yield "two doubles", pattern
            for order in "<>":
                yield "two floats", any_of(floats_near(x, order)) + any_of(floats_near(y, order))
            for order in "<>":
                yield "a double as written", re.escape(struct.pack(order + "d", x))
    for x, y in (metres, metres[::-1]):
        for pattern in whole_pair(x, y):
            yield "two whole numbers", pattern
    for x, y in (degrees, degrees[::-1]):
        for factor in (1e5, 1e6, 1e7):
            for pattern in whole_pair(x * factor, y * factor):
                yield "two whole numbers", pattern


class Search:
    def __init__(self, secrets):
        self.secrets = secrets
        self.patterns = [
            (f"{what} of site {number + 1}", re.compile(pattern, re.DOTALL))
            for number, site in enumerate(secrets.sites)
            for what, pattern in binary_patterns(site)
        ]

    def find(self, data):
        """What the bytes hold, each once, in words."""
        found = set()
        for content in contents(data):
            found.update(wide_texts(content, self.secrets.texts))
            found.update(what for what, pattern in self.patterns if pattern.search(content))
            for view in text_views(content):
                found.update(text_in(view, self.secrets.texts))
                found.update(sites_in_text(view, self.secrets.sites))
        return sorted(found)
