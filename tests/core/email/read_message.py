# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Waymark authors
"""Reads a message from standard input and writes what Python's email package makes of it as JSON."""
import base64
import email
import email.policy
import json
import sys
from email.header import decode_header, make_header
from email.utils import getaddresses

data = sys.stdin.buffer.read()
message = email.message_from_bytes(data, policy=email.policy.default)
parts = []
for part in message.walk():
    decoded = None if part.is_multipart() else part.get_payload(decode=True)
    parts.append({
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "id": part["Content-ID"],
        "bytes": None if decoded is None else base64.b64encode(decoded).decode(),
        "defects": [str(defect) for defect in part.defects],
    })
# The header registry of Python 3.11 puts spaces between the encoded words of a long name; RFC 2047, section
# 6.2, has none there, and the older functions know it.
plain = email.message_from_bytes(data)
addresses = {name: [[str(make_header(decode_header(display))), address]
                    for display, address in getaddresses([plain[name]])]
             for name in ("From", "Reply-To", "To") if plain[name]}
json.dump({
    "headers": message.keys(),
    "subject": message["Subject"],
    "addresses": addresses,
    "date": message["Date"].datetime.isoformat(),
    "messageId": message["Message-ID"],
    "listUnsubscribe": message["List-Unsubscribe"],
    "headerDefects": [str(d) for value in message.values() for d in getattr(value, "defects", ())],
    "parts": parts,
}, sys.stdout)
