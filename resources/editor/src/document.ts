// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { Node } from "prosemirror-model";
import { definition } from "./definition";
import { schema } from "./schema";

type Json = Record<string, unknown>;

function refuse(path: string, why: string): never {
  throw new RangeError(`${path || "/"}: ${why}`);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own<T>(record: Record<string, T>, name: unknown): T | undefined {
  return typeof name === "string" && Object.hasOwn(record, name) ? record[name] : undefined;
}

function checkKeys(value: Json, allowed: readonly string[], path: string): void {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) refuse(path, `unknown key ${key}`);
}

function checkAttributes(owner: Json, known: object | undefined, path: string): void {
  if (owner.attrs === undefined) return;
  if (!isObject(owner.attrs)) refuse(path, "attributes are no object");
  checkKeys(owner.attrs, Object.keys(known ?? {}), `${path}/attrs`);
}

function checkMarks(marks: unknown, path: string): void {
  if (marks === undefined) return;
  if (!Array.isArray(marks)) refuse(path, "marks are no list");
  marks.forEach((mark: unknown, index) => {
    const place = `${path}/marks/${index}`;
    if (!isObject(mark)) refuse(place, "no mark");
    checkKeys(mark, ["type", "attrs"], place);
    const known = own(definition.marks, mark.type);
    if (!known) refuse(place, "unknown mark");
    checkAttributes(mark, known.attrs, place);
  });
}

/** ProseMirror leaves out what it does not know; a document of ours has nothing unknown in it. */
function checkShape(node: unknown, path: string, depth: number, count: { nodes: number }): void {
  if (!isObject(node)) refuse(path, "no node");
  if (depth > definition.limits.depth) refuse(path, "nested too deeply");
  if (++count.nodes > definition.limits.nodes) refuse(path, "too many nodes");
  const known = own(definition.nodes, node.type);
  if (!known) refuse(path, `unknown node ${String(node.type)}`);
  checkKeys(node, node.type === "text" ? ["type", "text", "marks"] : ["type", "attrs", "content", "marks"], path);
  checkAttributes(node, known.attrs, path);
  checkMarks(node.marks, path);
  if (typeof node.text === "string" && node.text.length > definition.limits.text) refuse(path, "text too long");
  if (node.content === undefined) return;
  if (!Array.isArray(node.content)) refuse(path, "content is no list");
  node.content.forEach((child, index) => checkShape(child, `${path}/content/${index}`, depth + 1, count));
}

/** Reads a document strictly; throws a RangeError that names the place of what it refuses. */
export function parseDocument(json: unknown): Node {
  checkShape(json, "", 0, { nodes: 0 });
  const document = Node.fromJSON(schema, json);
  document.check();
  if (document.type !== schema.topNodeType) refuse("", "not a document");
  return document;
}

/** An upper bound of the bytes that `node` takes as JSON, cheaply: the exact number costs writing it out. */
function roughBytes(node: Node): number {
  const attributes = (attrs: object) => Object.values(attrs).reduce<number>((n, value) => n + 20 + 3 * String(value).length, 0);
  const marks = node.marks.reduce((n, mark) => n + 20 + attributes(mark.attrs), 0);
  return 60 + attributes(node.attrs) + marks + 3 * (node.text?.length ?? 0);
}

/** Whether `document` keeps within the schema's limits, so that `core/email` will take it. */
export function withinLimits(document: Node): boolean {
  const { limits } = definition;
  let nodes = 0;
  let bytes = 0;
  const visit = (node: Node, depth: number): boolean => {
    nodes += 1;
    bytes += roughBytes(node);
    if (depth > limits.depth || (node.text?.length ?? 0) > limits.text) return false;
    return node.children.every((child) => visit(child, depth + 1));
  };
  if (!visit(document, 0) || nodes > limits.nodes) return false;
  return bytes <= limits.bytes
    || new TextEncoder().encode(JSON.stringify(document.toJSON())).length <= limits.bytes;
}

/** A body with nothing in it: one empty paragraph. */
export function emptyDocument(): Node {
  return schema.topNodeType.createAndFill() as Node;
}

/** Whether there is nothing that a reader would see. */
export function isEmpty(document: Node): boolean {
  let empty = true;
  document.descendants((node) => {
    if ((node.isText && node.text?.trim() !== "") || ["token", "image", "divider"].includes(node.type.name)) empty = false;
    return empty;
  });
  return empty;
}
