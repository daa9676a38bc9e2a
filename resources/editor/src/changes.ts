// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";

interface Changes {
  readonly template: Node | null;
  readonly marks: DecorationSet;
}

const key = new PluginKey<Changes>("changes");

/**
 * Indexes of the blocks of `now` that are not in `before`, in the order there (longest common subsequence
 * between the ends that are equal).
 */
export function changedBlocks(before: readonly Node[], now: readonly Node[]): number[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start]?.eq(now[start] as Node)) start++;
  let end = 0;
  while (end < before.length - start && end < now.length - start
    && before[before.length - 1 - end]?.eq(now[now.length - 1 - end] as Node)) end++;
  const old = before.slice(start, before.length - end);
  const fresh = now.slice(start, now.length - end);
  // The comparison takes the product of both; nobody reads marks in a body of hundreds of rewritten blocks.
  if (old.length * fresh.length > 250_000) return fresh.map((_node, index) => start + index);
  const width = fresh.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      common[i * width + j] = old[i]?.eq(fresh[j] as Node) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changed: number[] = [];
  for (let i = 0, j = 0; j < fresh.length; ) {
    if (i < old.length && old[i]?.eq(fresh[j] as Node)) i++, j++;
    else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) i++;
    else changed.push(start + j++);
  }
  return changed;
}

function marksFor(template: Node | null, document: Node): DecorationSet {
  if (!template) return DecorationSet.empty;
  const changed = new Set(changedBlocks(template.children, document.children));
  const decorations: Decoration[] = [];
  document.forEach((node, offset, index) => {
    if (changed.has(index)) decorations.push(Decoration.node(offset, offset + node.nodeSize, { class: "changed" }));
  });
  return DecorationSet.create(document, decorations);
}

/** Marks the blocks that differ from the template. */
export function changes(): Plugin<Changes> {
  return new Plugin<Changes>({
    key,
    state: {
      init: () => ({ template: null, marks: DecorationSet.empty }),
      apply: (transaction, value, _old, state) => {
        const template = transaction.getMeta(key) as Node | null | undefined;
        if (template === undefined && !transaction.docChanged) return value;
        const now = template === undefined ? value.template : template;
        return { template: now, marks: marksFor(now, state.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

/** Compares with `template` from now on; null ends that. */
export function setTemplate(view: EditorView, template: Node | null): void {
  view.dispatch(view.state.tr.setMeta(key, template).setMeta("addToHistory", false));
}
