// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { Fragment, Slice, type Mark, type Node } from "prosemirror-model";
import { schema } from "../schema";

/** Plain text as paragraphs: a blank line parts them, a single line end stays one. */
export function plainTextSlice(text: string, marks: readonly Mark[]): Slice {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\n+$/g, "")
    .split(/\n[ \t]*\n\s*/);
  const nodes = paragraphs.map((paragraph) => {
    const inline: Node[] = [];
    paragraph.split("\n").forEach((line, index) => {
      if (index > 0) inline.push(schema.node("line_break"));
      if (line !== "") inline.push(schema.text(line.replaceAll("\t", " "), marks));
    });
    return schema.node("paragraph", null, inline);
  });
  return new Slice(Fragment.fromArray(nodes), 1, 1);
}
