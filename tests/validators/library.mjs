// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Renders every email of the program library with the real program, for a contact of an invented workspace, and has
// each HTML part judged: library.mjs PACKAGES WAYMARK-CLI LIBRARY
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadJudges } from "./checks.mjs";

const [packages, program, library] = process.argv.slice(2);

function templateIds() {
  return readdirSync(library)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(library, name), "utf8")).templates ?? [])
    .map(({ id }) => id);
}

const home = mkdtempSync(join(tmpdir(), "waymark-validators-"));
const waymark = (...words) =>
  execFileSync(program, [...words, "--profile", home], { encoding: "utf8", env: { ...process.env, HOME: home } });

let faults = 0;
try {
  const judges = await loadJudges(packages);
  waymark("sample", "--accounts", "3", "--contacts", "12", "--today", "2026-11-18");
  const ids = templateIds();
  for (const id of ids) {
    const html = waymark("email", "render", "--template", id, "--format", "html");
    const found = [...(await judges.htmlFaults(html)), ...judges.clientFaults(html)];
    found.forEach((fault) => console.log(`${id}: ${fault}`));
    faults += found.length;
  }
  const unused = judges.unused();
  unused.forEach((entry) => console.log(`clients.mjs accepts what no email needs: ${entry}`));
  faults += unused.length;
  console.log(`${ids.length} emails, ${faults} faults`);
  if (ids.length === 0) faults = 1;
} finally {
  rmSync(home, { recursive: true });
}
process.exitCode = faults ? 1 : 0;
