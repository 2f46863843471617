"""What could not be done is told in the report's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.check.ruleset import read_folder
from factcheck.errors import RuleError
from factcheck.read import read_paths
from factcheck.report.problems import told
from factcheck.report.words import words
from factcheck.settings import Settings


@pytest.mark.parametrize(
    ("message", "korean"),
    [
        ("no such file or folder (check the path)", "그런 파일이나 폴더가 없다(경로를 확인할 것)"),
        (
            "a.txt:3: the date 'soon' is none that can be read; write YYYY-MM-DD",
            "a.txt:3: 날짜 'soon'을 읽을 수 없다. YYYY-MM-DD로 적을 것",
        ),
        ("a.bin: files of type .bin are not read (known: .txt)", "a.bin: .bin 파일은 읽지 않는다 (읽을 수 있는 것: .txt)"),
    ],
)
def test_a_korean_report_tells_a_problem_in_korean(message: str, korean: str) -> None:
    assert words("ko").problem(message) == korean


BROKEN = {
    "a.docx": b"PK\x03\x04 cut short",
    "a.hwpx": b"no archive",
    "a.hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut short",
    "a.pdf": b"%PDF-1.7\n1 0 obj",
    "a.xlsx": b"no archive",
    "a.xml": b"<rss><channel><item><title>cut",
    "b.xml": b"<table><row/></table>",
    "a.json": b'{"id": 1, "text": ',
    "b.json": b'{"id": 1 "text": 2}',
    "a.jsonl": b'no object\n{"id": "b"}\n{"text" 5}\n{"text": "5" 5}\n',
    "a.bin": b"\x00",
    "a.txt": b"a\x00b",
    "b.txt": b"",
    "c.txt": b"%PDF-1.4",
    "d.txt": b"PK\x03\x04",
    "e.txt": b"\xff\xfe\x00\xd8a",
    "f.txt": b"caf\xe9 \xff",
}
TECHNICAL = re.compile(  # names and quotations that are no words of a language
    r"\([^()]*(?:pip install|\.txt)[^()]*\)|NUL|UTF-8|utf-16-le|OLE|0x\w+|CP949/EUC-KR|JSON|XML|PDF|MB|RSS|Atom|zip"
    r"|[\w/]*\.\w+(?::\d+)*|\"\w+\"|--[\w-]+|<\w+>"
)


@pytest.mark.parametrize("name", BROKEN)
def test_a_korean_report_tells_what_is_wrong_with_a_file_without_a_word_of_english(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BROKEN[name])
    _, problems = read_paths([path], Settings())
    assert problems
    for problem in problems:
        found = told(problem, words("ko"))
        assert re.findall(r"[A-Za-z]{2,}", TECHNICAL.sub("", found.message)) == [], found.message


def test_the_place_a_message_begins_with_stands_once_and_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(BROKEN["a.jsonl"])
    _, problems = read_paths([path], Settings())
    assert [told(p, words("en")).where.rpartition("/")[2] for p in problems] == ["a.jsonl:1:1", "a.jsonl:2", "a.jsonl:3:9", "a.jsonl:4:14"]
    assert told(problems[0], words("en")).message == "not a JSON object: expected '{'"


def test_an_english_report_tells_it_as_it_is() -> None:
    assert words("en").problem("the file is empty (nothing to check)") == "the file is empty (nothing to check)"


def test_a_message_without_a_phrase_stays_as_it_is() -> None:
    assert words("ko").problem("something else {0}") == "something else {0}"


PACKAGE = Path(factcheck.__file__).parent
RAISED = {"SettingsError", "RuleError", "ReadError", "ReportError", "FactcheckError", "UsageError", "fault", "_fault", "kind"}
FOR_LANGUAGE_AUTHORS = ("grammar", "extract", "structure.py", "pagewords.py")
FOR_TEST_AUTHORS = ("pytest_plugin.py", "pytest_yaml.py", "approximate.py", "skeletons")
NAME = "«1»"
KEPT = re.compile(  # names, quotations and signs that are the same in every language
    rf"{NAME}|`[^`]*`|--?[\w-]+|'\w+'|\"\w+\"|\[\[\w*\]\]|\{{\w+\}}|[\w/-]*\.\w+|\w+,\w+[,\w]*|\w+: «1»|factcheck explain .*\)"
    r"|pip install.*|ignore\[.*|NewsArticle, ninjs, JSON Feed|: info.*off|id, name, kind|fingerprint, status, reason|YYYY-MM-DD|UTF-8|CP949"
    r"|(?<![A-Za-z])(?:JSON|YAML|TOML|CSV|PDF|XML|RSS|Atom|NUL|zip|MB|git|parquet|pyarrow|XlsxWriter|factcheck|fingerprint|true|false|good|bad|why"
    r"|published|id|name|finding|path)(?![A-Za-z])"
)


def template(node: ast.expr) -> str:
    """The text of a literal, names in it as one sign; "" for what is none."""
    if isinstance(node, ast.Constant):
        return str(node.value) if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(v.value if isinstance(v, ast.Constant) else NAME for v in node.values)
    return ""


def messages() -> Iterator[tuple[str, str]]:
    """Every message the package can tell a user, with what to do about it, and where it stands in the code."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if any(part in str(path.relative_to(PACKAGE)) for part in (*FOR_LANGUAGE_AUTHORS, *FOR_TEST_AUTHORS)):
            continue
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(call.func, "id", getattr(call.func, "attr", "")) if isinstance(call, ast.Call) else ""
            if not isinstance(call, ast.Call) or name not in {*RAISED, "Problem"}:
                continue
            message, *rest = [text for text in map(template, call.args[3:] if name == "Problem" else call.args) if text != "()"] or [""]
            hints = [text for text in rest if " " in text]
            hints += [template(keyword.value) for keyword in call.keywords if keyword.arg == "hint"]
            if " " in message:
                yield f"{path.name}:{call.lineno}", f"{message} ({hints[0]})" if any(hints) else message


def test_every_message_there_is_has_words_in_korean() -> None:
    found = dict(messages())
    assert len(found) > 100
    korean = {place: words("ko").problem(message) for place, message in found.items()}
    assert {place: told for place, told in korean.items() if re.search("[A-Za-z]{2,}", KEPT.sub("", told))} == {}


def test_what_is_wrong_with_a_rule_file_has_words_in_korean(tmp_path: Path) -> None:
    rule = "id: XR901\nname: A bee\nkind: limits\ntype: range\nseverity: grave\n"
    rule += "where: {unit: 3, minimum: many}\nmessage: {ko: ''}\nwhy: {ko: 까닭}\n"
    (tmp_path / "XR901-a.yml").write_text(rule, "utf-8")
    with pytest.raises(RuleError) as caught:
        read_folder(tmp_path)
    told = [words("ko").problem(f"{fault.message} ({fault.hint})" if fault.hint else fault.message) for fault in caught.value.faults]
    assert told == [
        "name: 'A bee'는 형식에 맞지 않는다(소문자 낱말을 붙임표로 이을 것. 보기: occupancy-above-whole)",
        "severity: 쓸 수 없는 값 'grave' (다음 가운데 하나: error, warning, info)",
        "where.unit 항목은 글이나 목록이어야 한다",
        "where.minimum 항목은 수여야 한다",
        "message.ko 항목이 비었다",
    ]


def test_every_ground_of_a_difference_has_words_in_both_languages() -> None:
    page = (Path(__file__).parents[2] / "docs" / "alignment.md").read_text(encoding="utf-8")
    grounds = re.findall(r"^\| `(\w+)` \|", page.partition("| support |")[2].partition("\n\n")[0], re.M)
    assert len(grounds) > 10
    for lang in ("ko", "en"):
        assert [g for g in [*grounds, "same_count"] if words(lang)("support", g) == g] == []
