// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Attrs, DOMOutputSpec, MarkSpec, Node, NodeSpec } from "prosemirror-model";
import { fits, fittingAttributes } from "./attributes";
import { tokenText } from "./tokenText";

type Presentation = Partial<NodeSpec>;

const alignments: Record<string, string> = { left: "start", start: "start", center: "center", right: "end", end: "end" };

function alignOf(dom: HTMLElement): string {
  return alignments[dom.style.textAlign || dom.getAttribute("align") || ""] ?? "start";
}

function alignAttributes(node: Node): Record<string, string> {
  return node.attrs.align === "start" ? {} : { style: `text-align: ${node.attrs.align}` };
}

function headingRule(level: number) {
  return {
    tag: `h${level}`,
    getAttrs: (dom: HTMLElement) => ({ level: Math.min(level, 3), align: alignOf(dom) }),
  };
}

function jsonAttributes(node: string) {
  return (dom: HTMLElement): Attrs | false => {
    try {
      return fittingAttributes(node, JSON.parse(dom.getAttribute(`data-${node}`) ?? ""));
    } catch {
      return false;
    }
  };
}

function sizeOf(dom: HTMLElement, name: "width" | "height"): number | null {
  const size = Math.round(Number.parseFloat(dom.getAttribute(name) ?? dom.style[name]));
  return fits("pixels", size) ? size : null;
}

function imageAttributes(dom: HTMLElement): Attrs | false {
  const src = dom.getAttribute("src") ?? "";
  if (src === "" || !fits("imageSource", src)) return false;
  const href = dom.getAttribute("data-href") ?? "";
  return {
    src,
    alt: (dom.getAttribute("alt") ?? "").slice(0, 500),
    width: sizeOf(dom, "width"),
    height: sizeOf(dom, "height"),
    href: fits("linkUrl", href) ? href : "",
  };
}

function imageDom(node: Node): DOMOutputSpec {
  const { src, alt, width, height, href } = node.attrs;
  const attributes: Record<string, string> = { src, alt };
  if (width !== null) attributes.width = String(width);
  if (height !== null) attributes.height = String(height);
  if (href !== "") attributes["data-href"] = href;
  return ["img", attributes];
}

/** How each node of the schema looks in the page, and what it is read from on the clipboard. */
export const nodePresentations: Record<string, Presentation> = {
  doc: {},
  paragraph: {
    parseDOM: [{ tag: "p", getAttrs: (dom) => ({ align: alignOf(dom) }) }],
    toDOM: (node) => ["p", alignAttributes(node), 0],
  },
  heading: {
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(headingRule),
    toDOM: (node) => [`h${node.attrs.level}`, alignAttributes(node), 0],
  },
  bullet_list: { parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
  ordered_list: {
    parseDOM: [
      {
        tag: "ol",
        getAttrs: (dom) => {
          const start = Number(dom.getAttribute("start") ?? 1);
          return { start: fits("start", start) ? start : 1 };
        },
      },
    ],
    toDOM: (node) => ["ol", node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }, 0],
  },
  list_item: { defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  quote: { defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  image: {
    draggable: true,
    parseDOM: [{ tag: "img[src]", getAttrs: imageAttributes }],
    toDOM: imageDom,
    leafText: (node) => node.attrs.alt,
  },
  button: {
    defining: true,
    isolating: true,
    parseDOM: [
      { tag: "div[data-button]", contentElement: "span.button", getAttrs: jsonAttributes("button") },
    ],
    toDOM: (node) => [
      "div",
      { class: "button-row", "data-button": JSON.stringify(node.attrs), ...alignAttributes(node) },
      ["span", { class: `button button-${node.attrs.kind}` }, 0],
    ],
  },
  divider: { parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  spacer: {
    parseDOM: [{ tag: "div[data-spacer]", getAttrs: (dom) => fittingAttributes("spacer", { size: dom.getAttribute("data-spacer") }) }],
    toDOM: (node) => ["div", { class: `spacer spacer-${node.attrs.size}`, "data-spacer": node.attrs.size }],
  },
  columns: {
    isolating: true,
    parseDOM: [{ tag: "div[data-columns]" }],
    toDOM: () => ["div", { class: "columns", "data-columns": "" }, 0],
  },
  column: {
    isolating: true,
    parseDOM: [{ tag: "div[data-column]" }],
    toDOM: () => ["div", { class: "column", "data-column": "" }, 0],
  },
  condition: {
    defining: true,
    parseDOM: [{ tag: "section[data-condition]", getAttrs: jsonAttributes("condition") }],
    toDOM: (node) => ["section", { class: "condition", "data-condition": JSON.stringify(node.attrs) }, 0],
  },
  text: {},
  token: {
    parseDOM: [
      {
        tag: "span[data-token]",
        getAttrs: (dom) => {
          const name = dom.getAttribute("data-token");
          const fallback = (dom.getAttribute("data-fallback") ?? "").slice(0, 500);
          return fits("tokenName", name) ? { name, fallback } : false;
        },
      },
    ],
    toDOM: (node) => [
      "span",
      { "data-token": node.attrs.name, "data-fallback": node.attrs.fallback },
      tokenText(node.attrs.name),
    ],
    leafText: (node) => tokenText(node.attrs.name),
  },
  line_break: { selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"], leafText: () => "\n" },
};

function isNormalWeight(mark: { type: { name: string } }): boolean {
  return mark.type.name === "bold";
}

/** How each mark looks, and what it is read from. Styles count as much as tags: word processors use both. */
export const markPresentations: Record<string, MarkSpec> = {
  link: {
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => {
          const href = dom.getAttribute("href") ?? "";
          return href !== "" && fits("linkUrl", href) ? { href } : false;
        },
      },
    ],
    toDOM: (mark) => ["a", { href: mark.attrs.href, title: mark.attrs.href }, 0],
  },
  bold: {
    parseDOM: [
      { tag: "strong" },
      { tag: "b", getAttrs: (dom) => !/^(normal|[1-4]00)$/.test(dom.style.fontWeight) && null },
      { style: "font-weight=normal", clearMark: isNormalWeight },
      { style: "font-weight=400", clearMark: isNormalWeight },
      { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ["strong", 0],
  },
  italic: {
    parseDOM: [
      { tag: "em" },
      { tag: "i" },
      { style: "font-style=italic" },
      { style: "font-style=normal", clearMark: (mark) => mark.type.name === "italic" },
    ],
    toDOM: () => ["em", 0],
  },
  underline: {
    parseDOM: [
      { tag: "u" },
      { style: "text-decoration", consuming: false, getAttrs: (value) => /underline/.test(value) && null },
      { style: "text-decoration-line", consuming: false, getAttrs: (value) => /underline/.test(value) && null },
    ],
    toDOM: () => ["u", 0],
  },
  code: { parseDOM: [{ tag: "code" }, { tag: "tt" }, { tag: "kbd" }, { tag: "samp" }], toDOM: () => ["code", 0] },
};
