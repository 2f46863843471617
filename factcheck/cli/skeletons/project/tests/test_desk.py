"""Assertions about articles, in Python."""


def test_the_draft_agrees_with_its_source(factcheck_check):
    factcheck_check("drafts/today.md", against="sources/")


def test_every_article_gives_the_same_number_of_seats(factcheck_corpus):
    seats = factcheck_corpus.claims(containing="모두 600석", unit="seat")
    assert seats.between(240, 600)


def test_the_books_are_counted_alike(factcheck_corpus):
    books = factcheck_corpus.claims(containing="18만", kind="count")
    assert books.agree()
