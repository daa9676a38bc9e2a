// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// The HTML validator's preset for emails: the HTML standard and the rules for accessibility, less what mail programs
// make necessary. Each exception stands with its reason; everything else is an error.

/** Attributes that CSS replaced, and that Word, which Outlook for Windows draws with, still needs. */
const presentational = (...names) => Object.fromEntries(names.map((name) => [name, { deprecated: false }]));

export const preset = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  elements: [
    "html5",
    {
      table: { attributes: presentational("cellpadding", "cellspacing", "width", "bgcolor", "align") },
      td: { attributes: presentational("align", "valign", "width", "bgcolor") },
      img: { attributes: presentational("border") },
    },
  ],
  rules: {
    // The style block is hidden from Word, which understands none of it.
    "no-conditional-comment": "off",
    // <article> itself is not known to Outlook for Windows; the role on a <div> is harmless there.
    "prefer-native-element": ["error", { exclude: ["article"] }],
  },
};
