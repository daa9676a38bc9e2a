// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** A token as the program offers it. */
export interface Token {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** Every word that the page shows or a screen reader says, in the person's language. "%1" is a place. */
export interface Texts {
  readonly body: string;
  readonly tokens: string;
  readonly noToken: string;
  readonly token: string;
  readonly unknownToken: string;
  readonly remoteImage: string;
  readonly noAlternative: string;
  readonly condition: string;
}

/** What the program tells the page about the world around the document. None of it is part of the email. */
export interface Settings {
  texts: Texts;
  tokens: ReadonlyMap<string, Token>;
  /** Values of one recipient by token name; null shows labels. */
  values: ReadonlyMap<string, string> | null;
  /** What a condition says above itself, by the JSON of its attributes. */
  conditionLabels: ReadonlyMap<string, string>;
}

const noTexts: Texts = {
  body: "", tokens: "", noToken: "", token: "%1", unknownToken: "%1", remoteImage: "%1", noAlternative: "", condition: "",
};

/** The settings, and who draws by them. */
export class SettingsStore {
  current: Settings = { texts: noTexts, tokens: new Map(), values: null, conditionLabels: new Map() };
  private readonly listeners = new Set<() => void>();

  change(part: Partial<Settings>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after each change until the returned function is called. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Puts `value` in the place of "%1". */
export const filled = (pattern: string, value: string): string => pattern.replace("%1", () => value);
