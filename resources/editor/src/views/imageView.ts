// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { filled, type SettingsStore } from "../settings";

/** A picture, or a framed sentence where it is not on this computer: the editor never fetches anything. */
export class ImageView implements NodeView {
  readonly dom = document.createElement("figure");
  private readonly stopWatching: () => void;

  constructor(private node: Node, private readonly settings: SettingsStore) {
    this.dom.className = "image";
    this.stopWatching = settings.watch(() => this.draw());
    this.draw();
  }

  private picture(): HTMLElement {
    const { src, alt, width, height } = this.node.attrs;
    const image = document.createElement("img");
    image.alt = alt;
    image.draggable = false;
    if (width !== null) image.width = width;
    if (height !== null) image.style.aspectRatio = `${width ?? "auto"} / ${height}`;
    image.onerror = () => this.dom.classList.add("broken");
    image.src = src;
    return image;
  }

  private standIn(): HTMLElement {
    const box = document.createElement("div");
    box.className = "stand-in";
    box.textContent = filled(this.settings.current.texts.remoteImage, new URL(this.node.attrs.src).host);
    return box;
  }

  private draw(): void {
    const { src, alt } = this.node.attrs;
    this.dom.classList.remove("broken");
    this.dom.replaceChildren(src.startsWith("asset:") ? this.picture() : this.standIn());
    this.dom.setAttribute("aria-label", alt);
    if (alt !== "") return;
    const note = document.createElement("figcaption");
    note.textContent = this.settings.current.texts.noAlternative;
    this.dom.append(note);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const same = node.hasMarkup(this.node.type, this.node.attrs);
    this.node = node;
    if (!same) this.draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.stopWatching();
  }
}
