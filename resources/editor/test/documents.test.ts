// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { emptyDocument, isEmpty, parseDocument, withinLimits } from "../src/document";
import { schema } from "../src/schema";

declare const SOURCE_FOLDER: string;
const fixtures = join(SOURCE_FOLDER, "tests/core/email/fixtures");

const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, ...(marks.length > 0 ? { marks } : {}) });
const doc = (...content: unknown[]) => ({ type: "doc", content });

const files = readdirSync(fixtures).filter((name) => name.endsWith(".json"));
assert.ok(files.length > 0, "core/email has fixtures");
for (const name of files)
  test(`${name} comes out of the editor's schema as it went in`, () => {
    const json = JSON.parse(readFileSync(join(fixtures, name), "utf8"));
    const document = parseDocument(json);
    assert.deepEqual(JSON.parse(JSON.stringify(document.toJSON())), json);
    assert.ok(withinLimits(document));
  });

const refused: [why: string, json: unknown, place: RegExp][] = [
  ["no object", "doc", /^\/: no node/],
  ["null", null, /no node/],
  ["another root", { type: "paragraph" }, /not a document/],
  ["an empty document", doc(), /Invalid content/],
  ["an unknown node", doc({ type: "video" }), /^\/content\/0: unknown node video/],
  ["a node named like an object's own", doc({ type: "constructor" }), /unknown node/],
  ["an unknown mark", doc(paragraph(text("a", { type: "blink" }))), /^\/content\/0\/content\/0\/marks\/0: unknown mark/],
  ["an unknown attribute", doc({ type: "divider", attrs: { onclick: "x" } }), /^\/content\/0\/attrs: unknown key onclick/],
  ["an unknown attribute of a mark", doc(paragraph(text("a", { type: "link", attrs: { href: "https://a.example", target: "x" } }))), /unknown key target/],
  ["an unknown key", doc({ type: "divider", html: "<b>" }), /unknown key html/],
  ["a script as a link", doc(paragraph(text("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))), /not allowed/],
  ["a script behind a line end", doc(paragraph(text("a", { type: "link", attrs: { href: "java\nscript:alert(1)" } }))), /no address/],
  ["a link to nowhere", doc(paragraph(text("a", { type: "link", attrs: { href: "" } }))), /not allowed/],
  ["an image from a file", doc({ type: "image", attrs: { src: "file:///etc/passwd" } }), /not allowed/],
  ["an image as data", doc({ type: "image", attrs: { src: "data:image/png;base64,AAAA" } }), /not allowed/],
  ["an image with no source", doc({ type: "image" }), /not a text/],
  ["a level out of range", doc({ type: "heading", attrs: { level: 4 } }), /out of range/],
  ["a level that is a text", doc({ type: "heading", attrs: { level: "2" } }), /whole number/],
  ["a token with a bad name", doc(paragraph({ type: "token", attrs: { name: "First Name" } })), /expected form/],
  ["a mark in a button", doc({ type: "button", content: [text("a", { type: "bold" })] }), /Invalid/],
  ["a heading in a list", doc({ type: "bullet_list", content: [{ type: "list_item", content: [{ type: "heading" }] }] }), /Invalid content/],
  ["one column alone", doc({ type: "columns", content: [{ type: "column", content: [paragraph()] }] }), /Invalid content/],
  ["rules that are no list", doc({ type: "condition", attrs: { rules: "x" }, content: [paragraph()] }), /list of rules/],
  ["a rule with something unknown in it", doc({ type: "condition", attrs: { rules: [{ field: "geo", op: "is", values: [], sql: "x" }] }, content: [paragraph()] }), /not a rule/],
  ["a rule with an unknown operation", doc({ type: "condition", attrs: { rules: [{ field: "geo", op: "like" }] }, content: [paragraph()] }), /not a rule/],
  ["content that is no list", doc({ type: "paragraph", content: {} }), /no list/],
  ["an empty text", doc(paragraph(text(""))), /[Ee]mpty text/],
];
for (const [why, json, place] of refused)
  test(`${why} is refused`, () => {
    assert.throws(() => parseDocument(json), (error: unknown) => error instanceof RangeError && place.test(error.message));
  });

test("a document nested deeper than the limit is refused", () => {
  let inner: unknown = paragraph(text("deep"));
  for (let i = 0; i < 12; i++) inner = { type: "condition", attrs: { rules: [] }, content: [inner] };
  assert.throws(() => parseDocument(doc(inner)), /nested too deeply/);
});

test("what is too large for core/email is not within the limits", () => {
  const long = (n: number) => schema.node("paragraph", null, schema.text("x".repeat(n)));
  const big = (children: number, length: number) =>
    schema.node("doc", null, Array.from({ length: children }, () => long(length)));
  assert.ok(withinLimits(big(10, 19_000)));
  assert.ok(!withinLimits(big(1, 20_001)), "one text");
  assert.ok(!withinLimits(big(2600, 1)), "many nodes");
  assert.ok(!withinLimits(big(60, 19_000)), "many bytes");
});

test("an empty body is known as empty, one with a token or a picture is not", () => {
  assert.ok(isEmpty(emptyDocument()));
  assert.ok(isEmpty(parseDocument(doc(paragraph(text("  "))))));
  assert.ok(!isEmpty(parseDocument(doc(paragraph({ type: "token", attrs: { name: "contact.first_name" } })))));
  assert.ok(!isEmpty(parseDocument(doc({ type: "image", attrs: { src: "https://a.example/b.png" } }))));
});
