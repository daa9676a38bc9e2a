// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import assert from "node:assert/strict";
import { test } from "node:test";
import { KeyMarks } from "../src/keyMarks";

/** A page that keys arrive at, with a patience that runs out when the test says so. */
class Page extends EventTarget {
  private readonly impatient: (() => void)[] = [];
  readonly marks = new KeyMarks(this, (run) => this.impatient.push(run));

  press(key: string, held: Partial<KeyboardEvent> = { ctrlKey: true, altKey: true, shiftKey: true }): Event {
    const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...held });
    this.dispatchEvent(event);
    return event;
  }

  mark(number: number): void {
    this.press(`F${13 + (number % 12)}`);
  }

  loseAllPatience(): void {
    for (const run of this.impatient.splice(0)) run();
  }

  /** Whether a flush behind this mark may go on by now. */
  async goesOn(number: number): Promise<boolean> {
    let here = false;
    void this.marks.arrived(number).then(() => (here = true));
    await Promise.resolve();
    await Promise.resolve();
    return here;
  }
}

test("a flush waits for its mark", async () => {
  const page = new Page();
  assert.equal(await page.goesOn(1), false);
  page.mark(1);
  assert.equal(await page.goesOn(1), true);
  assert.equal(await page.goesOn(2), false);
});

test("a mark that comes after patience ran out is not taken for the next one", async () => {
  const page = new Page();
  const flush = page.marks.arrived(1);
  page.loseAllPatience();
  await flush;
  page.mark(1);
  assert.equal(await page.goesOn(2), false);
  page.mark(2);
  assert.equal(await page.goesOn(2), true);
});

test("a mark that never comes makes only its own flush wait", async () => {
  const page = new Page();
  const flush = page.marks.arrived(1);
  page.loseAllPatience();
  await flush;
  page.mark(2);
  assert.equal(await page.goesOn(2), true);
  assert.equal(await page.goesOn(3), false);
});

test("the keys go round and the marks go on", async () => {
  const page = new Page();
  for (let number = 1; number <= 40; number++) {
    assert.equal(await page.goesOn(number), false, `mark ${number}`);
    page.mark(number);
    assert.equal(await page.goesOn(number), true, `mark ${number}`);
  }
});

test("a person's function keys are no marks", async () => {
  const page = new Page();
  assert.equal(page.press("F14", {}).defaultPrevented, false);
  assert.equal(page.press("F14", { shiftKey: true }).defaultPrevented, false);
  assert.equal(page.press("F12").defaultPrevented, false);
  assert.equal(page.press("a").defaultPrevented, false);
  assert.equal(await page.goesOn(1), false);
});
