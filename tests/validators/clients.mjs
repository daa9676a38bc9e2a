// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// The mail programs that an email must not break in, and what they support only in part, each with the reason why
// nothing that a reader needs depends on the missing part. What stands in neither list is an error.

/** The eleven core clients, by caniemail's names. */
export const coreClients = [
  "apple-mail.macos",
  "apple-mail.ios",
  "gmail.desktop-webmail",
  "gmail.ios",
  "gmail.android",
  "outlook.windows",
  "outlook.macos",
  "outlook.outlook-com",
  "outlook.ios",
  "outlook.android",
  "yahoo.desktop-webmail",
];

/** What a client does not support at all, and no HTML can do without. */
export const unavoidable = {
  "<body> element": {
    clients: ["outlook.macos"],
    reason: "Every document has one. Its colour stands on the outermost table again, so nothing depends on it.",
  },
};

/** What is supported in part. */
export const partly = {
  "@media": "The dark colours and one column on a phone are extras; without them the email is light and as wide.",
  "<style> element": "Holds those extras only; all that an email needs is inline.",
  "<body> element": "Becomes a <div>; its colour stands on the outermost table again.",
  "<ul>, <ol> and <dl>": "Only “reversed” and a number of one's own for an item are missing; neither is used.",
  "align attribute": "Only on <td>; the missing part is left and right on <table>.",
  "dir attribute": "Stands on the root and its wrapper, never on a link, where it fails.",
  "lang attribute": "Stands on the root and its wrapper, never on <td>, where it is dropped.",
  "role attribute": "Matters on layout tables, where it is kept; on the wrapper it is an extra for screen readers.",
  "width attribute": "In pixels on images and in per cent on tables only; both are kept.",
  background: "Taken for the shorthand: only background-color is used.",
  border: "One pixel wide; on the table cell of a button and the line above the footer.",
  display: "Only none, block and inline-block; a link that stays inline looks the same in its padded cell.",
  "display:none": "On one <div> without a table or an image in it, which mso-hide hides from Word besides.",
  "font-size": "In pixels; the missing unit is rem.",
  "font-weight": "One number, 600, which every client takes for bold or the like.",
  "line-height": "In pixels; a line that comes out a little higher moves nothing out of its place.",
  margin: "Neither negative nor auto.",
  "max-width": "On the table that also has its width as an attribute, which the rest follow.",
  padding: "Needed on table cells, where it is kept; a list without it has the client's own indent.",
  "text-align": "left, right and center only; start and end are what is missing.",
  "text-decoration": "One value; where it is dropped a link has the client's own look.",
  "width property": "On the table whose width stands as an attribute too.",
};
