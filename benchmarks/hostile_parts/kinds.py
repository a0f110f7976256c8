# ruff: noqa: E501  # a hostile file is one line, like a table
"""One function a kind of broken file: a source of chance in, an ending and bytes out."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from benchmarks.hostile_parts.seeds import flate, one_page, papers, pdf, png, stream

Made = tuple[str, bytes]  # ending, content
_NUMBERS = (0, 1, 2**15, 2**16 - 1, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 10**20)
_TEXT = b"BT /F 12 Tf 72 700 Td (CERTIFICAT DE SCOLARITE) Tj ET"


def truncated(chance: Random) -> Made:
    ending, data = chance.choice(papers())
    return ending, data[: chance.randrange(1, len(data))]


def flipped(chance: Random) -> Made:
    ending, data = chance.choice(papers())
    broken = bytearray(data)
    for _ in range(2 ** chance.randrange(0, 9)):
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
    return ending, bytes(broken)


def shuffled(chance: Random) -> Made:
    """A piece cut out, doubled, or taken from another file."""
    ending, data = chance.choice(papers())
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 20_000))
    other = chance.choice(papers())[1]
    middle = chance.choice([b"", data[start:end] * 3, other[: end - start], chance.randbytes(end - start)])
    return ending, data[:start] + middle + data[end:]


def wrong_lengths(chance: Random) -> Made:
    """Every length field of a format may be the one that lies."""
    number = chance.choice(_NUMBERS)
    kind = chance.randrange(5)
    if kind == 0:
        return "pdf", one_page(stream(_TEXT, length=number))
    if kind == 1:
        return "pdf", one_page(stream(_TEXT).replace(b"/Length", b"/Length -", 1))
    ending, data = chance.choice(papers())
    broken = bytearray(data)
    place = chance.randrange(min(len(data) - 8, 400))
    broken[place : place + 4] = struct.pack(chance.choice("<>") + "I", number % 2**32)
    return ending, bytes(broken)


def loops(chance: Random) -> Made:
    """Page trees, tables and forms that lead back to themselves."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    catalog, root = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%s] >>"
    kind = chance.randrange(7)
    if kind == 0:
        return "pdf", pdf(
            [catalog, root % (chance.choice(_NUMBERS), b"2 0 R " * chance.randrange(1, 50)), page, stream(_TEXT)]
        )
    if kind == 1:
        return "pdf", pdf([catalog, root % (2, b"3 0 R 5 0 R"), page, stream(_TEXT), root % (9, b"2 0 R")])
    if kind == 2:
        return "pdf", pdf([catalog, root % (1, b"3 0 R"), page, stream(_TEXT)], b"/Root 1 0 R /Prev 9 /XRefStm 9")
    if kind == 3:  # a form that draws itself
        form = stream(
            b"/X Do " * 20, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
        )
        return "pdf", one_page(stream(b"/X Do"), more=[form])
    if kind == 4:
        depth = chance.choice([1_000, 50_000, 500_000])
        return "pdf", one_page(stream(_TEXT), page=b"/Odd " + b"[" * depth + b"]" * depth)
    if kind == 5:
        return "pdf", pdf([catalog, b"2 0 R", b"3 0 R"])
    chain = [b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 3) for number in range(5_000)]
    return "pdf", pdf([catalog, *chain, b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"])


def xref_bombs(chance: Random) -> Made:
    kind = chance.randrange(4)
    base = one_page(stream(_TEXT))
    if kind == 0:
        return "pdf", base.replace(b"xref\n0 6", b"xref\n0 %d" % chance.choice(_NUMBERS))
    if kind == 1:
        return "pdf", base.replace(b"/Size 6", b"/Size %d" % chance.choice(_NUMBERS))
    if kind == 2:
        table = stream(
            zlib.compress(b"\0" * 5_000_000, 9),
            b"/Type /XRef /Root 1 0 R /Filter /FlateDecode /W [1 4 2] /Size %d /Index [0 %d] /DecodeParms "
            b"<< /Predictor 12 /Columns %d >>" % (2**31 - 1, 2**31 - 1, chance.choice(_NUMBERS)),
        )
        return "pdf", b"%PDF-1.7\n1 0 obj\n" + table + b"\nendobj\nstartxref\n9\n%%EOF"
    return "pdf", base + b"\n".join(b"xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev %d >>" % place
                                    for place in range(0, 20_000, 7)) + b"\nstartxref\n%d\n%%%%EOF" % len(base)  # fmt: skip


def huge_pictures(chance: Random) -> Made:
    """Ten thousand megapixels in a few kilobytes; some really unpack to as much."""
    wide, high = chance.choice([(100_000, 100_000), (65_535, 65_535), (2**31 - 1, 1), (1, 2**31 - 1), (14_000, 14_000)])
    kind = chance.randrange(8)
    if kind == 0:
        return "png", png(wide, high, zlib.compress(b"\0" * 1_000))
    if kind == 1:
        return "png", png(wide, high, zlib.compress(b"\0" * chance.choice([10**6, 10**8]), 9), 1)
    if kind == 2:
        data = bytearray(next(data for ending, data in papers() if ending == "jpg"))
        place = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2"))
        data[place + 5 : place + 9] = struct.pack(">HH", min(high, 65_535), min(wide, 65_535))
        return "jpg", bytes(data)
    if kind == 3:
        return "bmp", struct.pack("<2sIHHIIiiHHIIiiII", b"BM", 54, 0, 0, 54, 40, min(wide, 2**31 - 1), min(high, 2**31 - 1), 1,
                                  chance.choice([1, 8, 24, 32]), 0, 0, 0, 0, 0, 0)  # fmt: skip
    if kind == 4:
        return "gif", b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\x80\0\0" + b"\0" * 6 + b"\x2c" + struct.pack(
            "<HHHH", 0, 0, 65_535, 65_535) + b"\0\x02\x02\x44\x01\0" * chance.randrange(1, 500) + b";"  # fmt: skip
    if kind == 5:
        tags = [(256, 4, wide % 2**32), (257, 4, high % 2**32), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (278, 4, high % 2**32),
                (279, 4, 2**32 - 1)]  # fmt: skip
        table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
        return "tif", b"II*\0" + struct.pack("<IH", 8, len(tags)) + table + struct.pack("<I", chance.choice([0, 8]))
    filters = chance.choice(
        [b"/FlateDecode", b"/DCTDecode", b"/JPXDecode", b"/CCITTFaxDecode", b"/JBIG2Decode", b"/LZWDecode"]
    )
    body = zlib.compress(b"\0" * 20_000_000, 9) if filters == b"/FlateDecode" else chance.randbytes(2_000)
    entries = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d /ColorSpace /DeviceRGB /Filter %s"
    )
    picture = stream(body, entries % (wide, high, chance.choice([1, 8, 16]), filters))
    return "pdf", one_page(stream(b"q 595 0 0 842 0 0 cm /X Do Q"), more=[picture])


def odd_pages(chance: Random) -> Made:
    """Pages of 18,000 points and more, of no size, of sizes that are no numbers."""
    side = chance.choice([b"18000", b"14400", b"1e9", b"-5", b"0", b"0.0001", b"nan", b"99999999999999999999"])
    other = chance.choice([side, b"842", b"1"])
    unit = b"/UserUnit %d /Rotate %d" % (chance.choice([1, 1000, 75000]), chance.choice([0, 90, 91, -270, 2**31]))
    content = chance.choice([_TEXT, b"0 0 18000 18000 re f", b"q 1e9 0 0 1e-9 0 0 cm 0 0 1 1 re f Q"])
    return "pdf", one_page(stream(content), b"0 0 %s %s" % (side, other), unit)


def many_things(chance: Random) -> Made:
    """A million objects, shapes, letters, notes or pages."""
    kind = chance.randrange(6)
    if kind == 0:
        count = chance.choice([20_000, 20_000, 200_000, 1_000_000])
        body = b"".join(b"%d 0 obj\nnull\nendobj\n" % number for number in range(10, 10 + count))
        return "pdf", one_page(stream(_TEXT)).replace(b"xref\n0", body + b"xref\n0")
    if kind == 1:
        return "pdf", one_page(
            flate(b"0 0 m 500 700 l 30 40 500 600 re 1 2 3 4 5 6 c S f\n" * chance.choice([10_000, 400_000]))
        )
    if kind == 2:
        return "pdf", one_page(
            flate(b"BT /F 1 Tf 10 10 Td " + b"(CERTIFICAT) Tj 1 1 Td " * chance.choice([10_000, 300_000]) + b"ET")
        )
    if kind == 3:
        kids = b"3 0 R " * chance.choice([1_000, 100_000])
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
        shapes = flate(b"0 0 500 700 re f\n" * chance.choice([10, 50_000]))
        return "pdf", pdf(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids) // 6, kids),
                page,
                shapes,
            ]
        )
    if kind == 4:
        notes = b"/Annots [" + b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x) >> " * 20_000 + b"]"
        return "pdf", one_page(stream(_TEXT), page=notes)
    return "pdf", one_page(flate(b"q " * chance.choice([1_000, 1_000_000])))


def archives(chance: Random) -> Made:  # noqa: PLR0912  # a list of ideas
    buffer = io.BytesIO()
    kind = chance.randrange(9)
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        if kind == 0:
            inner = b"x"
            for depth in range(chance.randrange(2, 12)):
                nested = io.BytesIO()
                with zipfile.ZipFile(nested, "w", zipfile.ZIP_DEFLATED) as one:
                    one.writestr(f"{depth}.zip", inner)
                inner = nested.getvalue()
            archive.writestr("nested.zip", inner)
        elif kind == 1:
            for name in (
                "../../../../tmp/climbed",
                "/etc/cron.d/evil",
                "C:\\evil.pdf",
                "..\\..\\evil",
                "a/../../b",
                ".",
            ):
                archive.writestr(name, b"climb")
        elif kind == 2:
            archive.writestr("zeros.pdf", b"\0" * chance.choice([30_000_000, 250_000_000]))
        elif kind == 3:
            for number in range(chance.choice([999, 1_001, 5_000])):
                archive.writestr(f"{number % 500}.pdf", b"%PDF-")
        elif kind == 4:
            archive.writestr("n" * 300 + ".pdf", b"%PDF-1.4")
            archive.writestr("\u202efdp.exe\x07\x1b[31m", b"x")
            archive.writestr("a\nb/c\r.pdf", b"x")
        elif kind == 5:
            link = zipfile.ZipInfo("link.pdf")
            link.external_attr = 0o120777 << 16
            archive.writestr(link, "/etc/passwd")
        elif kind == 6:
            for _ in range(3):
                archive.writestr("same.pdf", chance.randbytes(20))
        else:
            archive.writestr("paper." + (paper := chance.choice(papers()))[0], paper[1])
    data = bytearray(buffer.getvalue())
    if kind >= 7:  # and then broken
        for _ in range(chance.randrange(1, 40)):
            data[-chance.randrange(1, min(len(data), 300))] ^= 1 << chance.randrange(8)
    return "zip", bytes(data)


def polyglots(chance: Random) -> Made:
    """Two formats at once, and PDFs that would like to do something."""
    _, picture = chance.choice([each for each in papers() if each[0] != "pdf"])
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as one:
        one.writestr("x.pdf", b"%PDF-1.4")
    page = one_page(stream(_TEXT))
    deeds = [b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1'\\)) >>",
             b"/OpenAction << /S /Launch /F (/bin/sh) >>", b"/OpenAction << /S /URI /URI (http://127.0.0.1/) >>",
             b"/OpenAction << /S /GoToR /F << /FS /URL /F (http://127.0.0.1/x.pdf) >> >>",
             b"/AcroForm << /XFA (<script>x</script>) >>"]  # fmt: skip
    kind = chance.randrange(7)
    if kind >= 5:
        return "pdf", page.replace(b"/Type /Catalog", b"/Type /Catalog " + chance.choice(deeds), 1)
    choices: list[Made] = [("pdf", page + archive.getvalue()), ("jpg", picture + page), ("zip", page + archive.getvalue()),
                           ("html", b"<html><script>alert(1)</script>" + page), ("gif", b"GIF89a" + page + archive.getvalue())]  # fmt: skip
    return choices[kind]


def noise(chance: Random) -> Made:
    """Bytes of any kind behind a head that promises something."""
    heads = [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\0", b"MM\0*", b"GIF89a", b"BM", b"PK\x03\x04",
             b"RIFF\xff\xff\xff\x7fWEBPVP8 ", b"\0\0\0\x18ftypheic", b"\0\0\0\x1cftypavif", b"8BPS", b"\0\0\0\x0cjP  ", b"{", b"<?xml"]  # fmt: skip
    size = chance.choice([0, 1, 40, 2_000, 100_000])
    return chance.choice(["pdf", "jpg", "png", "heic", "bin", "tif"]), chance.choice([b"", *heads]) + chance.randbytes(
        size
    )


KINDS: tuple[Callable[[Random], Made], ...] = (
    truncated, flipped, shuffled, wrong_lengths, loops, xref_bombs, huge_pictures, odd_pages, many_things, archives,
    polyglots, noise,
)  # fmt: skip
