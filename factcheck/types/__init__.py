"""The values that travel between stages. Imports nothing of ours but offsets.

Offsets are Unicode code points, half-open, into `Document.text` (after a BOM, CRLF kept).
Numbers are exact decimals. Dates are ISO 8601 strings, so that a value prints as it is stored.
"""

from factcheck.types.claim import Article, Claim, Evidence, Ref, iter_claims
from factcheck.types.document import Block, Directive, Document, Published, RejectedDate, Row, Span
from factcheck.types.fact import Fact, FactPart, Pair
from factcheck.types.finding import Also, Computed, Finding, MentionRef, Place, Problem, Severity, Suppressed
from factcheck.types.mention import TEMPORAL, Interval, Mention, Name, Sentence, Si

__all__ = [
    "TEMPORAL",
    "Also",
    "Article",
    "Block",
    "Claim",
    "Computed",
    "Directive",
    "Document",
    "Evidence",
    "Fact",
    "FactPart",
    "Finding",
    "Interval",
    "Mention",
    "MentionRef",
    "Name",
    "Pair",
    "Place",
    "Problem",
    "Published",
    "Ref",
    "RejectedDate",
    "Row",
    "Sentence",
    "Severity",
    "Si",
    "Span",
    "Suppressed",
    "iter_claims",
]
