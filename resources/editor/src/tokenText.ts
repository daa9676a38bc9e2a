// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { Fragment, Slice, type Node, type Schema } from "prosemirror-model";
import { definition } from "./definition";

const namePattern = (definition.attributeTypes.tokenName?.pattern ?? "").replace(/^\^|\$$/g, "");

/** A token as it is typed, pasted and copied: `{{contact.first_name}}`. */
export const tokenText = (name: string): string => `{{${name}}}`;

/** Finds the next token in a text: the first group is its name. */
export const tokenPattern = new RegExp(`\\{\\{\\s*(${namePattern.replace(/\((?!\?)/g, "(?:")})\\s*\\}\\}`);

/** The same at the very end of what was typed. */
export const typedTokenPattern = new RegExp(`${tokenPattern.source}$`);

/** One run of a text that may name tokens. */
export type TextPart = { readonly text: string } | { readonly token: string };

/** Takes a text apart at its tokens. Braces that hold no token's name stay text. */
export function splitTokens(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rest = text;
  for (let match = tokenPattern.exec(rest); match; match = tokenPattern.exec(rest)) {
    if (match.index > 0) parts.push({ text: rest.slice(0, match.index) });
    parts.push({ token: match[1] as string });
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== "") parts.push({ text: rest });
  return parts;
}

function tokenNodes(schema: Schema, node: Node): Node[] {
  return splitTokens(node.text ?? "").map((part) =>
    "text" in part
      ? schema.text(part.text, node.marks)
      : schema.node("token", { name: part.token }, undefined, node.marks),
  );
}

function mapFragment(schema: Schema, fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) nodes.push(...tokenNodes(schema, node));
    else nodes.push(node.copy(mapFragment(schema, node.content)));
  });
  return Fragment.fromArray(nodes);
}

/** The slice with every written-out token turned into a real one. */
export function withTokens(schema: Schema, slice: Slice): Slice {
  return new Slice(mapFragment(schema, slice.content), slice.openStart, slice.openEnd);
}
