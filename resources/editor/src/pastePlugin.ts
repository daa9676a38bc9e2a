// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { DOMSerializer, Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { fits } from "./attributes";
import { linkSelectionTo } from "./links";
import { cleanHtml, cleanText } from "./paste/clean";
import type { Dropped } from "./paste/dropped";
import { plainTextSlice } from "./paste/plainText";
import { schema } from "./schema";
import { withTokens } from "./tokenText";

const ownMark = "data-waymark";

/** Marks what is copied here as ours, so that it comes back whole. */
class ClipboardSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const dom = super.serializeFragment(fragment, options, target);
    if (!target) for (const child of Array.from(dom.children)) child.setAttribute(ownMark, "");
    return dom;
  }
}

const clipboardSerializer = new ClipboardSerializer(
  DOMSerializer.nodesFromSchema(schema),
  DOMSerializer.marksFromSchema(schema),
);

const parseInert = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** Text of our own copies: paragraphs apart by a blank line, list items each on a line. */
function textOf(fragment: Fragment): string {
  const lines: string[] = [];
  fragment.forEach((node: Node) => {
    if (node.isTextblock) lines.push(node.textBetween(0, node.content.size));
    else if (node.isLeaf) lines.push(node.isText ? (node.text ?? "") : (node.type.spec.leafText?.(node) ?? ""));
    else lines.push(textOf(node.content));
  });
  const inline = fragment.firstChild?.isInline;
  const inList = fragment.firstChild?.type.name === "list_item";
  return lines.join(inline ? "" : inList ? "\n" : "\n\n");
}

function offerFiles(files: FileList | undefined, offer: (file: File) => void): boolean {
  const images = Array.from(files ?? []).filter((file) => file.type.startsWith("image/"));
  images.forEach(offer);
  return images.length > 0;
}

export interface PasteHandlers {
  /** Something was left out. */
  dropped(what: Dropped): void;
  /** A picture file was pasted or dropped. */
  image(file: File): void;
}

/** Takes what comes from clipboards and drags to the schema, and says what it could not keep. */
export function pastePlugin(handlers: PasteHandlers): Plugin {
  function transformHtml(html: string): string {
    if (html.includes(ownMark) && html.includes("data-pm-slice")) return html;
    // Other editors of this kind mark their slices too, with nodes that are not ours.
    const { html: clean, dropped } = cleanHtml(cleanText(html).replaceAll("data-pm-slice", "data-other-slice"), parseInert);
    if (Object.keys(dropped).length > 0) handlers.dropped(dropped);
    return clean;
  }

  function handlePaste(view: EditorView, event: ClipboardEvent): boolean {
    const data = event.clipboardData;
    const html = data?.getData("text/html") ?? "";
    const text = data?.getData("text/plain").trim() ?? "";
    // Programs put a picture of a text beside the text: the text is what was copied.
    if ((html === "" || /^\s*(<meta[^>]*>)?\s*<img[^>]*>\s*$/i.test(html)) && offerFiles(data?.files, handlers.image)) return true;
    return /^https?:\/\/\S+$/.test(text) && fits("linkUrl", text) && linkSelectionTo(text)(view.state, view.dispatch);
  }

  return new Plugin({
    props: {
      clipboardSerializer,
      clipboardTextSerializer: (slice) => textOf(slice.content),
      transformPastedHTML: transformHtml,
      transformPastedText: cleanText,
      clipboardTextParser: (text, $context) => plainTextSlice(text, $context.marks()),
      transformPasted: (slice: Slice) => withTokens(schema, slice),
      handlePaste,
      handleDrop: (_view, event) => offerFiles(event.dataTransfer?.files, handlers.image),
    },
  });
}
