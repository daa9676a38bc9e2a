// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** How long to wait for a mark that does not come, in milliseconds. */
const patience = 100;

/**
 * Counts the keys of no meaning (F24) that the program sends behind a person's keys. Keys and messages travel
 * on pipes of their own; once a mark is here, so is all that was typed before it.
 */
export class KeyMarks {
  private seen = 0;
  private waiting: { mark: number; go: () => void }[] = [];

  constructor(target: Window) {
    target.addEventListener("keydown", (event) => this.onKey(event), true);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "F24") return;
    event.preventDefault();
    event.stopPropagation();
    this.reach(this.seen + 1);
  }

  private reach(mark: number): void {
    this.seen = Math.max(this.seen, mark);
    const due = this.waiting.filter((one) => one.mark <= this.seen);
    this.waiting = this.waiting.filter((one) => one.mark > this.seen);
    for (const { go } of due) go();
  }

  /** Resolves when the mark of this number is here, or will not come any more. */
  arrived(mark: number): Promise<void> {
    return new Promise((go) => {
      if (mark <= this.seen) go();
      else {
        this.waiting.push({ mark, go });
        setTimeout(() => this.reach(mark), patience);
      }
    });
  }
}
