// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { count, type Dropped } from "./dropped";
import { all, isBlock } from "./elements";

function cells(row: HTMLElement): HTMLElement[] {
  return Array.from(row.children).filter((cell): cell is HTMLElement => /^T[DH]$/.test(cell.nodeName));
}

/** Rows of a table of facts become one line each; cells that hold blocks are layout and are laid out in turn. */
function flattenRow(row: HTMLElement): void {
  const document = row.ownerDocument;
  const filled = cells(row).filter((cell) => cell.textContent?.trim() !== "" || cell.querySelector("img, hr"));
  if (filled.some((cell) => Array.from(cell.childNodes).some(isBlock)) || filled.length < 2) {
    for (const cell of filled) {
      const part = document.createElement("div");
      part.append(...Array.from(cell.childNodes));
      row.before(part);
    }
    return;
  }
  const line = document.createElement("p");
  filled.forEach((cell, index) => {
    if (index > 0) line.append(" · ");
    line.append(...Array.from(cell.childNodes));
  });
  row.before(line);
}

/** Emails have no tables of their own: the text stays, the grid goes. */
export function flattenTables(root: HTMLElement, dropped: Dropped): void {
  // Inner tables come last in document order; undone first, a row is never inside another one's cell.
  for (const table of all(root, "table").reverse()) {
    if (all(table, "tr").some((row) => cells(row).filter((cell) => cell.textContent?.trim() !== "").length > 1))
      count(dropped, "tables");
    const flat = table.ownerDocument.createElement("div");
    for (const row of all(table, "tr")) {
      flattenRow(row);
      row.remove();
    }
    flat.append(...all(table, "caption"), ...all(table, ":scope > div, :scope > p, tbody > div, tbody > p, thead > div, thead > p, tfoot > div, tfoot > p"));
    table.replaceWith(flat);
  }
}
