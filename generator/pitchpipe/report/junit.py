"""JUnit: in comes a report, out goes XML as the reporters of CI systems take it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pitchpipe.problems import printable
from pitchpipe.report.report import Report, Reported

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
# What XML 1.0 cannot carry, even escaped, and `printable` lets pass.
_NO_XML = re.compile("[\ufffe\uffff]")


def junit(report: Report) -> str:
    """Print a suite with a case for each file that is not as wanted, and each client that is.

    A warning is a case that was skipped; a problem one with an error. There is always a case.
    """
    cases = list(_cases(report))
    suite = Element("testsuite", name="pitchpipe check", tests=str(len(cases)), time="0")
    suite.extend(cases)
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suites = Element("testsuites", name="pitchpipe")
    suites.append(suite)
    indent(suites)
    return f"{_HEAD}{tostring(suites, encoding='unicode')}\n"


def _cases(report: Report) -> Iterator[Element]:
    for item in report.problems:
        name = f"{item.path}: {item.code} #{item.pointer}"
        yield _case("problems", name, "error", item, report)
    failing = {item.client for item in report.findings if report.level(item) == "error"}
    for item in report.findings:
        tag = "failure" if report.level(item) == "error" else "skipped"
        yield _case(item.client or "shared", item.path, tag, item, report)
    for client in report.clients if not report.problems else ():
        if client not in failing:
            yield Element("testcase", classname=f"pitchpipe.{client}", name="no drift", time="0")
    if not report.clients and not report.everything:
        yield Element("testcase", classname="pitchpipe.shared", name="no drift", time="0")


def _case(group: str, name: str, tag: str, item: Reported, report: Report) -> Element:
    case = Element("testcase", classname=f"pitchpipe.{group}", name=_xml(name), time="0")
    outcome = SubElement(case, tag)
    if tag != "skipped":  # which has no attributes in the older of the schemas
        outcome.set("type", item.code)
        outcome.set("message", _xml(report.sentences(item)[0]))
    place = f":{item.line}:{item.column}" if item.line else ""
    lines = [f"{item.path}{place}: {report.level(item)}[{item.code}]", *report.sentences(item)]
    outcome.text = "\n".join(map(_xml, lines))
    return case


def _xml(text: str) -> str:
    return _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", printable(text))
