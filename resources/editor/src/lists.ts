// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Node, NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { setBlockType } from "prosemirror-commands";
import type { Command } from "prosemirror-state";
import { chain } from "./chain";
import { nodeType } from "./schema";

/** The innermost list around a place. */
export function listAround($pos: ResolvedPos): { node: Node; pos: number } | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type === nodeType("bullet_list") || node.type === nodeType("ordered_list"))
      return { node, pos: $pos.before(depth) };
  }
  return undefined;
}

function changeKind(kind: NodeType): Command {
  return (state, dispatch) => {
    const list = listAround(state.selection.$from);
    if (!list) return false;
    dispatch?.(state.tr.setNodeMarkup(list.pos, kind));
    return true;
  };
}

/** Makes the selection a list of this kind; where it is one already, ends it. */
export function toggleList(kind: NodeType): Command {
  return (state, dispatch) => {
    const list = listAround(state.selection.$from);
    if (list?.node.type === kind) return liftListItem(nodeType("list_item"))(state, dispatch);
    if (list) return changeKind(kind)(state, dispatch);
    // A heading cannot stand in a list, so it becomes text first.
    return chain(setBlockType(nodeType("paragraph")), wrapInList(kind))(state, dispatch);
  };
}
