# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
"""Reads many small CSV texts with Python's csv module, strictly. Argument: a JSON file as for read.mjs.
Prints [rows or null, …]."""
import csv
import io
import json
import sys


def read(text, delimiter):
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None


with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
print(json.dumps([read(item["text"], item["delimiter"]) for item in texts]))
