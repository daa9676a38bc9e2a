// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { all, unwrap } from "./elements";

interface WordItem {
  readonly paragraph: HTMLElement;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

const listStyle = /mso-list:\s*(?!none)\S+\s+level(\d+)/i;

/** Word writes an item's bullet or number as text, in a span that says it is to be ignored. */
function takeMarker(paragraph: HTMLElement): string {
  const marker = all(paragraph, "span").find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
  const text = (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  marker?.remove();
  return text;
}

function readItem(paragraph: HTMLElement): WordItem | undefined {
  const level = listStyle.exec(paragraph.getAttribute("style") ?? "")?.[1];
  if (level === undefined) return undefined;
  const marker = takeMarker(paragraph);
  const ordered = /^\(?([0-9]+|[a-z]{1,4})[.)]$/i.test(marker) && marker !== "o.";
  const start = ordered ? Number.parseInt(marker.replace(/\D/g, ""), 10) : 1;
  return { paragraph, level: Number(level), ordered, start: Number.isInteger(start) && start > 0 ? start : 1 };
}

/** Builds real lists of a run of items that follow each other, in place of the first of them. */
function buildLists(items: readonly WordItem[]): void {
  const first = items[0];
  if (!first) return;
  const document = first.paragraph.ownerDocument;
  const place = document.createComment("list");
  first.paragraph.before(place);
  const open: { level: number; list: HTMLElement; ordered: boolean }[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
    const current = open.at(-1);
    if (current && current.level === item.level && current.ordered !== item.ordered) open.pop();
    if (open.at(-1)?.level !== item.level) {
      const list = document.createElement(item.ordered ? "ol" : "ul");
      if (item.ordered && item.start > 1) list.setAttribute("start", String(item.start));
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else place.before(list);
      open.push({ level: item.level, list, ordered: item.ordered });
    }
    const entry = document.createElement("li");
    entry.append(...Array.from(item.paragraph.childNodes));
    item.paragraph.remove();
    open.at(-1)?.list.append(entry);
  }
  place.remove();
}

/** Word's list paragraphs become nested lists. */
function convertLists(root: HTMLElement): void {
  let run: WordItem[] = [];
  for (const paragraph of all(root, "p, h1, h2, h3, h4, h5, h6")) {
    const item = readItem(paragraph);
    const last = run.at(-1)?.paragraph;
    if (run.length > 0 && (!item || last?.nextElementSibling !== paragraph)) {
      buildLists(run);
      run = [];
    }
    if (item) run.push(item);
  }
  buildLists(run);
}

/** Titles are headings in all but their tag. */
function convertTitles(root: HTMLElement): void {
  for (const title of all(root, "p.MsoTitle")) {
    const heading = title.ownerDocument.createElement("h1");
    heading.append(...Array.from(title.childNodes));
    title.replaceWith(heading);
  }
}

/** Word and Outlook: lists, office tags, VML pictures' leftovers. */
export function cleanWord(root: HTMLElement): void {
  convertLists(root);
  convertTitles(root);
  for (const element of all(root, "*")) {
    const name = element.nodeName.toLowerCase();
    if (/^(v|w|m):/.test(name)) element.remove();
    else if (/^(o|st1):/.test(name)) unwrap(element);
  }
}
