import threading
import time
from pathlib import Path

from factcheck.cli.watch import watch_and_check
from factcheck.result import Result
from factcheck.settings import Settings


def test_a_save_is_checked_again_and_untouched_files_are_not_read_again(tmp_path: Path) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text("새빛시 도서관\n\n책은 18만 권이다.\n", "utf-8")
    source.write_text("새빛시 도서관 개관\n\n책은 18만 권이다.\n", "utf-8")
    seen: list[Result] = []

    def save() -> None:
        while not seen:
            time.sleep(0.01)
        draft.write_text("새빛시 도서관\n\n책은 모두 81만 권이다.\n", "utf-8")

    threading.Thread(target=save, daemon=True).start()
    watch_and_check([str(draft)], [str(source)], Settings(), seen.append, rounds=2)
    assert [r.articles[0].document.text.count("81만") for r in seen] == [0, 1]
    assert seen[0].articles[1] is seen[1].articles[1]


def test_of_a_folder_only_articles_are_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("새빛시 도서관\n\n책은 18만 권이다.\n", "utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    seen: list[Result] = []
    watch_and_check([str(tmp_path)], [], Settings(), seen.append, rounds=1)
    assert (len(seen[0].articles), seen[0].problems) == (1, [])


def test_a_source_by_name_is_one_though_the_drafts_folder_holds_it(tmp_path: Path) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text("새빛시 도서관\n\n책은 18만 권이다.\n", "utf-8")
    source.write_text("새빛시 도서관 개관\n\n책은 18만 권이다.\n", "utf-8")
    seen: list[Result] = []
    watch_and_check([str(tmp_path)], [str(source)], Settings(), seen.append, rounds=1)
    assert [(a.document.path, a.draft) for a in seen[0].articles] == [(str(draft), True), (str(source), False)]
