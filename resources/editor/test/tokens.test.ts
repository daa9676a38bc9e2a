// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { test } from "node:test";
import { Fragment, Slice } from "prosemirror-model";
import { schema } from "../src/schema";
import { matching } from "../src/suggestions";
import { splitTokens, tokenText, typedTokenPattern, withTokens } from "../src/tokenText";
import { outline } from "./outline";

test("a text is taken apart at its tokens", () => {
  assert.deepEqual(splitTokens("Hi {{contact.first_name}}, at {{ account.name }}"), [
    { text: "Hi " }, { token: "contact.first_name" }, { text: ", at " }, { token: "account.name" },
  ]);
  assert.deepEqual(splitTokens(""), []);
  assert.deepEqual(splitTokens("{{a.b}}{{c.d_1}}"), [{ token: "a.b" }, { token: "c.d_1" }]);
});

for (const text of ["{{}}", "{{ }}", "{{first}}", "{{First.Name}}", "{{a.b", "{a.b}", "{{a.b}", "{{a b.c}}", "{{a.b|there}}"])
  test(`${text} stays text`, () => assert.deepEqual(splitTokens(text), [{ text }]));

test("a token is written as it is read", () => {
  assert.deepEqual(splitTokens(tokenText("contact.first_name")), [{ token: "contact.first_name" }]);
});

test("only the last brace makes a typed token", () => {
  assert.match("Hi {{contact.first_name}}", typedTokenPattern);
  assert.doesNotMatch("Hi {{contact.first_name}", typedTokenPattern);
  assert.doesNotMatch("{{contact.first_name}} and more", typedTokenPattern);
});

test("tokens keep the marks of the text they stood in", () => {
  const bold = schema.marks.bold?.create();
  const paragraph = schema.node("paragraph", null, schema.text("Hi {{contact.first_name}}", bold ? [bold] : []));
  const slice = withTokens(schema, new Slice(Fragment.from(paragraph), 1, 1));
  assert.equal(outline(slice.content.child(0)), "p(b[Hi ]b[{contact.first_name}])");
  assert.deepEqual([slice.openStart, slice.openEnd], [1, 1]);
});

const tokens = [
  { name: "contact.first_name", label: "First name", description: "" },
  { name: "contact.last_name", label: "Last name", description: "" },
  { name: "account.carr", label: "CARR", description: "" },
];
const names = (query: string) => matching(tokens, query).map((token) => token.label);

test("suggestions fit by the beginnings of words or by name", () => {
  assert.deepEqual(names(""), ["First name", "Last name", "CARR"]);
  assert.deepEqual(names("na"), ["First name", "Last name"]);
  assert.deepEqual(names("name fi"), ["First name"]);
  assert.deepEqual(names("contact.l"), ["Last name"]);
  assert.deepEqual(names("FIRST"), ["First name"]);
  assert.deepEqual(names("zzz"), []);
});
