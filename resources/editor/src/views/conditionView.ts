// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";
import type { SettingsStore } from "../settings";

/** The attributes of a condition as the program is asked for its label by. */
export const conditionKey = (node: Node): string => JSON.stringify(node.attrs);

/** Blocks that only some accounts get, under a line that says which. */
export class ConditionView implements NodeView {
  readonly dom = document.createElement("section");
  readonly contentDOM = document.createElement("div");
  private readonly label = document.createElement("div");
  private readonly stopWatching: () => void;

  constructor(private node: Node, private readonly settings: SettingsStore) {
    this.dom.className = "condition";
    this.label.className = "condition-label";
    this.label.contentEditable = "false";
    // A group with a name: it is said once, when the caret comes in, and not again as text of the email.
    this.dom.setAttribute("role", "group");
    this.label.setAttribute("aria-hidden", "true");
    this.dom.append(this.label, this.contentDOM);
    this.stopWatching = settings.watch(() => this.draw());
    this.draw();
  }

  private draw(): void {
    const { conditionLabels, texts } = this.settings.current;
    this.label.textContent = conditionLabels.get(conditionKey(this.node)) ?? texts.condition;
    this.dom.setAttribute("aria-label", this.label.textContent ?? "");
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.stopWatching();
  }
}
