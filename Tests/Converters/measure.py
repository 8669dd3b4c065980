"""Recall and precision of a route: measure.py TOOL EXPECTED_FOLDER FILE…"""
import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter

KEYS = ["entity", "year", "statement", "flow", "fund", "use", "function", "economy", "governmentEconomy", "revenueCategory", "origin",
        "period", "item", "project", "budgetUnit", "amount"]


def keys(rows):
    return Counter(tuple(row.get(key, "").replace(" ", "") for key in KEYS) for row in rows if row["statement"] != "prose")


def measure(tool, folder, files):
    total = read = right = errors = failed = sourced = 0
    for file in files:
        name = os.path.basename(file).rsplit(".", 1)[0]
        with open(os.path.join(folder, name + ".csv"), encoding="utf-8") as expected:
            wanted = keys(csv.DictReader(expected))
        run = subprocess.run([tool, "facts", file], capture_output=True, text=True)
        rows = list(csv.DictReader(run.stdout.splitlines()))
        sourced += sum(1 for row in rows if row["source"])
        found = keys(rows)
        total += sum(wanted.values())
        read += sum(found.values())
        right += sum((wanted & found).values())
        failed += run.returncode != 0
        check = subprocess.run([tool, "check", "--json", file], capture_output=True, text=True)
        for line in check.stdout.splitlines():
            finding = json.loads(line)
            if finding.get("severity") == "error":
                errors += 1
                if "-v" in sys.argv:
                    print(name, finding["message"][:200])
        if "-v" in sys.argv and wanted != found:
            print(name, "missing", list((wanted - found).items())[:2], "extra", list((found - wanted).items())[:2])
    return dict(recall=round(right / max(total, 1), 4), precision=round(right / max(read, 1), 4), errors=errors, failed=failed, facts=read, sourced=sourced)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    print(measure(arguments[0], arguments[1], arguments[2:]))
