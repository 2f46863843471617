from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.check.case import Case
from factcheck.check.fingerprint import set_fingerprints
from factcheck.settings import Settings
from factcheck.types import Article, Document, Finding, Place, Sentence, Severity

WORDS = ("시장", "축제", "3만 명", "4만 명", "경찰", "12일", "회사", "매출", "2조 원", "늘었다", "밝혔다")
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(lambda words: " ".join(words) + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=6, unique=True)


def article(sentences: list[str], gap: str = "\n\n") -> Article:
    spans, at = [], 0
    for line in sentences:
        spans.append(Sentence(at, at + len(line), "body"))
        at += len(line) + len(gap)
    return Article(Document(gap.join(sentences), id="a.txt", lang="ko"), spans)


def finding(found: Article, number: int, rule: str = "FC101") -> Finding:
    sentence = found.sentences[number]
    surface = found.document.text[sentence.start : sentence.end].split()[0]
    return Finding(rule, "cross_conflict", Severity.ERROR, 0.9, "", "", (Place(0, sentence.start, sentence.start + len(surface), surface),))


def fingerprints(found: Article, findings: list[Finding]) -> list[str]:
    set_fingerprints(findings, Case([found], [], "ko", Settings()))
    return [f.fingerprint for f in findings]


@given(TEXT, TEXT, TEXT, st.data())
@settings(deadline=None, max_examples=60)
def test_it_survives_whatever_is_written_before_and_after(
    before: list[str], text: list[str], after: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(text) - 1))
    around = [s for s in before if s not in text], [s for s in after if s not in text]
    old, new = article(text), article([*around[0], *text, *around[1]])
    assert fingerprints(old, [finding(old, number)]) == fingerprints(new, [finding(new, number + len(around[0]))])


@given(TEXT, st.sampled_from(["\n", "\n\n", " ", "\u3000"]))
@settings(deadline=None, max_examples=60)
def test_it_survives_other_spacing(text: list[str], gap: str) -> None:
    old, new = article(text), article(text, gap)
    assert fingerprints(old, [finding(old, 0)]) == fingerprints(new, [finding(new, 0)])


@given(TEXT)
@settings(deadline=None, max_examples=60)
def test_no_two_findings_share_one(text: list[str]) -> None:
    found = article(text)
    findings = [finding(found, n, rule) for n in range(len(text)) for rule in ("FC101", "FC110")]
    assert len(set(fingerprints(found, findings))) == len(findings)


@given(TEXT, st.randoms())
@settings(deadline=None, max_examples=60)
def test_it_does_not_depend_on_the_order_of_findings(text: list[str], random: st.randoms) -> None:  # type: ignore[valid-type]
    doubled = article([*text, *text])
    findings = [finding(doubled, n) for n in range(2 * len(text))]
    before = fingerprints(doubled, findings)
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    fingerprints(doubled, shuffled)
    assert [f.fingerprint for f in findings] == before
