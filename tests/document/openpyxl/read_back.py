"""Reads the workbooks of a built month with a library that did not write them, and compares each with its CSV files.

    python read_back.py OUT

Each table of a workbook must have the rows and columns of its CSV: text as text, numbers as numbers of the same value,
nothing that a program would calculate. The last line counts the workbooks.
"""

import csv
import sys
from pathlib import Path

from openpyxl import load_workbook


def shown(value):
    return "" if value is None else str(value).strip()


def same(cell, text):
    """Whether a cell says what the CSV says: numbers to the fifteen digits that a workbook keeps."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        try:
            number = float(text.replace(",", ""))
        except ValueError:
            return False
        return abs(cell - number) <= 1e-12 * max(1.0, abs(number))
    return shown(cell) == text.lstrip("'").strip() or text == ""


def faults_of(folder):
    workbook = load_workbook(folder / "bulletin.xlsx")
    faults, compared = [], 0
    for sheet in workbook:
        for name, table in ((table.name, table) for table in sheet.tables.values()):
            for row in sheet[table.ref]:
                faults += [f"{sheet.title} {cell.coordinate}: a formula" for cell in row if cell.data_type == "f"]
            path = folder / "tables" / f"{name.removeprefix('exhibit_').replace('_', '-')}.csv"
            if not path.exists():
                continue
            if sheet.freeze_panes is None:
                faults.append(f"{sheet.title}: the header is not frozen")
            with path.open(encoding="utf-8-sig", newline="") as file:
                expected = list(csv.reader(file))
            cells = [[cell.value for cell in row] for row in sheet[table.ref]]
            if [len(row) for row in cells] != [len(row) for row in expected]:
                faults.append(f"{sheet.title}: {len(cells)} rows, {path.name} has {len(expected)}")
                continue
            compared += 1
            for own, line in zip(cells[1:], expected[1:]):
                faults += [f"{sheet.title}: {cell!r}, {path.name} has {text!r}" for cell, text in zip(own, line) if not same(cell, text)]
    tables = len(list((folder / "tables").glob("*.csv"))) - 1  # without the dictionary
    if compared != tables:
        faults.append(f"{compared} of {tables} tables have a sheet")
    return faults, compared


def main(month):
    passed = failed = 0
    for workbook in sorted(Path(month).glob("**/bulletin.xlsx")):
        faults, tables = faults_of(workbook.parent)
        for fault in faults[:10]:
            print(f"{workbook.parent}: {fault}")
        print(f"{workbook.parent.relative_to(month)}/bulletin.xlsx: {tables} tables, {len(faults)} faults")
        passed, failed = (passed, failed + 1) if faults else (passed + 1, failed)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return failed == 0 and passed > 0


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1]) else 1)
