// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { InputRule } from "prosemirror-inputrules";
import type { Command } from "prosemirror-state";
import { fits } from "./attributes";
import { schema } from "./schema";
import { typedTokenPattern } from "./tokenText";

/** Typing the last brace of `{{contact.first_name}}` makes it a token. */
export const tokenInputRule = new InputRule(typedTokenPattern, (state, match, start, end) => {
  const name = match[1] as string;
  if (!fits("tokenName", name)) return null;
  return state.tr.replaceWith(start, end, schema.node("token", { name }, undefined, state.selection.$from.marks()));
});

/** Puts a token in the place of the selection. */
export function insertToken(name: string, fallback: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const token = schema.node("token", { name, fallback }, undefined, state.storedMarks ?? $from.marks());
    if (!$from.parent.inlineContent) return false;
    dispatch?.(state.tr.replaceSelectionWith(token, false).scrollIntoView());
    return true;
  };
}
