"""The JUnit format: XML for the test reports of CI systems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pitchpipe.problems import printable
from pitchpipe.report.report import Case, Report, Reported

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
# Characters that `printable` keeps, but XML 1.0 does not allow even when escaped.
_NO_XML = re.compile("[\ufffe\uffff]")


def junit(report: Report) -> str:
    """Return a suite with a case for each finding, and for each client without findings.

    A finding that does not make the answer no is a skipped case, as a warning is; a problem is a
    case with an error.
    There is always at least one case.
    """
    cases = list(_cases(report))
    suite = Element(
        "testsuite", name=f"pitchpipe {report.command}", tests=str(len(cases)), time="0"
    )
    suite.extend(cases)
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suites = Element("testsuites", name="pitchpipe")
    suites.append(suite)
    indent(suites)
    return f"{_HEAD}{tostring(suites, encoding='unicode')}\n"


def _cases(report: Report) -> Iterator[Element]:
    for item in report.problems:
        yield _case(_place("problems", item), "error", item, report)
    for item in report.findings:
        yield _case(report.case(item), "failure" if report.fails(item) else "skipped", item, report)
    for case in report.passed() if not report.problems else ():
        yield _element(case)
    for item in report.warnings:
        yield _case(_place("warnings", item), "skipped", item, report)


def _place(group: str, item: Reported) -> Case:
    return Case(group=group, name=f"{item.path}: {item.code} #{item.pointer}")


def _element(case: Case) -> Element:
    group = _xml(f"pitchpipe.{case.group}")
    return Element("testcase", classname=group, name=_xml(case.name), time="0")


def _case(case: Case, tag: str, item: Reported, report: Report) -> Element:
    element = _element(case)
    outcome = SubElement(element, tag)
    if tag != "skipped":  # it has no attributes in older schemas
        outcome.set("type", item.code)
        outcome.set("message", _xml(report.sentences(item)[0]))
    place = f":{item.line}:{item.column}" if item.line else ""
    lines = [f"{item.path}{place}: {report.level(item)}[{item.code}]", *report.sentences(item)]
    outcome.text = "\n".join(map(_xml, lines))
    return element


def _xml(text: str) -> str:
    return _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", printable(text))
