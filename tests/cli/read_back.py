#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads what `utlys publish` wrote with other people's readers: csv and json of the standard library, openpyxl.

read_back.py FOLDER: prints {"csv": [[…]], "rows": [{…}]}, the CSV's own cells and the rows on which all three forms
agree; exit code 1 and the reason where digests, sizes, dialect, schema, types or rows disagree.
"""
import csv
import datetime
import decimal
import hashlib
import io
import json
import pathlib
import sys

import openpyxl
from openpyxl.utils.escape import unescape


def require(true, what):
    if not true:
        sys.exit(what)


def typed(text, field):
    if text in ("", None):
        return None
    kind = field["type"]
    if kind == "number":
        mark = field.get("decimalChar", ".")
        require(("," if mark == "." else ".") not in text, f"{text}: another decimal sign than {mark}")
        return decimal.Decimal(text.replace(mark, "."))
    if kind == "integer":
        return int(text)
    if kind == "date":
        return datetime.date.fromisoformat(text)
    return text


def read_csv(raw, resource):
    text = raw.decode(resource["encoding"])  # as it stands: no reader is asked to take a byte order mark away
    dialect = resource["dialect"]
    require("csvddfVersion" not in dialect, "the dialect's version is a decimal number, and may be left out")
    require(text.endswith(dialect["lineTerminator"]), "the last line has no line end")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"],
                           quotechar=dialect["quoteChar"], doublequote=dialect["doubleQuote"], strict=True))


def read_excel_csv(raw):
    text = raw.decode("utf-8")
    require(text.startswith("\ufeff"), "excel: no byte order mark")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True))


def read_json(raw, fields):
    rows = json.loads(raw, parse_float=decimal.Decimal)
    for row in rows:
        require(list(row) == [f["name"] for f in fields], "json: other members, or in another order")
        for field in fields:
            if field["type"] == "date" and row[field["name"]] is not None:
                row[field["name"]] = datetime.date.fromisoformat(row[field["name"]])
    return rows


def read_xlsx(path, fields):
    sheet = openpyxl.load_workbook(path).active
    lines = list(sheet.iter_rows())
    require([c.value for c in lines[0]] == [f["name"] for f in fields], "xlsx: another heading")
    require(all(c.font.bold for c in lines[0]) and sheet.freeze_panes == "A2", "xlsx: the heading is not one")
    for line in lines:
        require(not any(c.data_type == "f" or c.hyperlink for c in line), "xlsx: a formula or a link")
    rows = []
    for line in lines[1:]:
        row = {}
        for cell, field in zip(line, fields):
            value = cell.value
            if value is not None and field["type"] == "date":
                require(cell.is_date and cell.number_format == "yyyy-mm-dd", "xlsx: a day that is none")
                value = value.date()
            elif value is not None and field["type"] in ("number", "integer"):
                require(cell.data_type == "n", "xlsx: a number that is none")
                value = decimal.Decimal(repr(value)) if field["type"] == "number" else int(value)
            row[field["name"]] = unescape(value) if isinstance(value, str) else value
        rows.append(row)
    return rows


def without_guard(text):
    return text[1:] if text[:1] == "'" else text


def main(folder):
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    require(package["profile"] == "data-package", "profile")
    raw, resources = {}, {}
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        require(resource["bytes"] == len(content), f"{resource['path']}: another size")
        require(resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), f"{resource['path']}: another digest")
        form = resource["name"].split("-")[-1]
        require(resource["profile"] == ("tabular-data-resource" if form == "csv" else "data-resource"),
                f"{resource['path']}: another profile")
        require(("schema" in resource) == ("dialect" in resource) == (form == "csv"), f"{resource['path']}: schema")
        raw[form], resources[form] = content, resource
    require(set(raw) == {"csv", "json", "xlsx", "excel"}, "three forms, and one for Excel")

    fields = resources["csv"]["schema"]["fields"]
    require(all(f["title"] and f["description"] for f in fields), "a column without words")
    lines = read_csv(raw["csv"], resources["csv"])
    require(lines[0] == [f["name"] for f in fields], "csv: another heading")
    from_csv = [{f["name"]: typed(without_guard(c), f) for c, f in zip(line, fields)} for line in lines[1:]]
    excel = read_excel_csv(raw["excel"])
    swedish = [{**f, "decimalChar": ","} if f["type"] == "number" else f for f in fields]
    require(excel[0] == lines[0], "excel: another heading")
    from_excel = [{f["name"]: typed(without_guard(c), f) for c, f in zip(line, swedish)} for line in excel[1:]]
    require(from_excel == from_csv, f"excel and csv disagree:\n{from_excel}\n{from_csv}")
    from_json = read_json(raw["json"], fields)
    from_xlsx = read_xlsx(folder / resources["xlsx"]["path"], fields)
    require(from_csv == from_json, f"csv and json disagree:\n{from_csv}\n{from_json}")
    require(from_xlsx == from_json, f"xlsx and json disagree:\n{from_xlsx}\n{from_json}")
    print(json.dumps({"csv": lines[1:], "rows": from_json, "description": package["description"]}, default=str,
                     ensure_ascii=False))


main(sys.argv[1])
