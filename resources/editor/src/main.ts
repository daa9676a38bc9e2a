// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { connect, type Bridge } from "./bridge";
import { isCommand, run } from "./commands";
import { KeyMarks } from "./keyMarks";
import { Paper } from "./paper";
import { SettingsStore, type Texts, type Token } from "./settings";
import { applyTheme } from "./theme";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
}

/** What the program can ask of the page besides commands on the document. */
function requests(
  bridge: Bridge,
  paper: Paper,
  settings: SettingsStore,
  keys: KeyMarks,
): Record<string, (...args: never[]) => void> {
  return {
    load: (loadId: number, json: string) => {
      try {
        paper.load(loadId, json);
        bridge.loaded(loadId, "");
      } catch (error) {
        bridge.loaded(loadId, error instanceof Error ? error.message : String(error));
        // What was told of the document that stays may have crossed with the load on its way.
        bridge.documentChanged(loadId, paper.json);
      }
    },
    flush: (flushId: number, keyMark: number) =>
      void keys.arrived(keyMark).then(() => {
        paper.tellChange();
        bridge.flushed(flushId, paper.currentLoad, paper.json);
      }),
    setTexts: (texts: Texts) => {
      settings.change({ texts });
      paper.redraw();
    },
    setTokens: (tokens: Token[]) => settings.change({ tokens: new Map(tokens.map((token) => [token.name, token])) }),
    setValues: (values: Record<string, string> | null) =>
      settings.change({ values: values && new Map(Object.entries(values)) }),
    setConditionLabels: (labels: Record<string, string>) =>
      settings.change({ conditionLabels: new Map([...settings.current.conditionLabels, ...Object.entries(labels)]) }),
    forgetConditionLabels: () => {
      settings.change({ conditionLabels: new Map() });
      paper.askForAllConditions();
    },
    setTheme: applyTheme,
    setFooterNote: (note: string) => {
      element("footer-note").textContent = note;
      element("footer").hidden = note === "";
    },
    setTemplate: (json: string) => paper.setTemplate(json),
    setReadOnly: (readOnly: boolean) => paper.setEditable(!readOnly),
    focus: () => paper.view.focus(),
  };
}

/** A click on the empty paper below the text goes on writing at its end. */
function writeOnBelow(paper: Paper): void {
  element("paper").addEventListener("mousedown", (event) => {
    if (event.target !== event.currentTarget || event.offsetY < paper.view.dom.offsetTop + paper.view.dom.offsetHeight) return;
    event.preventDefault();
    paper.writeAtEnd();
  });
}

async function start(): Promise<void> {
  const keys = new KeyMarks(window);
  const bridge = await connect();
  const settings = new SettingsStore();
  const paper = new Paper(element("body"), bridge, settings);
  const known = requests(bridge, paper, settings, keys);
  writeOnBelow(paper);
  bridge.commandRequested.connect((name, json) => {
    try {
      const args = JSON.parse(json) as unknown[];
      if (isCommand(name)) run(paper.view, name, args);
      else if (Object.hasOwn(known, name)) known[name]?.(...(args as never[]));
      else throw new RangeError(`no request ${name}`);
    } catch (error) {
      bridge.failed(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  bridge.ready();
}

void start();
