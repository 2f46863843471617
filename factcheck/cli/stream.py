"""Articles through the extractor, in order and in constant memory, on one core or all."""

from __future__ import annotations

import csv
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.cli.progress import Tell
    from factcheck.extract import Extractor
    from factcheck.settings import Settings
    from factcheck.types import Document, Mention, Problem

BATCH = 16  # documents read side by side, and handed to a process at a time


@dataclass(slots=True)
class Row:
    """An extracted article (as written out), or why there is none."""

    article: dict[str, Any] | None
    problem: Problem | None = None


def extract_stream(paths: Iterable[str], settings: Settings, tell: Tell | None = None) -> Iterator[Row]:
    """One row per document, in the order of reading."""
    from factcheck.read import dated, iter_documents

    documents = dated(iter_documents(paths, settings), settings)
    jobs = settings.jobs or os.cpu_count() or 1
    rows = _here(documents, settings) if jobs == 1 else _spread(documents, settings, jobs)
    for done, row in enumerate(rows, 1):
        if tell:
            tell(done, None)
        yield row


def article_row(document: Document, mentions: Iterable[Mention], settings: Settings) -> dict[str, Any]:
    """id, path, text, published, mentions: a line of `factcheck extract`."""
    from factcheck.codeunits import UTF16, DocumentUnits
    from factcheck.jsonrows import article_dict, mention_dict

    report = article_dict(document)
    report["mentions"] = [mention_dict(m, f"m{i}", document) for i, m in enumerate(mentions, 1)]
    if settings.offsets == UTF16:
        units = DocumentUnits(document)
        for mention in report["mentions"]:
            units.move(mention)
    return report


def _here(documents: Iterable[Document | Problem], settings: Settings) -> Iterator[Row]:
    from factcheck.extract import Extractor

    extractor = Extractor(settings)
    for batch in _batches(documents):
        yield from _rows(batch, extractor)


def _batches(documents: Iterable[Document | Problem]) -> Iterator[list[Document | Problem]]:
    rest = iter(documents)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _rows(batch: Iterable[Document | Problem], extractor: Extractor) -> Iterator[Row]:
    from factcheck.types import Document, Problem

    mentions = iter(extractor.mentions([d for d in batch if isinstance(d, Document)]))
    for document in batch:
        if isinstance(document, Problem):
            yield Row(None, document)
        else:
            yield Row(article_row(*next(mentions), extractor.settings))


def _spread(documents: Iterable[Document | Problem], settings: Settings, jobs: int) -> Iterator[Row]:
    """As `_here` on several processes; at most a few batches are in flight, so memory stays flat."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(settings,)) as pool:
        waiting: deque[Future[list[Row]]] = deque()
        for batch in _batches(documents):
            waiting.append(pool.submit(_batch, batch))
            if len(waiting) > 3 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


_worker: list[Extractor] = []


def _start_worker(settings: Settings) -> None:
    from factcheck.extract import Extractor

    _worker[:] = [Extractor(settings)]


def _batch(documents: list[Document | Problem]) -> list[Row]:
    return list(_rows(documents, _worker[0]))


@contextmanager
def _jsonl(path: str | None) -> Iterator[Callable[[Any], None]]:
    import json

    with _text_out(path) as out:
        yield lambda row: print(json.dumps(row, ensure_ascii=False, allow_nan=False), file=out)


@contextmanager
def _csv(path: str | None) -> Iterator[Callable[[Any], None]]:
    """A line per mention, with a byte order mark so that spreadsheets read Korean, and no cell that runs as a formula."""
    from factcheck.report.csv import safe

    with _text_out(path) as out:
        out.write("\ufeff")
        writer = csv.writer(out)
        header: list[str] = []

        def sink(row: Any) -> None:
            for mention in row["mentions"]:
                if not header:
                    header.extend(k for k in mention if k != "si")
                    writer.writerow(header)
                writer.writerow([safe(mention[k]) for k in header])

        yield sink


@contextmanager
def _parquet(path: str | None) -> Iterator[Callable[[Any], None]]:
    """A row group per few thousand articles; mentions as JSON text, since their bounds are numbers or dates."""
    import json

    from factcheck.errors import ReportError

    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ReportError("parquet needs pyarrow", hint="pip install pyarrow", code="E510") from error
    names = ("id", "path", "outlet", "url", "headline", "lang", "text", "published", "mentions")
    schema = pa.schema([(n, pa.string()) for n in names])
    pending: list[dict[str, Any]] = []
    Path(str(path)).parent.mkdir(parents=True, exist_ok=True)
    with open(str(path), "wb") as out, pq.ParquetWriter(out, schema) as writer:  # noqa: PTH123

        def flush() -> None:
            writer.write_table(pa.Table.from_pylist(pending, schema=schema))
            pending.clear()

        def sink(row: Any) -> None:
            mentions = json.dumps(row["mentions"], ensure_ascii=False)
            pending.append({**{n: row[n] for n in names[:-2]}, "published": row["published"]["date"], "mentions": mentions})
            if len(pending) >= 2000:
                flush()

        yield sink
        flush()


SINKS: dict[str, Any] = {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet}


@contextmanager
def _text_out(path: str | None) -> Iterator[Any]:
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as out:  # noqa: PTH123
        yield out
