"""Which articles are compared at all."""

from factcheck.align.events import COMMON_LEAST, related_groups
from factcheck.types import Article, Document


def articles(*texts):
    return [Article(Document(t, id=str(i), lang="ko")) for i, t in enumerate(texts)]


def test_two_reports_of_one_event_meet_and_another_event_stays_alone():
    fire = "가온시장 화재로 점포 열두 곳이 탔다. 소방서는 전기 합선을 원인으로 본다."
    again = "가온시장 화재 원인은 전기 합선으로 보인다. 불탄 점포는 열두 곳이다."
    fish = "파도군 어민들이 오징어를 많이 잡았다. 위판장은 내년에 새로 짓는다."
    assert related_groups(articles(fire, fish, again)) == [[0, 2], [1]]


def test_among_many_texts_a_fragment_meets_none():
    pair = ["가온시장 점포 열두 곳이 화재로 탔다.", "가온시장 점포 열세 곳이 화재로 탔다."]
    assert related_groups(articles(*pair)) == [[0, 1]]
    many = [f"글{chr(0xAC00 + i * 37)}{chr(0xB098 + i * 53)}" for i in range(COMMON_LEAST)]
    assert [0, 1] not in related_groups(articles(*pair, *many))


def test_every_article_is_in_one_group():
    texts = [f"가온시장 화재 점포 소방서 합선 원인 {chr(0xAC00 + i * 101)}동네" for i in range(15)]
    groups = related_groups(articles(*texts))
    assert sorted(i for g in groups for i in g) == list(range(len(texts)))


def test_two_events_with_a_report_between_them_stay_two():
    fire = "가온시장 화재로 점포 열두 곳이 탔다. 소방서는 전기 합선을 원인으로 본다. 상인회는 보상을 요구했다."
    flood = "파도군 홍수로 논밭 여든 곳이 잠겼다. 군청은 둑이 터진 까닭을 조사한다. 농민회는 복구비를 요구했다."
    both = "가온시장 화재와 파도군 홍수에 도청이 성금을 보냈다. 상인회와 농민회가 고마움을 전했다."
    groups = related_groups(articles(fire, fire.replace("열두", "열세"), flood, flood.replace("여든", "아흔"), both))
    assert not any({0, 2} <= set(g) for g in groups)
