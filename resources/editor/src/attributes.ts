// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { definition, type AttributeDefinition, type AttributeType } from "./definition";

/** Throws a RangeError that says what is wrong with `value`. */
export type Validator = (value: unknown) => void;

function checkInteger(type: AttributeType, value: unknown): void {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new RangeError("not a whole number");
  if (value < (type.minimum ?? -Infinity) || value > (type.maximum ?? Infinity))
    throw new RangeError("out of range");
}

/** What no address may hold: white space, control and format characters, quotes, brackets. As in core/email. */
const forbiddenInUrl = /[\s\p{Cc}\p{Cf}\ufffd"<>\\^`{|}]/u;

function hasHost(url: string): boolean {
  try {
    return /^https?:\/\/[^/?#]/i.test(url) && new URL(url).hostname !== "" && !/%(?![0-9a-f]{2})/i.test(url);
  } catch {
    return false;
  }
}

function isWhole(scheme: string, url: string, rest: string): boolean {
  switch (scheme) {
    case "http":
    case "https":
      return hasHost(url);
    case "asset":
      return /^[0-9a-f]{64}$/.test(rest);
    case "token":
      return fits("tokenName", rest);
    default:
      return rest !== "";
  }
}

function checkUrl(type: AttributeType, value: string): void {
  if (forbiddenInUrl.test(value)) throw new RangeError("a character that no address may hold");
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(value) ?? [];
  if (!scheme || !type.schemes?.includes(scheme.toLowerCase()))
    throw new RangeError("an address of a kind that is not allowed");
  if (!isWhole(scheme.toLowerCase(), value, rest as string)) throw new RangeError("an incomplete address");
}

/** An address as people have it in clipboards and fields, with what must be escaped escaped. */
export function normaliseUrl(url: string): string {
  return url
    .trim()
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(new RegExp(forbiddenInUrl.source, "gu"), (character) => encodeURIComponent(character));
}

function checkString(type: AttributeType, value: unknown): void {
  if (typeof value !== "string") throw new RangeError("not a text");
  if (value.length > (type.maximum ?? Infinity)) throw new RangeError("too long");
  if (type.pattern && !new RegExp(type.pattern).test(value)) throw new RangeError("not in the expected form");
  if (type.format === "url") checkUrl(type, value);
}

const ruleOperations = ["is", "is_not", "is_set", "is_not_set", "at_least", "at_most"];

/** The form of a rule as `core/email` reads it; which fields there are, only the program knows. */
function isRule(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { field, op, values = [], ...rest } = value as Record<string, unknown>;
  return typeof field === "string" && /^[a-z_]+$/.test(field) && ruleOperations.includes(op as string)
    && Array.isArray(values) && values.every((one) => typeof one === "string") && Object.keys(rest).length === 0;
}

function checkRules(type: AttributeType, value: unknown): void {
  if (!Array.isArray(value)) throw new RangeError("not a list of rules");
  if (value.length > (type.maximum ?? Infinity)) throw new RangeError("too many rules");
  if (!value.every(isRule)) throw new RangeError("not a rule");
}

/** What checks a value of the attribute type called `name` in the schema. */
export function validatorFor(name: string): Validator {
  const type = definition.attributeTypes[name];
  if (!type) throw new Error(`The schema names no attribute type ${name}`);
  return (value) => {
    if (value === null && type.nullable) return;
    switch (type.type) {
      case "enum":
        if (!type.values?.includes(value as string)) throw new RangeError("not one of the allowed values");
        return;
      case "integer":
        return checkInteger(type, value);
      case "string":
        return checkString(type, value);
      case "rules":
        return checkRules(type, value);
    }
  };
}

function attributeSpec(attr: AttributeDefinition): { default?: unknown; validate: Validator } {
  const validate = validatorFor(attr.type);
  if (!("default" in attr)) return { validate };
  // A default need not fit its own type: a button may have no address yet.
  return { default: attr.default, validate: (value) => value === attr.default || validate(value) };
}

/** ProseMirror's form of the attributes that the schema gives a node or a mark. */
export function attributeSpecs(
  attrs: Record<string, AttributeDefinition> = {},
): Record<string, { default?: unknown; validate: Validator }> {
  return Object.fromEntries(Object.entries(attrs).map(([name, attr]) => [name, attributeSpec(attr)]));
}

/** Whether `value` may be an attribute of the type called `name`. */
export function fits(name: string, value: unknown): boolean {
  try {
    validatorFor(name)(value);
    return true;
  } catch {
    return false;
  }
}

/** What of `given` a node called `name` can take; false where something it must have does not fit. */
export function fittingAttributes(name: string, given: unknown): Record<string, unknown> | false {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return false;
  const attributes: Record<string, unknown> = {};
  for (const [key, attr] of Object.entries(definition.nodes[name]?.attrs ?? {})) {
    const value = (given as Record<string, unknown>)[key];
    if (value !== undefined && fits(attr.type, value)) attributes[key] = value;
    else if (!("default" in attr)) return false;
  }
  return attributes;
}
