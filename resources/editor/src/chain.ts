// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import type { Command, Transaction } from "prosemirror-state";
import { Selection } from "prosemirror-state";

/**
 * Several commands as one undo step. One that does not apply is passed over; the chain applies when the last
 * one does.
 */
export function chain(...commands: Command[]): Command {
  return (state, dispatch) => {
    const whole = state.tr;
    let current = state;
    let applied = false;
    for (const command of commands) {
      applied = command(current, (step: Transaction) => {
        for (const change of step.steps) whole.step(change);
        current = current.apply(step);
      });
    }
    if (!applied) return false;
    whole.setSelection(Selection.fromJSON(whole.doc, current.selection.toJSON()));
    if (current.storedMarks) whole.setStoredMarks(current.storedMarks);
    dispatch?.(whole.scrollIntoView());
    return true;
  };
}
