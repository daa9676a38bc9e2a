// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { Schema, type MarkSpec, type NodeSpec } from "prosemirror-model";
import { attributeSpecs } from "./attributes";
import { definition, type NodeDefinition } from "./definition";
import { markPresentations, nodePresentations } from "./presentation";

function nodeSpec(name: string, node: NodeDefinition): NodeSpec {
  const spec: NodeSpec = { ...nodePresentations[name], attrs: attributeSpecs(node.attrs) };
  if (node.content !== undefined) spec.content = node.content;
  if (node.group !== undefined) spec.group = node.group;
  if (node.marks !== undefined) spec.marks = node.marks;
  if (node.inline) spec.inline = true;
  if (node.atom) spec.atom = true;
  return spec;
}

function makeSchema(): Schema {
  const nodes: Record<string, NodeSpec> = {};
  for (const [name, node] of Object.entries(definition.nodes)) nodes[name] = nodeSpec(name, node);
  const marks: Record<string, MarkSpec> = {};
  for (const [name, mark] of Object.entries(definition.marks))
    marks[name] = { ...markPresentations[name], attrs: attributeSpecs(mark.attrs) };
  return new Schema({ topNode: definition.top, nodes, marks });
}

/** The editor's schema: structure and attributes from the shared definition, looks from this folder. */
export const schema = makeSchema();

function named<T>(types: Record<string, T>, name: string): T {
  const type = types[name];
  if (!type) throw new Error(`The schema has no ${name}`);
  return type;
}

/** The node type called `name`; the editor knows each of them by name. */
export const nodeType = (name: string) => named(schema.nodes, name);
/** The mark type called `name`. */
export const markType = (name: string) => named(schema.marks, name);
