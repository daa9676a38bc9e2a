// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Two judges that are not ours: what each finds in one email's HTML, less what the lists accept.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { coreClients, partly, unavoidable } from "./clients.mjs";
import { preset } from "./preset.mjs";

/** The checker does not know Outlook.com by name, though its data do: there it stands in for a client that is gone. */
const standIn = { "outlook.outlook-com": "outlook.windows-mail" };

/** Loads both from the folder that npm filled. */
export async function loadJudges(packages) {
  const require = createRequire(pathToFileURL(`${packages}/`));
  const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
  const { HtmlValidate, StaticConfigLoader } = await load("html-validate");
  const { caniemail, rawData } = await load("caniemail");
  for (const { stats } of rawData.data) {
    const known = stats.outlook?.["outlook-com"];
    if (known) stats.outlook["windows-mail"] = known;
  }
  const accepted = new Set();
  return {
    htmlFaults: (html) => htmlFaults(new HtmlValidate(new StaticConfigLoader(preset)), html),
    clientFaults: (html) => coreClients.flatMap((client) => clientFaults(caniemail, client, html, accepted)),
    /** What the lists accept although no email needs it. */
    unused: () =>
      [...Object.keys(unavoidable).map((title) => `error ${title}`), ...Object.keys(partly).map((title) => `partly ${title}`)]
        .filter((entry) => !accepted.has(entry)),
  };
}

async function htmlFaults(validator, html) {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${message} (${ruleId})`),
  );
}

/** What a client makes of the HTML before it looks at it: Word leaves out what is marked as not for it. */
function asSeenBy(client, html) {
  return client === "outlook.windows" ? html.replace(/<!--\[if !mso\]><!-->[^]*?<!--<!\[endif\]-->/g, "") : html;
}

function clientFaults(caniemail, client, html, accepted) {
  const name = standIn[client] ?? client;
  const seen = asSeenBy(client, html);
  const titles = { error: new Set(), partly: new Set() };
  const add = (issues, isMeant) => {
    for (const { title } of issues.errors.get(name) ?? []) if (isMeant(title)) titles.error.add(title);
    for (const { title } of issues.warnings.get(name) ?? []) if (isMeant(title)) titles.partly.add(title);
  };
  // The checker looks for a property's name anywhere in a name, and takes line-height for height too.
  add(caniemail({ clients: [name], html: seen.replaceAll("line-height", "line") }).issues, () => true);
  add(caniemail({ clients: [name], html: '<p style="line-height:22px">' }).issues, (title) => title !== "height property");

  const isAccepted = (severity, title) =>
    severity === "partly" ? title in partly : unavoidable[title]?.clients.includes(client);
  return Object.entries(titles).flatMap(([severity, found]) =>
    [...found].flatMap((title) => {
      if (!isAccepted(severity, title)) return [`${client}: ${title} is ${severity === "error" ? "not" : "partly"} supported`];
      accepted.add(`${severity} ${title}`);
      return [];
    }),
  );
}
