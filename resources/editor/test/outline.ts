// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node } from "prosemirror-model";

const short: Record<string, string> = {
  paragraph: "p", bullet_list: "ul", ordered_list: "ol", list_item: "li", quote: "quote", line_break: "br", divider: "hr",
};

function inline(node: Node): string {
  const text = node.isText ? (node.text ?? "") : node.type.name === "token" ? `{${node.attrs.name}}` : "|";
  return node.marks.reduce(
    (inner, mark) => (mark.type.name === "link" ? `<${mark.attrs.href} ${inner}>` : `${mark.type.name[0]}[${inner}]`),
    text,
  );
}

/** A document in one short line: what a test expects is then readable. Marks are b[…] i[…] u[…] c[…] <href …>. */
export function outline(node: Node): string {
  if (node.isInline) return inline(node);
  const name = node.type.name === "heading" ? `h${node.attrs.level}` : (short[node.type.name] ?? node.type.name);
  const start = node.attrs.start > 1 ? `@${node.attrs.start}` : "";
  const content = node.children.map(outline).join(node.inlineContent ? "" : " ");
  return node.type.name === "doc" ? content : node.isLeaf ? name : `${name}${start}(${content})`;
}
