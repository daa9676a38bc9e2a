// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { redoDepth, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { NodeSelection, type EditorState } from "prosemirror-state";
import { blockName } from "./blocks";
import { isEmpty } from "./document";
import { linkTarget } from "./links";
import { listAround } from "./lists";
import { markType } from "./schema";

/** What a toolbar shows; the program's `EditorState` is read from it. */
export interface StateReport {
  readonly marks: readonly string[];
  readonly link: string;
  readonly block: string;
  readonly alignment: string;
  readonly list: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasSelection: boolean;
  readonly selectedText: string;
  readonly node: string;
  readonly attributes: object;
  readonly empty: boolean;
  readonly words: number;
  readonly characters: number;
}

function activeMarks(state: EditorState): string[] {
  const { from, to, empty, $from } = state.selection;
  return ["bold", "italic", "underline", "code"].filter((name) => {
    const type = markType(name);
    if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
    let all = true;
    let any = false;
    state.doc.nodesBetween(from, to, (node) => {
      if (!node.isInline) return;
      any = true;
      all &&= type.isInSet(node.marks) !== undefined;
    });
    return any && all;
  });
}

/** The node that attributes are shown and changed for: the selected one, or a button or condition around. */
export function nodeInHand(state: EditorState): { node: Node; pos: number } | undefined {
  const { selection } = state;
  if (selection instanceof NodeSelection) return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type.name === "button" || node.type.name === "condition") return { node, pos: $from.before(depth) };
  }
  return undefined;
}

function plainText(document: Node): string {
  return document.textBetween(0, document.content.size, "\n", (leaf) =>
    leaf.type.name === "image" ? "" : (leaf.type.spec.leafText?.(leaf) ?? ""),
  );
}

/** Takes the state of the editor together. */
export function describe(state: EditorState): StateReport {
  const { from, to, empty, $from } = state.selection;
  const text = plainText(state.doc);
  const inHand = nodeInHand(state);
  const list = listAround($from)?.node.type.name ?? "";
  return {
    marks: activeMarks(state),
    link: linkTarget(state),
    block: blockName(state),
    alignment: ($from.parent.attrs.align as string | undefined) ?? "",
    list,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    hasSelection: !empty,
    selectedText: empty ? "" : state.doc.textBetween(from, Math.min(to, from + 400), " ").slice(0, 200),
    node: inHand?.node.type.name ?? "",
    attributes: inHand?.node.attrs ?? {},
    empty: isEmpty(state.doc),
    words: text.match(/\S+/g)?.length ?? 0,
    characters: text.replaceAll("\n", "").length,
  };
}
