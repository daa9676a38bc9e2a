// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { DOMParser } from "prosemirror-model";
import { parseDocument } from "../src/document";
import { cleanHtml, cleanText } from "../src/paste/clean";
import { plainTextSlice } from "../src/paste/plainText";
import { schema } from "../src/schema";
import { outline } from "./outline";

declare const SOURCE_FOLDER: string;
const parse = (html: string): Document => new JSDOM(html).window.document;

function pasted(html: string): { text: string; dropped: object } {
  const { html: clean, dropped } = cleanHtml(html, parse);
  const document = DOMParser.fromSchema(schema).parse(parse(clean).body);
  parseDocument(document.toJSON());
  return { text: outline(document), dropped };
}

const sample = (name: string) => readFileSync(join(SOURCE_FOLDER, "resources/editor/test/samples", name), "utf8");

test("Word: lists are lists, office tags and file pictures go, a script link loses its target", () => {
  const { text, dropped } = pasted(sample("word.html"));
  assert.equal(text, [
    "h1(Upgrade plan)", "p(Dear b[all], this is i[the] u[plan].)",
    "ul(li(p(First bullet) ul(li(p(Nested bullet)))) li(p(Second bullet)))", "p(Then:)",
    "ol@3(li(p(Back up)) li(p(Upgrade)))", "p(See <https://docs.example/upgrade the guide> or this.)",
  ].join(" "));
  assert.deepEqual(dropped, { images: 1, links: 1, colours: 1 });
});

test("Google Docs: the bold wrapper is not bold, nested lists nest, styles are marks", () => {
  const { text, dropped } = pasted(sample("google-docs.html"));
  assert.equal(text, [
    "h2(Agenda)", "p(b[Bold] and i[italic]u[ and underlined])",
    "ul(li(p(Outer) ul(li(p(Inner)))) li(p(Outer again)))", "p(<https://docs.example/a A link>)",
  ].join(" "));
  assert.deepEqual(dropped, {});
});

test("a web page: text, code and pictures stay, what runs, tracks or asks goes and is told", () => {
  const { text, dropped } = pasted(sample("web-page.html"));
  assert.equal(text, [
    "h3(Runner v1)", "p(Install the c[runner] now.)", "p(c[sudo apt install runner]|c[\u00a0\u00a0runner register])",
    "p(Size · Users)", "p(Small · 1,000)", "p(Large · 10,000)", "p(Watch:)", "image", "p(Top)", "p(Ends)",
  ].join(" "));
  assert.deepEqual(dropped, { embeds: 1, forms: 2, colours: 1, strike: 1, tables: 1 });
});

test("web mail: double breaks part paragraphs, layout tables fall open, blank lines go", () => {
  const { text, dropped } = pasted(sample("web-mail.html"));
  assert.equal(text, [
    "p(Hello Priya,)", "p(thank you for the call.|We meet again on Monday.)", "h1(News)", "p(Two things:)",
    "ul(li(p(One)) li(p(Two)))", "quote(p(On Monday we said:) p(Yes.))",
  ].join(" "));
  assert.deepEqual(dropped, {});
});

test("LibreOffice: fonts go without a word, a list keeps its first number", () => {
  const { text, dropped } = pasted(sample("libre-office.html"));
  assert.equal(text, "h1(Title) p(A b[bold] word) ol@2(li(p(Second)) li(p(Third)))");
  assert.deepEqual(dropped, {});
});

const snippets: [why: string, html: string, expected: string, dropped: object][] = [
  ["an event handler is not kept", "<p onmouseover=alert(1)>a</p>", "p(a)", {}],
  ["a data: picture is left out and told", "<p>a</p><img src='data:image/svg+xml,<svg onload=alert(1)>'>", "p(a)", { images: 1 }],
  ["a cid: picture of another mail is left out and told", "<p>a</p><img src=cid:x width=100>", "p(a)", { images: 1 }],
  ["an http picture is left out and told", "<p>a</p><img src='http://a.example/b.png'>", "p(a)", { images: 1 }],
  ["svg and math go silently", "<p>a<svg><script>alert(1)</script></svg><math><mi>x</mi></math></p>", "p(a)", {}],
  ["an unknown element leaves its text", "<my-thing><p>a</p></my-thing>", "p(a)", {}],
  ["headings below the third are the third", "<h6>a</h6>", "h3(a)", {}],
  ["alignment is kept", "<p style='text-align:center'>a</p>", "p(a)", {}],
  ["a token span is a token", "<p><span data-token='contact.first_name' data-fallback='there'>x</span></p>", "p({contact.first_name})", {}],
  ["a token span with a bad name is text", "<p><span data-token='<img>'>x</span></p>", "p(x)", {}],
  ["a divider stays", "<p>a</p><hr><p>b</p>", "p(a) hr p(b)", {}],
  ["nothing leaves an empty line", "", "p()", {}],
  ["a condition with bad attributes leaves its blocks", "<section data-condition='{'><p>a</p></section>", "p(a)", {}],
  ["a broken link is told and its text stays", "<a href='https://'>a</a>", "p(a)", { links: 1 }],
  ["a link with spaces in it is mended", "<a href=' https://a.example/a b '>a</a>", "p(<https://a.example/a%20b a>)", {}],
  ["Outlook's divs are paragraphs", "<div>a</div><div><br></div><div>b</div>", "p(a) p(b)", {}],
  ["a linked picture keeps its target", "<a href='https://a.example'><img src='https://a.example/b.png'></a>", "image", {}],
  ["a list in a list without an item of its own is mended", "<ul><ul><li>a</li></ul></ul>", "ul(li(ul(li(p(a)))))", {}],
];
for (const [why, html, expected, dropped] of snippets)
  test(why, () => {
    const result = pasted(html);
    assert.equal(result.text, expected);
    assert.deepEqual(result.dropped, dropped);
  });

test("blocks of this editor's own that come from elsewhere leave their text", () => {
  assert.equal(pasted(`<section data-condition='{"rules":[]}'><p>a</p></section>`).text, "p(a)");
  assert.equal(pasted(`<div data-button='{"href":"https://a.example"}'><span class=button>a</span></div>`).text, "p(a)");
  assert.equal(pasted("<div data-columns><div data-column><p>a</p></div><div data-column><p>b</p></div></div>").text, "p(a) p(b)");
});

test("attributes that do not fit the schema are not read from HTML", () => {
  const read = (html: string) => outline(DOMParser.fromSchema(schema).parse(parse(html).body));
  const condition = (attrs: string) => read(`<section data-condition='${attrs}'><p>a</p></section>`);
  assert.equal(condition('{"rules":[]}'), "condition(p(a))");
  for (const attrs of ['{"rules":"x"}', '{"rules":[{"sql":1}]}', "{}", "[]", "null", '"x"', "{"])
    assert.equal(condition(attrs), "p(a)", attrs);
  const button = (attrs: string) => read(`<div data-button='${attrs}'><span class=button>a</span></div>`);
  assert.equal(button('{"href":"javascript:x","kind":"huge"}'), "button(a)");
  assert.equal(button("null"), "p(a)");
  assert.equal(read("<div data-spacer=huge></div><p>a</p>"), "spacer p(a)");
});

test("plain text: blank lines part paragraphs, single line ends stay", () => {
  const slice = plainTextSlice("\nHi,\r\nthere\n \n\nBye\t.\n", []);
  assert.deepEqual(slice.content.content.map(outline), ["p(Hi,|there)", "p(Bye .)"]);
});

test("control characters and half pairs do not come in", () => {
  assert.equal(cleanText("a\u0000b\u000bc\ud800d\udc00e\u{1f600}\ufeff\n\t"), "abcde\u{1f600}\n\t");
});
