// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** An esbuild plugin that takes bare imports from `folder`, also where a node_modules lies beside the sources. */
export function packagesFrom(folder) {
  return {
    name: "packages",
    setup: (setup) =>
      setup.onResolve({ filter: /^[^./]/ }, ({ path, pluginData, kind }) =>
        pluginData === "packages" || kind === "entry-point" || path.startsWith("node:")
          ? undefined
          : setup.resolve(path, { kind, resolveDir: folder, pluginData: "packages" }),
      ),
  };
}
