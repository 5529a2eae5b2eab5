"""JUnit: in comes a report, out goes XML as the reporters of CI systems take it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pitchpipe.problems import printable
from pitchpipe.report.report import Case, Report, Reported

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
# What XML 1.0 cannot carry, even escaped, and `printable` lets pass.
_NO_XML = re.compile("[\ufffe\uffff]")


def junit(report: Report) -> str:
    """Print a suite with a case for each finding, and for each thing without any.

    What does not make the answer no is a case that was skipped; a problem one with an error. There
    is always a case.
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
        case = Case(group="problems", name=f"{item.path}: {item.code} #{item.pointer}")
        yield _case(case, "error", item, report)
    for item in report.findings:
        yield _case(report.case(item), "failure" if report.fails(item) else "skipped", item, report)
    for case in report.passed() if not report.problems else ():
        yield _element(case)


def _element(case: Case) -> Element:
    return Element("testcase", classname=f"pitchpipe.{case.group}", name=_xml(case.name), time="0")


def _case(case: Case, tag: str, item: Reported, report: Report) -> Element:
    element = _element(case)
    outcome = SubElement(element, tag)
    if tag != "skipped":  # which has no attributes in the older of the schemas
        outcome.set("type", item.code)
        outcome.set("message", _xml(report.sentences(item)[0]))
    place = f":{item.line}:{item.column}" if item.line else ""
    lines = [f"{item.path}{place}: {report.level(item)}[{item.code}]", *report.sentences(item)]
    outcome.text = "\n".join(map(_xml, lines))
    return element


def _xml(text: str) -> str:
    return _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", printable(text))
