// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Renders every email of the program library with the real program, for a contact of an account of each deployment
// type, since some parts are for one of them alone, and has each HTML part judged:
// library.mjs PACKAGES WAYMARK-CLI LIBRARY
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

const readers = { SaaS: "admin@saas.example", "Self-Managed": "admin@self-managed.example" };

/// A workspace with one contact for each deployment type.
function makeWorkspace() {
  waymark("sample", "--accounts", "1", "--contacts", "1", "--today", "2026-11-18");
  const accounts = join(home, "accounts.csv");
  const contacts = join(home, "contacts.csv");
  const types = Object.keys(readers);
  writeFileSync(accounts, ["Account Name,Deployment Type", ...types.map((type) => `Validators ${type},${type}`)].join("\n"));
  writeFileSync(
    contacts,
    ["First Name,Email,Account Name", ...types.map((type) => `Ada,${readers[type]},Validators ${type}`)].join("\n"),
  );
  waymark("accounts", "import", accounts);
  waymark("contacts", "import", contacts);
}

let faults = 0;
let emails = 0;
try {
  const judges = await loadJudges(packages);
  makeWorkspace();
  let differing = 0;
  for (const id of templateIds()) {
    const seen = new Set();
    for (const [type, reader] of Object.entries(readers)) {
      const html = waymark("email", "render", "--template", id, "--to", reader, "--format", "html");
      // Most say the same to everybody.
      const text = html.replaceAll(type, "").replaceAll(reader, "");
      if (seen.has(text)) continue;
      seen.add(text);
      const found = [...(await judges.htmlFaults(html)), ...judges.clientFaults(html)];
      found.forEach((fault) => console.log(`${id} (${type}): ${fault}`));
      faults += found.length;
      emails += 1;
    }
    if (seen.size > 1) differing += 1;
  }
  const unused = judges.unused();
  unused.forEach((entry) => console.log(`clients.mjs accepts what no email needs: ${entry}`));
  faults += unused.length;
  console.log(`${emails} emails, ${faults} faults`);
  // The library has parts for one deployment type: they were among them.
  if (emails === 0 || differing === 0) faults += 1;
} finally {
  rmSync(home, { recursive: true });
}
process.exitCode = faults ? 1 : 0;
