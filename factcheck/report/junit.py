"""JUnit XML, for the test views of CI servers: one suite per article, one case per finding."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.report.arithmetic import arithmetic
from factcheck.report.evidence import Evidence
from factcheck.report.plain import one_line, visible
from factcheck.report.position import path_of
from factcheck.report.problems import problems_told
from factcheck.report.ranking import primary, shortlist
from factcheck.report.words import Words, words_for
from factcheck.result import Result
from factcheck.settings import Settings
from factcheck.types import Finding, Severity


def write(result: Result, settings: Settings) -> bytes:
    """A suite per article; what `fail_on` counts fails, the rest passes and tells its message, suppressed findings are skipped."""
    threshold = Severity[settings.fail_on.upper()] if settings.fail_on != "never" else None
    words = words_for(result, settings)
    evidence = Evidence(result)
    picked = shortlist(result, settings)
    listed = picked.shown + [f for f in result.findings_list if f.suppressed]
    root = Element("testsuites", name="factcheck")
    for index, article in enumerate(result.articles):
        mine = [f for f in listed if (place := primary(f)) and place.article == index]
        suite = SubElement(root, "testsuite", name=one_line(path_of(article.document)))
        for finding in mine:
            _case(suite, finding, evidence, words, threshold)
        if not mine:
            SubElement(suite, "testcase", name=words.text("no_findings"), classname=_class(path_of(article.document)))
        if index in picked.hidden:
            out = SubElement(suite, "system-out")
            out.text = words.count("hidden", picked.hidden[index], article=one_line(path_of(article.document)))
        _totals(suite)
    loose = [f for f in listed if primary(f) is None]
    if loose or result.problems:
        suite = SubElement(root, "testsuite", name=words.text("problems"))
        for finding in loose:
            _case(suite, finding, evidence, words, threshold)
        for where, message, code in problems_told(result, words):
            case = SubElement(suite, "testcase", name=code, classname=_class(where or "factcheck"))
            SubElement(case, "error", type=code, message=message)
        _totals(suite)
    indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode").encode("utf-8", "replace") + b"\n"


def _case(suite: Element, finding: Finding, evidence: Evidence, words: Words, threshold: Severity | None) -> None:
    exhibits = evidence.exhibits(finding)
    where = exhibits[0].where if exhibits else "factcheck"
    case = SubElement(suite, "testcase", name=f"{finding.rule} {one_line(finding.message)}", classname=_class(where.split(":", 1)[0]))
    lines = [one_line(e.where) + "  " + e.before + e.figure + e.after for e in exhibits] + [visible(line) for line in finding.detail]
    if finding.computed:
        lines.append(arithmetic(finding, evidence.result.articles, words))
    if finding.suppressed:
        SubElement(case, "skipped", message=visible(finding.suppressed.reason))
    elif threshold is not None and finding.severity >= threshold:
        failure = SubElement(case, "failure", type=finding.type, message=one_line(finding.message))
        failure.text = "\n".join(lines)
    else:
        out = SubElement(case, "system-out")
        out.text = "\n".join([f"{words('severity', finding.severity.label)}: {one_line(finding.message)}", *lines])


def _class(path: str) -> str:
    # Servers split class names at dots into packages; a file name is no package.
    return one_line(path).replace(".", "_")


def _totals(suite: Element) -> None:
    suite.set("tests", str(len(suite.findall("testcase"))))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(len(suite.findall(f"testcase/{tag}"))))
