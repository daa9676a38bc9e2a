// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** All elements below `root` that match, as a list that changes to the tree do not disturb. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector));
}

/** Takes `element` away and leaves its children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes));
}

/** Moves the children of `element` into a new element that takes its place. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...Array.from(element.childNodes));
  element.replaceWith(renamed);
  return renamed;
}

/** Whether a person sees nothing in it: no text but spaces, and nothing that stands for itself. */
export function isBlank(element: Element): boolean {
  return /^[\s\u00a0\u200b]*$/.test(element.textContent ?? "") && !element.querySelector("img, hr, [data-token]");
}

const blockNames =
  "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
  + "header hr li main nav ol p pre section table tbody td tfoot th thead tr ul";
const blocks = new Set(blockNames.split(" "));

/** Whether `node` begins a line of its own. */
export function isBlock(node: ChildNode): boolean {
  return node.nodeType === 1 && blocks.has(node.nodeName.toLowerCase());
}
