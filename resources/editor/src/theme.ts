// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** Sets the program's colours ("bg.surface" → "--bg-surface"). They paint the page and are no part of the email. */
export function applyTheme(colours: Record<string, string>): void {
  for (const [name, colour] of Object.entries(colours))
    document.documentElement.style.setProperty(`--${name.replace(/[^a-z0-9]+/gi, "-")}`, colour);
}
