// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** What a paste can lose. The program words it; "colours" and "strike" are formatting that emails do not keep. */
export type DroppedKind = "images" | "tables" | "links" | "embeds" | "forms" | "colours" | "strike" | "tooLarge";

/** How many of each kind were left out. */
export type Dropped = Partial<Record<DroppedKind, number>>;

export function count(dropped: Dropped, kind: DroppedKind, by = 1): void {
  if (by > 0) dropped[kind] = (dropped[kind] ?? 0) + by;
}
