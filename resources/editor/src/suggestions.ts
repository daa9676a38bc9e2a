// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { closeHistory } from "prosemirror-history";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "./schema";
import type { SettingsStore, Token } from "./settings";
import { SuggestionList } from "./suggestionList";

/** The braces being typed: where they begin and what follows them. */
interface Query {
  readonly from: number;
  readonly text: string;
  readonly index: number;
}

interface Suggesting {
  readonly query: Query | null;
  /** Where Escape closed the list: it stays closed for those braces. */
  readonly closedAt: number | null;
}

const key = new PluginKey<Suggesting>("suggestions");
const typed = /\{\{([^{}\ufffc]{0,40})$/;

function findQuery(state: EditorState): Query | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  const match = typed.exec(before);
  return match ? { from: $from.pos - match[0].length, text: match[1] as string, index: 0 } : null;
}

/** The tokens that fit what was typed: every word must begin a word of the label, or be part of the name. */
export function matching(tokens: Iterable<Token>, query: string): Token[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return Array.from(tokens).filter((token) => {
    const label = token.label.toLowerCase();
    return words.every((word) => label.startsWith(word) || label.includes(` ${word}`) || token.name.includes(word));
  });
}

function next(transaction: Transaction, before: Suggesting, state: EditorState): Suggesting {
  const meta = transaction.getMeta(key) as Partial<{ close: true; index: number }> | undefined;
  const closedAt = before.closedAt === null ? null : transaction.mapping.map(before.closedAt, -1);
  if (meta?.close) return { query: null, closedAt: before.query?.from ?? closedAt };
  const found = findQuery(state);
  if (!found || found.from === closedAt) return { query: null, closedAt: found ? closedAt : null };
  const index = meta?.index ?? (before.query?.text === found.text ? before.query.index : 0);
  return { query: { ...found, index }, closedAt: null };
}

function choose(view: EditorView, query: Query, token: Token | undefined): void {
  if (!token) return;
  const { state } = view;
  const node = schema.node("token", { name: token.name }, undefined, state.selection.$from.marks());
  // A step of its own: undone, the braces are there again.
  view.dispatch(closeHistory(state.tr).replaceWith(query.from, state.selection.to, node).scrollIntoView());
  view.focus();
}

/** Offers the tokens while `{{` is being typed. */
export function suggestions(settings: SettingsStore): Plugin<Suggesting> {
  const found = (query: Query) => matching(settings.current.tokens.values(), query.text);

  function handleKey(view: EditorView, event: KeyboardEvent): boolean {
    const query = key.getState(view.state)?.query;
    if (!query || event.ctrlKey || event.altKey || event.metaKey) return false;
    const tokens = found(query);
    const move = (by: number) => {
      if (tokens.length === 0) return false;
      view.dispatch(view.state.tr.setMeta(key, { index: (query.index + by + tokens.length) % tokens.length }));
      return true;
    };
    switch (event.key) {
      case "ArrowDown":
        return move(1);
      case "ArrowUp":
        return move(-1);
      case "Escape":
        view.dispatch(view.state.tr.setMeta(key, { close: true }));
        return true;
      case "Enter":
      case "Tab":
        if (tokens.length === 0 || event.shiftKey) return false;
        choose(view, query, tokens[query.index]);
        return true;
      default:
        return false;
    }
  }

  return new Plugin<Suggesting>({
    key,
    state: { init: () => ({ query: null, closedAt: null }), apply: (tr, value, _old, state) => next(tr, value, state) },
    props: {
      handleKeyDown: handleKey,
      handleDOMEvents: {
        blur: (view) => {
          if (key.getState(view.state)?.query) view.dispatch(view.state.tr.setMeta(key, { close: true }));
          return false;
        },
      },
    },
    view: (view) => {
      const list = new SuggestionList((token) => {
        const query = key.getState(view.state)?.query;
        if (query) choose(view, query, token);
      });
      return {
        update: () => {
          const query = key.getState(view.state)?.query;
          if (!query || !view.editable) list.hide(view);
          else list.show(view, query.from, found(query), query.index, settings.current.texts);
        },
        destroy: () => list.destroy(),
      };
    },
  });
}

/** Opens the list at the caret. */
export function openSuggestions(view: EditorView): boolean {
  if (!view.state.selection.$from.parent.inlineContent) return false;
  view.focus();
  view.dispatch(view.state.tr.insertText("{{").scrollIntoView());
  return true;
}
