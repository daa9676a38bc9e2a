// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** How long to wait for a mark that does not come, in milliseconds. */
const patience = 100;

/** The keys that marks go round on; the program's `EditorPageHost` has the same. */
const first = 13;
const keys = 12;

/**
 * Knows the keys of no meaning that the program sends behind a person's keys: Ctrl+Alt+Shift with F13 to F24,
 * the mark's number by turns. Keys and messages travel on pipes of their own; once a mark is here, so is all
 * that was typed before it. A mark can come late or not at all, so each says which one it is: nobody's
 * patience running out makes another mark count as here.
 */
export class KeyMarks {
  private seen = 0;
  private waiting: { mark: number; go: () => void }[] = [];

  constructor(
    target: EventTarget,
    private readonly later: (run: () => void, milliseconds: number) => unknown = setTimeout.bind(globalThis),
  ) {
    target.addEventListener("keydown", (event) => this.onKey(event as KeyboardEvent), true);
  }

  private onKey(event: KeyboardEvent): void {
    const number = Number(/^F(\d\d)$/.exec(event.key)?.[1]) - first;
    if (!(number >= 0 && number < keys) || !event.ctrlKey || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    const turn = (number - (this.seen + 1) % keys + keys) % keys;
    this.seen += 1 + turn;
    const due = this.waiting.filter((one) => one.mark <= this.seen);
    this.waiting = this.waiting.filter((one) => one.mark > this.seen);
    for (const { go } of due) go();
  }

  /** Resolves when the mark of this number is here, or has kept everybody waiting for too long. */
  arrived(mark: number): Promise<void> {
    return new Promise((go) => {
      if (mark <= this.seen) go();
      else {
        const waiter = { mark, go };
        this.waiting.push(waiter);
        this.later(() => {
          this.waiting = this.waiting.filter((one) => one !== waiter);
          go();
        }, patience);
      }
    });
  }
}
