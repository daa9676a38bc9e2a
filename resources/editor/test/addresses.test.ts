// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, normaliseUrl } from "../src/attributes";

const good = [
  "https://docs.example/ee/administration", "http://a.example", "HTTPS://a.example/", "mailto:a@b.example?subject=Hi%20there",
  "tel:+4930123456", "token:survey.link", "https://bücher.example/",
];
for (const url of good) test(`${url} may be a link`, () => assert.ok(fits("linkUrl", url)));

const bad = [
  "", "docs.example", "//docs.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://a.example", "https://", "https:///x",
  "https:a.example", "data:text/html,x", "file:///etc/passwd", "mailto:", "token:", "token:Nope", "https://a.example/a b",
  "https://a.example/\u200bx", "https://a.example/%zz", "https://a.example/\"x", 7, null, undefined, {},
];
for (const url of bad) test(`${JSON.stringify(url)} may be none`, () => assert.ok(!fits("linkUrl", url)));

test("an address over the limit is none", () => assert.ok(!fits("linkUrl", `https://a.example/${"x".repeat(2000)}`)));

test("an asset is named by 64 hexadecimal digits", () => {
  assert.ok(fits("imageSource", `asset:${"0a".repeat(32)}`));
  assert.ok(!fits("imageSource", `asset:${"0A".repeat(32)}`));
  assert.ok(!fits("imageSource", "asset:../../etc/passwd"));
});

test("what people paste is escaped into an address", () => {
  assert.equal(normaliseUrl("  https://a.example/a b|c "), "https://a.example/a%20b%7Cc");
  assert.equal(normaliseUrl("https://a.example/100%"), "https://a.example/100%25");
  assert.ok(fits("linkUrl", normaliseUrl("https://a.example/{id}?q=\"x\"")));
  assert.ok(!fits("linkUrl", normaliseUrl("java\nscript:alert(1)")));
});
