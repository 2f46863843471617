"""What arithmetic gives and another article tells is shown beside what the text says."""

from __future__ import annotations

from factcheck import Document, check

WRONG = (
    "솔뫼시 발전 설비 늘린다\n\n"
    "솔뫼시는 2027년까지 태양광 36MW와 풍력 17MW, 합쳐 63MW의 설비를 갖춘다고 4일 밝혔다. 공사비는 1,240억 원이다."
)
OTHER = "솔뫼시, 1,240억 들여 발전소 짓는다\n\n솔뫼시가 1,240억 원을 들여 짓는 설비는 53MW로, 36MW는 햇빛에서, 17MW는 바람에서 얻는다."


def of_the_sum(*texts: str) -> list[tuple[int, str]]:
    """The places of the finding that the parts do not add up, each with its article."""
    documents = [Document(text, id=f"{n}.txt", published="2025-03-04") for n, text in enumerate(texts)]
    return [(p.article, p.surface) for f in check(*documents) if f.rule == "FC202" for p in f.places]


def test_the_article_that_tells_what_a_sum_comes_to_is_shown() -> None:
    assert (1, "53MW") in of_the_sum(WRONG, OTHER)


def test_without_such_an_article_the_sum_stands_alone() -> None:
    assert of_the_sum(WRONG)
    assert {article for article, _ in of_the_sum(WRONG, OTHER.replace("36MW는 햇빛에서, 17MW는 바람에서 얻는다", "바닷가에 선다"))} == {0}
