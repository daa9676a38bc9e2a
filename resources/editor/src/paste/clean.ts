// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { fits, normaliseUrl } from "../attributes";
import { count, type Dropped } from "./dropped";
import { all, isBlank, isBlock, rename, unwrap } from "./elements";
import { cleanGoogleDocs } from "./googleDocs";
import { flattenTables } from "./tables";
import { cleanWord } from "./word";

/** What was pasted after cleaning, and what it lost. */
export interface Cleaned {
  readonly html: string;
  readonly dropped: Dropped;
}

const silent = "script, style, meta, link, title, base, template, noscript, svg, math, head";
const embeds = "iframe, object, embed, video, audio, canvas, applet";
const controls = "input, select, textarea, button, datalist, meter, progress";

function removeUnseen(root: HTMLElement): void {
  for (const element of all(root, silent)) element.remove();
  for (const element of all(root, "[hidden], [style*='display:none'], [style*='display: none'], [style*='mso-hide:all']"))
    element.remove();
  const comments = root.ownerDocument.createTreeWalker(root, 128);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
}

function removeAndCount(root: HTMLElement, dropped: Dropped): void {
  const media = all(root, embeds);
  count(dropped, "embeds", media.length);
  for (const element of media) element.remove();
  const fields = all(root, controls).filter((field) => field.getAttribute("type") !== "hidden");
  count(dropped, "forms", fields.length);
  for (const element of all(root, controls)) element.remove();
}

/** A picture of one or two pixels tracks; it shows nothing. */
function isTracker(image: HTMLElement): boolean {
  const size = (name: "width" | "height") => Number.parseFloat(image.getAttribute(name) ?? image.style[name] ?? "");
  return size("width") <= 2 || size("height") <= 2;
}

function cleanImages(root: HTMLElement, dropped: Dropped): void {
  for (const image of all(root, "img")) {
    const source = normaliseUrl(image.getAttribute("src") ?? "");
    if (isTracker(image)) image.remove();
    else if (source !== "" && fits("imageSource", source)) {
      image.setAttribute("src", source);
      const target = image.closest("a")?.getAttribute("href");
      if (target && !image.hasAttribute("data-href")) image.setAttribute("data-href", normaliseUrl(target));
    } else {
      count(dropped, "images");
      image.remove();
    }
  }
}

function cleanLinks(root: HTMLElement, dropped: Dropped): void {
  for (const anchor of all(root, "a")) {
    const href = normaliseUrl(anchor.getAttribute("href") ?? "");
    if (href !== "" && fits("linkUrl", href)) {
      anchor.setAttribute("href", href);
      // An underline inside a link is how links look, not emphasis.
      for (const line of all(anchor, "u")) unwrap(line);
      for (const styled of [anchor, ...all(anchor, "[style*='text-decoration']")]) styled.style.textDecoration = "";
    } else {
      if (href !== "" && !href.startsWith("#") && !isBlank(anchor)) count(dropped, "links");
      unwrap(anchor);
    }
  }
}

/** Colours that only repeat black on white are not worth a word. */
function isColoured(element: HTMLElement): boolean {
  const plain = /^(|inherit|initial|unset|currentcolor|transparent|windowtext|black|white|#000(000)?|#fff(fff)?|rgba?\(0, 0, 0(, [01])?\)|rgb\(255, 255, 255\))$/i;
  return !plain.test(element.style.color) || !plain.test(element.style.backgroundColor) || element.hasAttribute("color");
}

function noteFormatting(root: HTMLElement, dropped: Dropped): void {
  const seen = all(root, "[style], font").filter((element) => !isBlank(element) && !element.closest("a"));
  if (seen.some(isColoured)) count(dropped, "colours");
  const struck = all(root, "s, strike, del, [style*='line-through']").filter((element) => !isBlank(element));
  if (struck.length > 0) count(dropped, "strike");
}

/** Line breaks that stand between blocks or end one draw nothing in an email. */
function removeIdleBreaks(root: HTMLElement): void {
  for (const br of all(root, "br")) {
    const next = br.nextSibling;
    const previous = br.previousSibling;
    const parentIsBlock = br.parentElement === root || (br.parentElement && isBlock(br.parentElement));
    const idle = parentIsBlock && (next === null || isBlock(next));
    if (idle || (previous && isBlock(previous))) br.remove();
  }
}

/** A block that holds both blocks and loose text gets its text in paragraphs, so that the two stay apart. */
function wrapLooseText(root: HTMLElement): void {
  for (const block of [root, ...all(root, "div, article, section, main, header, footer, aside, li, blockquote, figure, dd")]) {
    const children = Array.from(block.childNodes);
    if (!children.some(isBlock)) continue;
    let paragraph: HTMLElement | undefined;
    for (const child of children) {
      if (isBlock(child)) paragraph = undefined;
      else {
        if (!paragraph) child.before((paragraph = block.ownerDocument.createElement("p")));
        paragraph.append(child);
      }
    }
  }
}

/** A picture is a block of its own; a paragraph around nothing else would stay behind empty. */
function liftPictures(root: HTMLElement): void {
  for (const block of all(root, "p, h1, h2, h3, h4, h5, h6")) {
    const images = all(block, "img");
    if (images.length > 0 && /^[\s\u00a0]*$/.test(block.textContent ?? "") && !block.querySelector("[data-token]"))
      block.replaceWith(...images);
  }
}

/** Two breaks in a row are how web mail and plain editors write a new paragraph. */
function splitAtDoubleBreaks(root: HTMLElement): void {
  for (const block of [root, ...all(root, "p, div, td, li, blockquote")]) {
    const children = Array.from(block.childNodes);
    if (children.some(isBlock) || !all(block, "br + br").some((br) => br.parentElement === block)) continue;
    let paragraph = block.ownerDocument.createElement("p");
    const paragraphs = [paragraph];
    children.forEach((child, index) => {
      if (child.nodeName !== "BR") paragraph.append(child);
      else if (children[index + 1]?.nodeName === "BR") paragraphs.push((paragraph = block.ownerDocument.createElement("p")));
      else if (children[index - 1]?.nodeName !== "BR") paragraph.append(child);
    });
    if (block.nodeName === "P") block.replaceWith(...paragraphs);
    else block.append(...paragraphs);
  }
}

function removeBlanks(root: HTMLElement): void {
  for (const element of all(root, "p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote").reverse())
    if (isBlank(element)) element.remove();
}

/** Preformatted text keeps its lines, as code. */
function convertPreformatted(root: HTMLElement): void {
  for (const block of all(root, "pre, listing, xmp")) {
    const document = block.ownerDocument;
    const paragraph = document.createElement("p");
    (block.textContent ?? "").replace(/\n+$/, "").split("\n").forEach((line, index) => {
      if (index > 0) paragraph.append(document.createElement("br"));
      const code = document.createElement("code");
      code.textContent = line.replace(/^[ \t]+/, (indent) => "\u00a0".repeat(indent.replace(/\t/g, "  ").length));
      paragraph.append(code);
    });
    block.replaceWith(paragraph);
  }
}

function convertOthers(root: HTMLElement): void {
  // Conditions, buttons and columns come from this editor only; their makers mark what they copy.
  for (const element of all(root, "[data-condition], [data-button], [data-columns], [data-column], [data-spacer]"))
    unwrap(element);
  for (const element of all(root, "center, dt")) rename(element, "p");
  for (const element of all(root, "q")) unwrap(element);
}

/**
 * Cleans HTML from outside to what the schema can take. `parse` reads HTML without running or loading any of
 * it. What a reader would miss is counted; what was never seen (styles, scripts, comments, trackers) is not.
 */
export function cleanHtml(html: string, parse: (html: string) => Document): Cleaned {
  const dropped: Dropped = {};
  const root = parse(html).body;
  // Word hides each list marker in comments of its own kind, so lists are read before comments go.
  cleanWord(root);
  removeUnseen(root);
  cleanGoogleDocs(root);
  removeAndCount(root, dropped);
  cleanImages(root, dropped);
  cleanLinks(root, dropped);
  noteFormatting(root, dropped);
  convertPreformatted(root);
  flattenTables(root, dropped);
  convertOthers(root);
  wrapLooseText(root);
  splitAtDoubleBreaks(root);
  liftPictures(root);
  removeIdleBreaks(root);
  removeBlanks(root);
  return { html: root.innerHTML, dropped };
}

/** Characters that no text of an email holds: control characters, halves of pairs. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}
