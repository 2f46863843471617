"""What the tags of HTML mean for a reader: which stand on lines of their own, which show nothing, which close others."""

from __future__ import annotations


def _tags(*rows: str) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


# A paragraph ends where one of these starts.
ENDS_PARAGRAPH = _tags(
    "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6",
    "header hr main nav ol p pre section table ul",
)
BLOCKS = ENDS_PARAGRAPH | _tags(
    "body caption center dd details dt figcaption head html legend li summary tbody td tfoot th thead title tr",
    "option select button br iframe video audio object canvas svg",
)
VOID = _tags("area base br col embed hr img input link meta param source track wbr")
SILENT = _tags(
    "button select option svg canvas iframe object audio video nav footer aside map ins dialog",
    "amp-ad amp-auto-ads amp-embed amp-sidebar amp-sticky-ad",
)
# A list entry, cell or row ends where its like starts.
CLOSES = {"li": "li", "p": "p", "td": "td th", "th": "td th", "tr": "tr td th", "dt": "dt dd", "dd": "dt dd", "option": "option"}
ROLES = {"figure": "caption", "figcaption": "caption", "caption": "caption", "blockquote": "quote", "li": "list", "dd": "list"}
LEVELS = {f"h{i}": i for i in range(1, 7)}
