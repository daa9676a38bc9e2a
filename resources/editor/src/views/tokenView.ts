// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { filled, type SettingsStore } from "../settings";

/** A token drawn as a chip: its label, or what it becomes for the chosen recipient. */
export class TokenView implements NodeView {
  readonly dom = document.createElement("span");
  private readonly chip = document.createElement("span");
  private readonly stopWatching: () => void;

  constructor(private node: Node, private readonly settings: SettingsStore) {
    this.dom.className = "token";
    this.chip.className = "chip";
    this.dom.append(this.chip);
    this.stopWatching = settings.watch(() => this.draw());
    this.draw();
  }

  private draw(): void {
    const { tokens, values, texts } = this.settings.current;
    const name: string = this.node.attrs.name;
    const fallback: string = this.node.attrs.fallback;
    const token = tokens.get(name);
    const label = token?.label ?? name;
    const value = values?.get(name) ?? "";
    const shown = values ? value || fallback || label : label;
    this.chip.textContent = shown;
    this.chip.classList.toggle("value", values !== null && value !== "");
    this.chip.classList.toggle("missing", (values !== null && value === "") || (!token && tokens.size > 0));
    this.dom.title = token ? (values ? label : fallback && `${label}: ${fallback}`) : filled(texts.unknownToken, name);
    this.dom.setAttribute("role", "img");
    this.dom.setAttribute("aria-label", filled(token ? texts.token : texts.unknownToken, label));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.stopWatching();
  }
}
