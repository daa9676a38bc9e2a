// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Bundles the page: node build.mjs PACKAGES OUTPUT [DEPFILE]
// PACKAGES is the folder with node_modules, which lies in the build tree so that the source tree stays clean.
// DEPFILE names every file that went in, in make's syntax.
import { createRequire } from "node:module";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packagesFrom } from "./packages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [packages = here, output = join(here, "dist"), depfile] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(join(packages, "package.json"))("esbuild");

const escape = (path) => path.replace(/[ #$]/g, "\\$&");

const result = await build({
  entryPoints: [join(here, "src/main.ts"), join(here, "src/editor.css")],
  entryNames: "[name]",
  outdir: output,
  bundle: true,
  minify: true,
  format: "iife",
  target: "chrome102",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  absWorkingDir: here,
  plugins: [packagesFrom(packages)],
  logLevel: "warning",
});
mkdirSync(output, { recursive: true });
copyFileSync(join(here, "index.html"), join(output, "index.html"));
if (depfile) {
  const inputs = Object.keys(result.metafile.inputs).map((input) => escape(resolve(here, input)));
  const target = escape(relative(process.cwd(), join(output, "main.js")));
  writeFileSync(depfile, `${target}: \\\n  ${inputs.join(" \\\n  ")}\n`);
}
