// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { EditorView } from "prosemirror-view";
import type { Texts, Token } from "./settings";
import { tokenText } from "./tokenText";

/** The list under the caret. It never takes the focus: the body keeps it and names the current row. */
export class SuggestionList {
  private readonly dom = document.createElement("ul");

  constructor(private readonly onChoose: (token: Token) => void) {
    this.dom.className = "suggestions";
    this.dom.id = "suggestions";
    this.dom.setAttribute("role", "listbox");
    this.dom.hidden = true;
    // The press would take the focus, and with it the list, away before the click.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    document.body.append(this.dom);
  }

  private row(token: Token, index: number, current: boolean): HTMLElement {
    const row = document.createElement("li");
    row.id = `suggestion-${index}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", String(current));
    const label = document.createElement("span");
    label.className = "suggestion-label";
    label.textContent = token.label;
    const detail = document.createElement("span");
    detail.className = "suggestion-detail";
    detail.textContent = token.description || tokenText(token.name);
    row.append(label, detail);
    row.addEventListener("click", () => this.onChoose(token));
    return row;
  }

  private none(texts: Texts): HTMLElement {
    const row = document.createElement("li");
    row.className = "suggestion-none";
    row.textContent = texts.noToken;
    return row;
  }

  private place(view: EditorView, at: number): void {
    const caret = view.coordsAtPos(at);
    const { width, height } = this.dom.getBoundingClientRect();
    const below = caret.bottom + 4;
    const top = below + height > window.innerHeight && caret.top > height + 8 ? caret.top - height - 4 : below;
    this.dom.style.left = `${Math.max(8, Math.min(caret.left, window.innerWidth - width - 8)) + window.scrollX}px`;
    this.dom.style.top = `${top + window.scrollY}px`;
  }

  show(view: EditorView, at: number, tokens: readonly Token[], index: number, texts: Texts): void {
    this.dom.setAttribute("aria-label", texts.tokens);
    this.dom.replaceChildren(...tokens.map((token, i) => this.row(token, i, i === index)));
    if (tokens.length === 0) this.dom.append(this.none(texts));
    this.dom.hidden = false;
    this.place(view, at);
    this.dom.children[index]?.scrollIntoView({ block: "nearest" });
    view.dom.setAttribute("aria-controls", this.dom.id);
    if (tokens.length > 0) view.dom.setAttribute("aria-activedescendant", `suggestion-${index}`);
  }

  hide(view: EditorView): void {
    if (this.dom.hidden) return;
    this.dom.hidden = true;
    view.dom.removeAttribute("aria-controls");
    view.dom.removeAttribute("aria-activedescendant");
  }

  destroy(): void {
    this.dom.remove();
  }
}
