// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import json from "../../email/schema.json";

/** The one schema of an email body, as `core/email` reads it too. */
export interface Definition {
  readonly limits: { depth: number; nodes: number; bytes: number; text: number };
  readonly top: string;
  readonly attributeTypes: Record<string, AttributeType>;
  readonly nodes: Record<string, NodeDefinition>;
  readonly marks: Record<string, { attrs?: Record<string, AttributeDefinition> }>;
}

export interface AttributeType {
  readonly type: "enum" | "integer" | "string" | "rules";
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly nullable?: boolean;
  readonly format?: "url";
  readonly schemes?: readonly string[];
  readonly pattern?: string;
}

export interface AttributeDefinition {
  readonly type: string;
  readonly default?: unknown;
}

export interface NodeDefinition {
  readonly content?: string;
  readonly group?: string;
  readonly marks?: string;
  readonly inline?: boolean;
  readonly atom?: boolean;
  readonly attrs?: Record<string, AttributeDefinition>;
}

export const definition: Definition = json as Definition;
