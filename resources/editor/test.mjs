// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Bundles and runs the page's tests: node test.mjs PACKAGES OUTPUT
// The folders are those of build.mjs; the tests run in Node with a DOM of jsdom's.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packagesFrom } from "./packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [packages = here, output = join(here, "dist-test")] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(join(packages, "package.json"))("esbuild");

rmSync(output, { recursive: true, force: true });
const sources = readdirSync(join(here, "test")).filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: sources.map((name) => join(here, "test", name)),
  outdir: output,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  target: "node18",
  format: "cjs",
  define: { SOURCE_FOLDER: JSON.stringify(resolve(here, "../..")) },
  // jsdom reads files beside its own sources, so it cannot be bundled.
  alias: { jsdom: join(packages, "node_modules/jsdom") },
  external: [join(packages, "node_modules/jsdom")],
  plugins: [packagesFrom(packages)],
  logLevel: "warning",
});
const tests = sources.map((name) => join(output, name.replace(/\.ts$/, ".cjs")));
const { status } = spawnSync(process.execPath, ["--test", ...tests], { stdio: "inherit" });
process.exit(status ?? 1);
