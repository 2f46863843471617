"""Word, Hangul, PDF and spreadsheet files, feeds and JSON: the same article comes out of each; hostile files do no harm."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from factcheck.checker import Checker
from factcheck.read import read_paths
from factcheck.settings import Settings
from factcheck.types import Document, Problem
from tests.read.office_files import (
    docx,
    hangul_paragraph,
    hangul_table,
    hwp,
    hwpx,
    pdf,
    word_paragraph,
    word_table,
    zipped,
)

HEADLINE = "새빛시, 도서관에 412억 원 투자"
LEAD = "새빛시는 중앙도서관을 짓는 데 412억 원을 들였다고 20일 밝혔다. 장서는 18만 권이다."
BODY = "열람석은 1층 240석, 2층 360석을 합쳐 600석이다."
TEXT = f"{HEADLINE}\n{LEAD}\n{BODY}"
TABLE = [["보도시점", "2024. 5. 20.(월) 11:00"], ["담당부서", "산업정책과"]]
NODE = {
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "articleBody": f"{LEAD}\n{BODY}",
    "datePublished": "2024-05-20T11:00:00+09:00",
    "publisher": {"@type": "Organization", "name": "가온일보"},
}


def sheet(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def feed(entry: str, channel: str = "가온일보") -> bytes:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel><title>{channel}</title>{entry}</channel></rss>'.encode()


RELEASES = {
    "a.docx": docx(word_table(TABLE) + word_paragraph(HEADLINE, "Title") + word_paragraph(LEAD) + word_paragraph(BODY)),
    "a.hwpx": hwpx([hangul_table(TABLE) + "".join(map(hangul_paragraph, (HEADLINE, LEAD, BODY)))]),
    "a.hwp": hwp([TABLE, HEADLINE, LEAD, BODY]),
    "a.pdf": pdf([HEADLINE, "", "보도시점 2024. 5. 20.(월) 11:00", "", LEAD, BODY, "- 1 -"]),
    "a.json": json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, NODE]}).encode(),
    "ninjs.json": json.dumps(
        {"uri": "urn:1", "headline": HEADLINE, "body_html": f"<p>{LEAD}</p><p>{BODY}</p>", "versioncreated": NODE["datePublished"]}
    ).encode(),
    "a.rss": feed(
        f"<item><title>{HEADLINE}</title><pubDate>Mon, 20 May 2024 11:00:00 +0900</pubDate><description>짧게</description>"
        f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{BODY}</p>]]></content:encoded></item>"
    ),
    "a.atom": (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>가온일보</title><entry><title>{HEADLINE}</title><id>urn:1</id>'
        f'<published>2024-05-20T11:00:00+09:00</published><content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{BODY}&lt;/p&gt;'
        "</content></entry></feed>"
    ).encode(),
    "a.xlsx": sheet(
        [["뉴스 식별자", "일자", "언론사", "제목", "본문"], ["01.2024", 20240520, "가온일보", HEADLINE, f"{LEAD}\n{BODY}"]],
    ),
}


def read(folder: Path, name: str, content: bytes, **settings: int) -> tuple[list[Document], list[Problem]]:
    (folder / name).write_bytes(content)
    return read_paths([folder / name], Settings(**settings))  # type: ignore[arg-type]


def code(folder: Path, name: str, content: bytes, **settings: int) -> str:
    documents, problems = read(folder, name, content, **settings)
    assert documents == []
    assert name in problems[0].message
    return problems[0].code


@pytest.mark.parametrize("name", RELEASES)
def test_the_same_article_comes_out_of_every_format(tmp_path: Path, name: str) -> None:
    documents, problems = read(tmp_path, name, RELEASES[name])
    assert problems == []
    (document,) = documents
    assert (document.text, document.headline, document.dateline.day) == (TEXT, HEADLINE, "2024-05-20")


def test_a_folder_of_all_formats_is_read_and_other_json_and_xml_in_it_passed_over(tmp_path: Path) -> None:
    for name, content in RELEASES.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "settings.json").write_text('{"a": 1}', "utf-8")
    (tmp_path / "build.xml").write_text("<project/>", "utf-8")
    documents, problems = read_paths([tmp_path], Settings())
    assert len(documents) == len(RELEASES)
    assert problems == []


def test_a_json_file_named_by_the_user_that_holds_no_article_is_told(tmp_path: Path) -> None:
    assert code(tmp_path, "settings.json", b'{"a": 1}') == "E424"


def test_inserted_text_counts_and_deleted_text_does_not(tmp_path: Path) -> None:
    changed = "<w:p><w:del><w:r><w:delText>99억 원</w:delText></w:r></w:del><w:ins><w:r><w:t>88억 원을 더 쓴다.</w:t></w:r></w:ins></w:p>"
    documents, _ = read(tmp_path, "a.docx", docx(word_paragraph(LEAD) + changed))
    assert documents[0].text == f"{LEAD}\n88억 원을 더 쓴다."


def test_the_day_a_file_was_made_is_refused_as_publication_date(tmp_path: Path) -> None:
    core = '<c xmlns:d="http://purl.org/dc/terms/"><d:created>2019-01-02T00:00:00Z</d:created></c>'
    documents, _ = read(tmp_path, "a.docx", docx(word_paragraph(LEAD), core))
    assert documents[0].dateline.date is None
    assert [(r.date, r.why) for r in documents[0].dateline.rejected] == [("2019-01-02", "the day the file was made")]


def test_a_table_of_figures_keeps_its_rows_together(tmp_path: Path) -> None:
    rows = [["구분", "2023년", "2024년"], ["매출", "1,200억 원", "1,350억 원"]]
    for name, content in (
        ("t.docx", docx(word_paragraph(LEAD) + word_table(rows))),
        ("t.hwpx", hwpx([hangul_paragraph(LEAD) + hangul_table(rows)])),
        ("t.hwp", hwp([LEAD, rows])),
    ):
        documents, _ = read(tmp_path, name, content)
        assert "매출 | 1,200억 원 | 1,350억 원" in documents[0].text.splitlines(), name


def test_page_heads_of_a_hangul_file_are_no_text(tmp_path: Path) -> None:
    head = f"<hp:ctrl><hp:header><hp:subList>{hangul_paragraph('보도자료 77쪽')}</hp:subList></hp:header></hp:ctrl>"
    documents, _ = read(tmp_path, "a.hwpx", hwpx([hangul_paragraph(LEAD, head), hangul_paragraph(BODY)]))
    assert documents[0].text == f"{LEAD}\n{BODY}"


def test_sections_of_a_hangul_file_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    documents, _ = read(tmp_path, "a.hwpx", hwpx([hangul_paragraph(f"{n}번째 구역의 문장이다.") for n in range(12)]))
    assert documents[0].text.splitlines() == [f"{n}번째 구역의 문장이다." for n in range(12)]


def test_what_the_sections_of_a_hangul_file_unpack_to_is_bounded_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.read.hwp.MAX_UNPACKED", 2_000)
    assert read(tmp_path, "a.hwp", hwp([LEAD], sections=2))[1] == []
    assert code(tmp_path, "b.hwp", hwp([LEAD], sections=40)) == "E421"


def test_a_hangul_file_without_compression_and_with_tabs_is_read(tmp_path: Path) -> None:
    documents, _ = read(tmp_path, "a.hwp", hwp([f"서문\t{LEAD}", "긴 문단 " * 3000], flags=0))
    assert documents[0].text.startswith(f"서문 {LEAD}")
    assert documents[0].text.count("긴 문단") == 3000


def test_pdf_lines_that_fill_the_column_are_joined(tmp_path: Path) -> None:
    lines = ["새빛시는 중앙도서관을 짓는 데 모두 412억 원을 들였다고", "20일 밝혔다.", "□ 열람석은 600석이다."]
    documents, _ = read(tmp_path, "a.pdf", pdf(lines))
    assert documents[0].text.splitlines() == [f"{lines[0]} {lines[1]}", lines[2]]


def test_every_row_of_an_export_is_an_article_and_a_row_without_text_is_told(tmp_path: Path) -> None:
    rows = [["제목", "본문", "일자"], ["가", LEAD, "2024-05-20"], ["나", None, "2024-05-20"], ["다", BODY, "언젠가"]]
    documents, problems = read(tmp_path, "a.xlsx", sheet(rows))
    assert [(d.headline, d.dateline.day) for d in documents] == [("가", "2024-05-20"), ("다", None)]
    assert [(p.code, p.message.split(": ")[0].rpartition(":")[2]) for p in problems] == [("E409", "3"), ("E418", "4")]


def test_a_feed_entry_without_text_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    entries = f"<item><title>빈 글</title></item><item><title>{HEADLINE}</title><description>{LEAD}</description></item>"
    documents, problems = read(tmp_path, "a.xml", feed(entries))
    assert [d.headline for d in documents] == [HEADLINE]
    assert [p.code for p in problems] == ["E409"]


def test_findings_of_a_word_draft_name_the_file(tmp_path: Path) -> None:
    wrong = "새빛시 예산은 212억 원에서 265억 원으로 15% 늘었다."
    (tmp_path / "draft.docx").write_bytes(docx(word_paragraph(wrong)))
    findings = list(Checker().check([tmp_path / "draft.docx"]))
    assert [f.type for f in findings if f.severity.label == "error"] == ["internal_arithmetic"]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 210_000_000)
    return out.getvalue()


ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def test_hostile_files_become_problems(tmp_path: Path) -> None:
    assert code(tmp_path, "bomb.docx", bomb()) == "E421"
    assert code(tmp_path, "many.hwpx", zipped({f"{n}": "" for n in range(5_001)})) == "E421"
    assert code(tmp_path, "entities.docx", zipped({"word/document.xml": ENTITIES + "<x>&b;</x>"})) == "E422"
    assert code(tmp_path, "entities.rss", ENTITIES.encode() + b"<rss>&b;</rss>") == "E422"
    assert code(tmp_path, "utf-16.rss", (ENTITIES.replace("?>", " encoding='UTF-16'?>", 1) + "<rss>&b;</rss>").encode("utf-16")) == "E422"
    assert code(tmp_path, "comment.rss", f"<!--{'x' * 5000}-->{ENTITIES[21:]}<rss>&b;</rss>".encode()) == "E422"
    assert code(tmp_path, "cut.docx", RELEASES["a.docx"][:200]) == "E422"
    assert code(tmp_path, "cut.hwp", RELEASES["a.hwp"][:1500]) == "E422"
    assert code(tmp_path, "cut.pdf", b"%PDF-1.7\n1 0 obj") == "E422"
    assert code(tmp_path, "empty.xlsx", b"") == "E422"
    assert code(tmp_path, "deep.json", b"[" * 200_000) == "E417"
    assert code(tmp_path, "large.pdf", RELEASES["a.pdf"], max_bytes=100) == "E403"


def test_files_under_a_password_are_told_as_such(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(RELEASES["a.pdf"])))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    assert code(tmp_path, "a.pdf", locked.getvalue()) == "E420"
    assert code(tmp_path, "a.docx", b"\xd0\xcf\x11\xe0" + bytes(600)) == "E420"
    assert code(tmp_path, "a.hwp", hwp([LEAD], flags=3)) == "E420"
    assert code(tmp_path, "a.hwpx", hwpx([""], {"META-INF/manifest.xml": "<m><encryption-data/></m>"})) == "E420"


def test_a_pdf_locked_against_changes_only_is_read(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(RELEASES["a.pdf"])))
    writer.encrypt("", "owner", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    documents, _ = read(tmp_path, "a.pdf", locked.getvalue())
    assert documents[0].headline == HEADLINE


def test_tables_within_tables_beyond_reason_end_without_harm(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + word_paragraph("12억 원") + "</w:tc></w:tr></w:tbl>" * 80
    documents, problems = read(tmp_path, "a.docx", docx(word_paragraph(LEAD) + deep))
    assert LEAD in documents[0].text
    assert problems == []


def test_an_old_hangul_file_says_how_to_save_it(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a.hwp", b"HWP Document File V3.00 \x1a\x01" + bytes(100))
    assert ".hwpx" in problems[0].message
