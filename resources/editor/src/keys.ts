// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { AllSelection, Selection, TextSelection, type Command, type Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { toggleList } from "./lists";
import { markType, nodeType, schema } from "./schema";
import { openSuggestions } from "./suggestions";
import { tokenInputRule } from "./tokens";

const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.type.contentMatch.matchType(nodeType("line_break"))) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node("line_break")).scrollIntoView());
  return true;
};

/** Enter in a button's text goes on below it: a button has one line. */
const leaveButton: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodeType("button")) return false;
  const after = $from.after();
  const transaction = state.tr.insert(after, schema.node("paragraph"));
  dispatch?.(transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

/**
 * Everything, as a selection of text where it can be one: lists and quotes are not found from a selection that
 * begins outside all blocks.
 */
export const selectAll: Command = (state, dispatch) => {
  const { doc } = state;
  const text = TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size));
  const whole = doc.firstChild?.isAtom || doc.lastChild?.isAtom ? new AllSelection(doc) : text;
  dispatch?.(state.tr.setSelection(whole));
  return true;
};

const swallow: Command = () => true;

export interface KeyHandlers {
  requestLink(): void;
  activateNode(): boolean;
}

/** The keys of the body. Tab is not among them: it leaves the body. */
export function keymaps(handlers: KeyHandlers): Plugin[] {
  const item = nodeType("list_item");
  const askForLink: Command = () => {
    handlers.requestLink();
    return true;
  };
  const openTokens: Command = (_state, _dispatch, view?: EditorView) => (view ? openSuggestions(view) : false);
  return [
    keymap({
      "Mod-z": undo,
      "Mod-Shift-z": redo,
      "Mod-y": redo,
      "Mod-a": selectAll,
      "Mod-b": toggleMark(markType("bold")),
      "Mod-i": toggleMark(markType("italic")),
      "Mod-u": toggleMark(markType("underline")),
      "Mod-Shift-l": toggleList(nodeType("bullet_list")),
      "Mod-Shift-o": toggleList(nodeType("ordered_list")),
      "Mod-Shift-k": askForLink,
      "Mod-Shift-t": openTokens,
      "Mod-]": sinkListItem(item),
      "Mod-[": liftListItem(item),
      "Shift-Enter": chainCommands(exitCode, insertBreak),
      Enter: chainCommands(() => handlers.activateNode(), leaveButton, splitListItem(item)),
      // The program's own chord; Chromium would break the line.
      "Mod-Enter": swallow,
      "Mod-Shift-Enter": swallow,
      Backspace: undoInputRule,
    }),
    keymap(baseKeymap),
  ];
}

const dividerRule = new InputRule(/^---$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  if ($start.depth !== 1) return null;
  const transaction = state.tr.replaceWith($start.before(), $start.after(), [schema.node("divider"), schema.node("paragraph")]);
  return transaction.setSelection(Selection.near(transaction.doc.resolve($start.before() + 1)));
});

/** What typing alone brings: tokens, lists, headings, quotes, dividers. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      tokenInputRule,
      wrappingInputRule(/^\s*([-*])\s$/, nodeType("bullet_list")),
      wrappingInputRule(/^(\d{1,3})\.\s$/, nodeType("ordered_list"),
        (match) => ({ start: Math.max(1, Number(match[1])) }),
        (match, node) => node.childCount + (node.attrs.start as number) === Number(match[1])),
      wrappingInputRule(/^>\s$/, nodeType("quote")),
      textblockTypeInputRule(/^(#{1,3})\s$/, nodeType("heading"), (match) => ({ level: (match[1] as string).length })),
      dividerRule,
    ],
  });
}
