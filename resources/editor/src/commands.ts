// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { setBlockType, toggleMark } from "prosemirror-commands";
import { closeHistory, redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem } from "prosemirror-schema-list";
import { NodeSelection, Selection, TextSelection, type Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { clearFormatting, insertBlock, setAlignment, setBlock, toggleQuote, type BlockName } from "./blocks";
import { nodeInHand } from "./editorState";
import { parseDocument } from "./document";
import { selectAll } from "./keys";
import { removeLink, setLink } from "./links";
import { toggleList } from "./lists";
import { markType, nodeType, schema } from "./schema";
import { openSuggestions } from "./suggestions";
import { insertToken } from "./tokens";

type Arguments = readonly unknown[];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const size = (value: unknown): number | null => (typeof value === "number" && value > 0 ? value : null);

function insertImage([src, alt, width, height]: Arguments): Command {
  return insertBlock(schema.node("image", { src: text(src), alt: text(alt), width: size(width), height: size(height) }));
}

function insertButton([label, href]: Arguments): Command {
  const content = text(label) === "" ? [] : [schema.text(text(label))];
  return insertBlock(schema.node("button", { href: text(href) }, content));
}

function setNodeAttributes([attributes]: Arguments): Command {
  return (state, dispatch) => {
    const inHand = nodeInHand(state);
    if (!inHand) return false;
    const { node, pos } = inHand;
    const transaction = state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...(attributes as object) });
    if (state.selection instanceof NodeSelection) transaction.setSelection(NodeSelection.create(transaction.doc, pos));
    dispatch?.(transaction);
    return true;
  };
}

function insertText([value]: Arguments): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(text(value)).scrollIntoView());
    return true;
  };
}

/** Gives every use of a token that has none this fallback. */
function setTokenFallback([name, fallback]: Arguments): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.type.name === "token" && node.attrs.name === name && node.attrs.fallback === "")
        transaction.setNodeAttribute(pos, "fallback", text(fallback));
    });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}

/** Puts another document in the place of this one, as an edit that can be undone. */
function replaceDocument([json]: Arguments): Command {
  return (state, dispatch) => {
    const document = parseDocument(JSON.parse(text(json)));
    dispatch?.(state.tr.replaceWith(0, state.doc.content.size, document.content).scrollIntoView());
    return true;
  };
}

/** Selects what a path like "/content/3/content/0" leads to, as far as the document goes. */
function reveal([path]: Arguments): Command {
  return (state, dispatch) => {
    let node = state.doc;
    let pos = -1;
    for (const index of Array.from(text(path).matchAll(/\/content\/(\d+)/g), (match) => Number(match[1]))) {
      if (index >= node.childCount) break;
      pos += 1;
      for (let i = 0; i < index; i++) pos += node.child(i).nodeSize;
      node = node.child(index);
    }
    let selection: Selection = Selection.atStart(state.doc);
    if (pos >= 0 && node.isText) selection = TextSelection.create(state.doc, pos, pos + node.nodeSize);
    else if (pos >= 0 && node.isAtom && NodeSelection.isSelectable(node)) selection = NodeSelection.create(state.doc, pos);
    else if (pos >= 0) selection = Selection.near(state.doc.resolve(pos + 1));
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

const commands: Record<string, (args: Arguments) => Command> = {
  setBlock: ([name]) => setBlock(text(name) as BlockName),
  toggleBold: () => toggleMark(markType("bold")),
  toggleItalic: () => toggleMark(markType("italic")),
  toggleUnderline: () => toggleMark(markType("underline")),
  toggleCode: () => toggleMark(markType("code")),
  toggleBulletList: () => toggleList(nodeType("bullet_list")),
  toggleOrderedList: () => toggleList(nodeType("ordered_list")),
  toggleQuote: () => toggleQuote,
  indent: () => sinkListItem(nodeType("list_item")),
  outdent: () => liftListItem(nodeType("list_item")),
  setAlignment: ([align]) => setAlignment(text(align)),
  clearFormatting: () => clearFormatting,
  setParagraph: () => setBlockType(nodeType("paragraph")),
  setLink: ([href, label]) => setLink(text(href), text(label)),
  removeLink: () => removeLink,
  insertText,
  insertToken: ([name, fallback]) => insertToken(text(name), text(fallback)),
  openTokenList: () => (_state, _dispatch, view) => (view ? openSuggestions(view) : false),
  insertImage,
  insertButton,
  insertDivider: () => insertBlock(schema.node("divider")),
  setNodeAttributes,
  setTokenFallback,
  replaceDocument,
  undo: () => undo,
  redo: () => redo,
  selectAll: () => selectAll,
  reveal,
};

/** Whether `name` is a command on the document. */
export const isCommand = (name: string): boolean => Object.hasOwn(commands, name);

/**
 * Runs a command at the selection, as an undo step of its own, and gives the body the focus. Throws a RangeError when an argument does
 * not fit the schema; the document is then as before.
 */
export function run(view: EditorView, name: string, args: Arguments): void {
  const command = commands[name]?.(args);
  if (!command) throw new RangeError(`no command ${name}`);
  command(view.state, (transaction) => view.dispatch(closeHistory(transaction)), view);
  view.focus();
}
