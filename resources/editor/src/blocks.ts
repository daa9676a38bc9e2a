// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { lift, setBlockType, wrapIn } from "prosemirror-commands";
import type { Node, ResolvedPos } from "prosemirror-model";
import { liftListItem } from "prosemirror-schema-list";
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { chain } from "./chain";
import { nodeType, schema } from "./schema";

/** The kinds of text block, by the names that the program uses. */
export type BlockName = "paragraph" | "heading1" | "heading2" | "heading3" | "quote" | "other";

function within($pos: ResolvedPos, name: string): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === name) return true;
  return false;
}

function nameOf(parent: Node, $pos: ResolvedPos): BlockName {
  if (within($pos, "quote")) return "quote";
  if (parent.type.name === "paragraph") return "paragraph";
  return parent.type.name === "heading" ? (`heading${parent.attrs.level}` as BlockName) : "other";
}

/** The one kind that the whole selection has, else "other". */
export function blockName(state: EditorState): BlockName {
  const names = new Set<BlockName>();
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.isTextblock) names.add(nameOf(node, state.doc.resolve(pos + 1)));
    return !node.isTextblock;
  });
  const [only] = names;
  return names.size === 1 && only && !(state.selection instanceof NodeSelection && state.selection.node.isBlock) ? only : "other";
}

/** Lifts out of lists and, unless it stays one, out of a quote. */
function leave(name: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (!within($from, name)) return false;
    return name === "quote" ? lift(state, dispatch) : liftListItem(nodeType("list_item"))(state, dispatch);
  };
}

const depthLimit = 6;
const leaveAll = (name: string): Command[] => Array<Command>(depthLimit).fill(leave(name));

export function setBlock(name: BlockName): Command {
  const text = setBlockType(nodeType("paragraph"));
  if (name === "quote") return chain(text, wrapInQuote);
  if (name === "paragraph") return chain(...leaveAll("quote"), text, alwaysApplies);
  const level = Number(name.replace("heading", ""));
  const heading = setBlockType(nodeType("heading"), { level });
  return chain(...leaveAll("list_item"), ...leaveAll("quote"), heading);
}

const alwaysApplies: Command = () => true;

const wrapInQuote: Command = (state, dispatch) =>
  within(state.selection.$from, "quote") || wrapIn(nodeType("quote"))(state, dispatch);

export const toggleQuote: Command = (state, dispatch) =>
  setBlock(within(state.selection.$from, "quote") ? "paragraph" : "quote")(state, dispatch);

/** Aligns every selected block that can be aligned. */
export function setAlignment(align: string): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
      if (node.type.spec.attrs && "align" in node.type.spec.attrs && node.attrs.align !== align)
        transaction.setNodeAttribute(pos, "align", align);
    });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}

/** Marks off, headings back to text. */
export const clearFormatting: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  const transaction = state.tr.setBlockType(from, to, nodeType("paragraph"));
  transaction.removeMark(from, to).setStoredMarks([]);
  dispatch?.(transaction);
  return true;
};

/** How deep around the caret a block like `node` may stand, and after which child. */
function placeFor($from: ResolvedPos, node: Node): number | undefined {
  for (let depth = $from.depth - 1; depth >= 0; depth--) {
    const index = $from.indexAfter(depth);
    if ($from.node(depth).canReplaceWith(index, index, node.type)) return depth;
  }
  return undefined;
}

/** Puts a block after the one with the caret, or in its place where that is an empty line. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const $from = selection instanceof NodeSelection ? state.doc.resolve(selection.to) : selection.$to;
    const depth = $from.depth === 0 ? 0 : placeFor($from, node);
    if (depth === undefined) return false;
    const transaction = state.tr;
    const emptyLine = $from.parent.isTextblock && $from.parent.content.size === 0 && depth === $from.depth - 1
      && $from.node(depth).canReplaceWith($from.index(depth), $from.indexAfter(depth), node.type);
    const from = emptyLine ? $from.before() : $from.depth === depth ? $from.pos : $from.after(depth + 1);
    transaction.replaceWith(from, emptyLine ? $from.after() : from, node);
    const after = from + node.nodeSize;
    // The caret needs somewhere to go after the last block.
    if (transaction.doc.resolve(after).nodeAfter === null) transaction.insert(after, schema.node("paragraph"));
    transaction.setSelection(
      node.isTextblock
        ? TextSelection.create(transaction.doc, from + 1 + node.content.size)
        : Selection.near(transaction.doc.resolve(after), 1),
    );
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}
