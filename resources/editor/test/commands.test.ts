// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { test } from "node:test";
import { Node } from "prosemirror-model";
import { EditorState, NodeSelection, TextSelection, type Command } from "prosemirror-state";
import { clearFormatting, insertBlock, setBlock, toggleQuote } from "../src/blocks";
import { changedBlocks } from "../src/changes";
import { describe } from "../src/editorState";
import { linkTarget, removeLink, setLink } from "../src/links";
import { toggleList } from "../src/lists";
import { nodeType, schema } from "../src/schema";
import { insertToken } from "../src/tokens";
import { outline } from "./outline";

const p = (text = "") => schema.node("paragraph", null, text === "" ? [] : schema.text(text));
const h = (text: string, level = 2) => schema.node("heading", { level }, schema.text(text));
const item = (...content: Node[]) => schema.node("list_item", null, content);
const ul = (...items: Node[]) => schema.node("bullet_list", null, items);

/** A state with everything from the first `from` to the end of the first `to` selected. */
function state(content: Node[], from: string, to = from): EditorState {
  const doc = schema.node("doc", null, content);
  let start = 0;
  let end = 0;
  doc.descendants((node, pos) => {
    const text = node.text ?? "";
    if (start === 0 && text.includes(from)) start = pos + text.indexOf(from);
    if (end === 0 && text.includes(to)) end = pos + text.indexOf(to) + to.length;
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, start, end) });
}

function after(before: EditorState, command: Command): EditorState {
  let result = before;
  assert.ok(command(before, (transaction) => { result = before.apply(transaction); }), "the command applies");
  result.doc.check();
  return result;
}

const text = (now: EditorState) => outline(now.doc);
const bullets = toggleList(nodeType("bullet_list"));
const numbers = toggleList(nodeType("ordered_list"));

test("a list is made, changed in kind and ended by the same buttons", () => {
  const list = after(state([p("a"), p("b")], "a", "b"), bullets);
  assert.equal(text(list), "ul(li(p(a)) li(p(b)))");
  const numbered = after(list, numbers);
  assert.equal(text(numbered), "ol(li(p(a)) li(p(b)))");
  assert.equal(text(after(numbered, numbers)), "p(a) p(b)");
});

test("a heading becomes a list item by way of text", () => {
  assert.equal(text(after(state([h("a")], "a"), bullets)), "ul(li(p(a)))");
});

test("a list item becomes a heading by leaving its list", () => {
  const nested = state([ul(item(p("a"), ul(item(p("b")))))], "b");
  assert.equal(text(after(nested, setBlock("heading2"))), "ul(li(p(a))) h2(b)");
});

test("quotes go on and off", () => {
  const quoted = after(state([h("a"), p("b")], "a", "b"), setBlock("quote"));
  assert.equal(text(quoted), "quote(p(a) p(b))");
  assert.equal(describe(quoted).block, "quote");
  assert.equal(text(after(quoted, toggleQuote)), "p(a) p(b)");
  assert.equal(text(after(state([p("a")], "a"), toggleQuote)), "quote(p(a))");
});

test("a quote becomes a heading by leaving the quote", () => {
  const quoted = after(state([p("a")], "a"), setBlock("quote"));
  assert.equal(text(after(quoted, setBlock("heading1"))), "h1(a)");
});

test("clearing takes marks and headings away", () => {
  const bold = schema.text("a", [schema.mark("bold"), schema.mark("link", { href: "https://a.example" })]);
  const now = after(state([schema.node("heading", null, bold)], "a"), clearFormatting);
  assert.equal(text(now), "p(a)");
});

test("a block goes after the one with the caret, and text can follow it", () => {
  assert.equal(text(after(state([p("a"), p("b")], "a"), insertBlock(schema.node("divider")))), "p(a) hr p(b)");
  assert.equal(text(after(state([p("a")], "a"), insertBlock(schema.node("divider")))), "p(a) hr p()");
});

test("a block takes the place of an empty line", () => {
  const doc = schema.node("doc", null, [p("a"), p(), p("b")]);
  const now = EditorState.create({ doc, selection: TextSelection.create(doc, 4) });
  assert.equal(text(after(now, insertBlock(schema.node("divider")))), "p(a) hr p(b)");
});

test("a block that a list cannot hold goes after the list", () => {
  const now = state([ul(item(p("a")), item(p("b")))], "a");
  assert.equal(text(after(now, insertBlock(schema.node("divider")))), "ul(li(p(a)) li(p(b))) hr p()");
});

test("a button is inserted with the caret in it", () => {
  const now = after(state([p("a")], "a"), insertBlock(schema.node("button", { href: "https://a.example" }, schema.text("Go"))));
  assert.equal(text(now), "p(a) button(Go) p()");
  assert.equal(describe(now).node, "button");
  assert.equal(now.selection.$from.parentOffset, 2);
});

test("a selection is linked, the link at the caret changed whole, and removed", () => {
  const linked = after(state([p("see the guide")], "the guide"), setLink("https://a.example/x y", ""));
  assert.equal(text(linked), "p(see <https://a.example/x%20y the guide>)");
  const caret = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 8)));
  assert.equal(linkTarget(caret), "https://a.example/x%20y");
  const changed = after(caret, setLink("https://b.example", ""));
  assert.equal(text(changed), "p(see <https://b.example the guide>)");
  assert.equal(text(after(changed, removeLink)), "p(see the guide)");
});

test("a link over bold text is one link", () => {
  const href = schema.mark("link", { href: "https://a.example" });
  const content = [schema.text("x", [href]), schema.text("y", [href, schema.mark("bold")]), schema.text("z")];
  const doc = schema.node("doc", null, [schema.node("paragraph", null, content)]);
  const now = EditorState.create({ doc, selection: TextSelection.create(doc, 1) });
  assert.equal(text(after(now, setLink("https://b.example", ""))), "p(<https://b.example x><https://b.example b[y]>z)".replace("<https://b.example b[y]>", "b[<https://b.example y>]"));
});

test("two links side by side stay two", () => {
  const link = (href: string) => [schema.mark("link", { href })];
  const content = [schema.text("x", link("https://a.example")), schema.text("y", link("https://b.example"))];
  const doc = schema.node("doc", null, [schema.node("paragraph", null, content)]);
  const now = EditorState.create({ doc, selection: TextSelection.create(doc, 1) });
  assert.equal(text(after(now, removeLink)), "p(x<https://b.example y>)");
});

test("a link that the schema refuses changes nothing", () => {
  assert.throws(() => setLink("javascript:alert(1)", "")(state([p("a")], "a")), RangeError);
});

test("nothing selected: the link brings its text", () => {
  const doc = schema.node("doc", null, [p()]);
  const now = EditorState.create({ doc });
  assert.equal(text(after(now, setLink("https://a.example", "Guide"))), "p(<https://a.example Guide>)");
  assert.equal(text(after(now, setLink("https://a.example", ""))), "p(<https://a.example https://a.example>)");
});

test("a token replaces the selection and keeps the marks around", () => {
  const doc = schema.node("doc", null, [schema.node("paragraph", null, schema.text("ab", [schema.mark("bold")]))]);
  const now = EditorState.create({ doc, selection: TextSelection.create(doc, 2) });
  assert.equal(text(after(now, insertToken("contact.first_name", "there"))), "p(b[a]b[{contact.first_name}]b[b])");
  assert.throws(() => insertToken("No Name", "")(now), RangeError);
});

test("a token has no place between blocks", () => {
  const doc = schema.node("doc", null, [schema.node("divider")]);
  assert.equal(insertToken("contact.first_name", "")(EditorState.create({ doc, selection: NodeSelection.create(doc, 0) })), false);
});

test("the state names the marks that hold for the whole selection", () => {
  const content = [schema.text("ab", [schema.mark("bold")]), schema.text("c")];
  const doc = schema.node("doc", null, [schema.node("paragraph", null, content)]);
  const select = (from: number, to: number) => describe(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }));
  assert.deepEqual(select(1, 3).marks, ["bold"]);
  assert.deepEqual(select(1, 4).marks, []);
  assert.equal(select(1, 4).selectedText, "abc");
  assert.equal(select(1, 1).hasSelection, false);
});

test("words are counted over blocks, tokens count as they are written", () => {
  const token = schema.node("token", { name: "contact.first_name" });
  const doc = schema.node("doc", null, [schema.node("paragraph", null, [schema.text("Hi "), token]), p("all well")]);
  assert.equal(describe(EditorState.create({ doc })).words, 4);
});

test("changed blocks are those that the template lacks", () => {
  const [a, b, c, x] = ["a", "b", "c", "x"].map((name) => p(name)) as [Node, Node, Node, Node];
  assert.deepEqual(changedBlocks([a, b, c], [a, b, c]), []);
  assert.deepEqual(changedBlocks([a, b, c], [a, x, c]), [1]);
  assert.deepEqual(changedBlocks([a, b, c], [a, c]), []);
  assert.deepEqual(changedBlocks([a, c], [x, a, b, c, x]), [0, 2, 4]);
  assert.deepEqual(changedBlocks([a, b], [b, a]).length, 1);
  assert.deepEqual(changedBlocks([], [a]), [0]);
});
