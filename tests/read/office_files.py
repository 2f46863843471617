"""Small files of the formats of offices, made by the formats' published descriptions."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
Table = Sequence[Sequence[str]]


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def docx(body: str, core: str = "") -> bytes:
    """A Word file of the XML inside w:body."""
    parts = {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}
    if core:
        parts["docProps/core.xml"] = core
    return zipped(parts)


def word_paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word_table(rows: Table) -> str:
    return (
        "<w:tbl>" + "".join("<w:tr>" + "".join(f"<w:tc>{word_paragraph(c)}</w:tc>" for c in row) + "</w:tr>" for row in rows) + "</w:tbl>"
    )


def hwpx(sections: Sequence[str], more: Mapping[str, str] | None = None) -> bytes:
    """A Hangul file of the XML inside each section."""
    parts: dict[str, str | bytes] = {"mimetype": "application/hwp+zip"}
    for number, section in enumerate(sections):
        parts[f"Contents/section{number}.xml"] = f'<hs:sec xmlns:hs="urn:section" xmlns:hp="{HP}">{section}</hs:sec>'
    return zipped({**parts, **(more or {})})


def hangul_paragraph(text: str, inside: str = "") -> str:
    return f"<hp:p><hp:run>{inside}<hp:t>{text}</hp:t></hp:run></hp:p>"


def hangul_table(rows: Table) -> str:
    cells = "".join(
        "<hp:tr>" + "".join(f"<hp:tc><hp:subList>{hangul_paragraph(c)}</hp:subList></hp:tc>" for c in row) + "</hp:tr>" for row in rows
    )
    return f"<hp:p><hp:run><hp:tbl>{cells}</hp:tbl></hp:run></hp:p>"


def hwp(paragraphs: Sequence[str | Table], flags: int = 1, sections: int = 1) -> bytes:
    """A version 5 Hangul file: paragraphs, and tables as lists of rows, in each of its sections."""
    records = b""
    for paragraph in paragraphs:
        if isinstance(paragraph, str):
            records += _record(66, 0, bytes(22)) + _record(67, 1, _units(paragraph))
            continue
        # A table stands in a paragraph of its own: an extended control character, then the control's records.
        records += _record(66, 0, bytes(22)) + _record(67, 1, struct.pack("<H", 11) + b" lbt" + bytes(8) + struct.pack("<HH", 11, 13))
        records += _record(71, 1, b" lbt" + bytes(40)) + _record(77, 2, bytes(20))
        for r, row in enumerate(paragraph):
            for c, cell in enumerate(row):
                records += _record(72, 2, bytes(8) + struct.pack("<HH", c, r) + bytes(30))
                records += _record(66, 2, bytes(22)) + _record(67, 3, _units(cell))
    packer = zlib.compressobj(wbits=-15)
    stream = packer.compress(records) + packer.flush() if flags & 1 else records
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, flags)
    return ole({"FileHeader": header} | {f"BodyText/Section{n}": stream for n in range(sections)})


def _units(text: str) -> bytes:
    tab = struct.pack("<8H", 9, 0, 0, 0, 0, 0, 0, 9)
    return tab.join(part.encode("utf-16-le") for part in text.split("\t")) + b"\r\0"


def _record(tag: int, level: int, content: bytes) -> bytes:
    size = len(content)
    head = struct.pack("<I", tag | level << 10 | min(size, 0xFFF) << 20)
    return head + (struct.pack("<I", size) if size >= 0xFFF else b"") + content


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE compound file of streams in at most one level of storages; each is padded past the size of small streams."""
    sector, end, free = 512, 0xFFFFFFFE, 0xFFFFFFFF
    contents = {name: part.ljust(max(4096, -(-len(part) // sector) * sector), b"\0") for name, part in streams.items()}
    storages = sorted({name.split("/")[0] for name in streams if "/" in name})
    entries: list[tuple[str, int, int, int, int, int]] = []  # name, kind, right sibling, child, start, size
    table: list[int] = []
    starts = {}
    for name, part in contents.items():
        starts[name] = len(table)
        count = len(part) // sector
        table += [*range(len(table) + 1, len(table) + count), end]
    top = [n for n in streams if "/" not in n] + storages
    index = {name: i + 1 for i, name in enumerate(top)}
    inner: dict[str, list[str]] = {s: [n for n in streams if n.startswith(s + "/")] for s in storages}
    at = len(top) + 1
    for names in inner.values():
        for name in names:
            index[name], at = at, at + 1

    def chain(names: Sequence[str], i: int) -> int:
        return index[names[i + 1]] if i + 1 < len(names) else free

    for i, name in enumerate(top):
        if name in inner:
            entries.append((name, 1, chain(top, i), index[inner[name][0]], 0, 0))
        else:
            entries.append((name, 2, chain(top, i), free, starts[name], len(contents[name])))
    for names in inner.values():
        for i, name in enumerate(names):
            entries.append((name.split("/")[1], 2, chain(names, i), free, starts[name], len(contents[name])))
    entries.insert(0, ("Root Entry", 5, free, 1, end, 0))
    directory = b""
    for name, kind, right, child, start, size in entries:
        raw = (name + "\0").encode("utf-16-le")
        directory += raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, free, right, child) + bytes(36)
        directory += struct.pack("<IQ", start, size)
    directory = directory.ljust(-(-len(directory) // sector) * sector, b"\0")
    first = len(table)
    table += [*range(first + 1, first + len(directory) // sector), end]
    fat_at = len(table)
    fat_count = -(-(len(table) + 1) // (sector // 4))
    while fat_count * (sector // 4) < len(table) + fat_count:
        fat_count += 1
    table += [0xFFFFFFFD] * fat_count
    fat = struct.pack(f"<{len(table)}I", *table).ljust(fat_count * sector, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, fat_count, first, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", *(range(fat_at, fat_at + fat_count)), *([free] * (109 - fat_count)))
    return header + b"".join(contents.values()) + directory + fat


def pdf(lines: Sequence[str]) -> bytes:
    """A PDF page of some lines, any script: two-byte codes with a table back to Unicode."""
    characters = sorted({c for line in lines for c in line})
    code = {c: i + 1 for i, c in enumerate(characters)}
    drawn = " ".join(f"<{''.join(f'{code[c]:04X}' for c in line)}> Tj 0 -20 Td" for line in lines)
    content = f"BT /F1 11 Tf 40 800 Td {drawn} ET".encode()
    maps = "\n".join(f"<{code[c]:04X}> <{c.encode('utf-16-be').hex()}>" for c in characters)
    unicode_map = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\n"
        f"endcodespacerange\n{len(characters)} beginbfchar\n{maps}\nendbfchar\nendcmap end end"
    ).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Body /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /B /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(unicode_map), unicode_map),
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + table + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
