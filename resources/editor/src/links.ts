// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Mark, ResolvedPos } from "prosemirror-model";
import { TextSelection, type Command, type EditorState } from "prosemirror-state";
import { normaliseUrl } from "./attributes";
import { markType, schema } from "./schema";

function linkIn(marks: readonly Mark[]): Mark | undefined {
  return markType("link").isInSet(marks) ?? undefined;
}

interface LinkRun {
  readonly mark: Mark;
  readonly from: number;
  to: number;
}

/** The link at a place and how far it reaches, over texts with other marks too. */
function linkAround($pos: ResolvedPos): LinkRun | undefined {
  const mark = [$pos.nodeAfter, $pos.nodeBefore].map((node) => node && linkIn(node.marks)).find(Boolean);
  if (!mark) return undefined;
  let run: LinkRun | undefined;
  let found: LinkRun | undefined;
  $pos.parent.forEach((child, offset) => {
    const begin = $pos.start() + offset;
    if (!mark.isInSet(child.marks)) {
      run = undefined;
      return;
    }
    run ??= { mark, from: begin, to: begin };
    run.to = begin + child.nodeSize;
    if (run.from <= $pos.pos && $pos.pos <= run.to) found = run;
  });
  return found;
}

/** The target of the link at the selection; empty without one. */
export function linkTarget(state: EditorState): string {
  const { $from, from, to, empty } = state.selection;
  if (empty) return linkAround($from)?.mark.attrs.href ?? "";
  let href = "";
  state.doc.nodesBetween(from, to, (node) => {
    href ||= linkIn(node.marks)?.attrs.href ?? "";
  });
  return href;
}

function range(state: EditorState): { from: number; to: number } {
  const { $from, from, to, empty } = state.selection;
  const around = empty ? linkAround($from) : undefined;
  return around ?? { from, to };
}

/** Links the selection, changes the link at the caret, or inserts `text` as a link. */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const mark = markType("link").create({ href: normaliseUrl(href) });
    const { from, to } = range(state);
    if (!state.selection.$from.parent.type.allowsMarkType(mark.type)) return false;
    const transaction = state.tr;
    if (from < to) transaction.removeMark(from, to, mark.type).addMark(from, to, mark);
    else {
      const marks = mark.addToSet(state.storedMarks ?? state.selection.$from.marks());
      transaction.replaceSelectionWith(schema.text(text || href, marks), false);
    }
    dispatch?.(transaction.removeStoredMark(mark.type).scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const { from, to } = range(state);
  if (from === to) return false;
  dispatch?.(state.tr.removeMark(from, to, markType("link")));
  return true;
};

/** Turns a pasted address into the link of the text that is selected. */
export const linkSelectionTo = (href: string): Command => (state, dispatch) =>
  state.selection instanceof TextSelection && !state.selection.empty && setLink(href, "")(state, dispatch);
