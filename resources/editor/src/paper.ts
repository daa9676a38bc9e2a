// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, NodeSelection, Plugin, Selection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Bridge } from "./bridge";
import { changes, setTemplate } from "./changes";
import { emptyDocument, parseDocument, withinLimits } from "./document";
import { describe, nodeInHand } from "./editorState";
import { keymaps, typingRules } from "./keys";
import { pastePlugin } from "./pastePlugin";
import { schema } from "./schema";
import type { SettingsStore } from "./settings";
import { suggestions } from "./suggestions";
import { ConditionView, conditionKey } from "./views/conditionView";
import { ImageView } from "./views/imageView";
import { TokenView } from "./views/tokenView";

/** How long a change waits at most before the program is told, in milliseconds: checks answer while a person types. */
const pause = 30;

/** The largest picture that is handed over, in bytes. */
const largestImage = 25 * 1024 * 1024;

/** The editor on the paper: one document, told to the program as it changes. */
export class Paper {
  readonly view: EditorView;
  private loadId = 0;
  private template: Node | null = null;
  private editable = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastState = "";
  private stateDue = false;
  private readonly knownConditions = new Set<string>();

  constructor(mount: HTMLElement, private readonly bridge: Bridge, private readonly settings: SettingsStore) {
    this.view = new EditorView({ mount }, {
      state: this.freshState(emptyDocument()),
      editable: () => this.editable,
      attributes: () => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": settings.current.texts.body,
        "aria-readonly": String(!this.editable),
      }),
      nodeViews: {
        token: (node) => new TokenView(node, settings),
        image: (node) => new ImageView(node, settings),
        condition: (node) => new ConditionView(node, settings),
      },
      dispatchTransaction: (transaction) => {
        // What comes from elsewhere is undone by itself, not with what was typed just before.
        if (transaction.getMeta("uiEvent")) closeHistory(transaction);
        this.view.updateState(this.view.state.apply(transaction));
        if (transaction.docChanged) this.noteChange();
        this.noteState();
      },
      handleDoubleClickOn: (_view, _pos, node, nodePos, _event, direct) =>
        (direct || node.type.name === "button") && this.activate(node, nodePos),
      handleDOMEvents: {
        focus: () => this.tellFocus(true),
        blur: () => this.tellFocus(false),
      },
    });
  }

  private freshState(document: Node): EditorState {
    return EditorState.create({
      doc: document,
      selection: Selection.atStart(document),
      plugins: [
        suggestions(this.settings),
        ...keymaps({ requestLink: () => this.bridge.linkRequested(), activateNode: () => this.activateSelected() }),
        typingRules(),
        pastePlugin({
          dropped: (what) => this.bridge.pasteDropped(JSON.stringify(what)),
          image: (file) => this.offerImage(file),
        }),
        this.limits(),
        changes(),
        history(),
        dropCursor({ width: 2, color: "var(--accent-focus)" }),
        gapCursor(),
      ],
    });
  }

  /** Keeps the document within what the program accepts: what would make it larger does not happen. */
  private limits(): Plugin {
    return new Plugin({
      filterTransaction: (transaction) => {
        if (!transaction.docChanged || transaction.doc.nodeSize <= transaction.before.nodeSize) return true;
        if (withinLimits(transaction.doc)) return true;
        this.bridge.pasteDropped(JSON.stringify({ tooLarge: 1 }));
        return false;
      },
    });
  }

  /** Shows another document, or throws and keeps the one before; either way changes count for `loadId` now. */
  load(loadId: number, json: string): void {
    this.loadId = loadId;
    const document = parseDocument(JSON.parse(json));
    clearTimeout(this.timer);
    this.timer = undefined;
    this.view.updateState(this.freshState(document));
    setTemplate(this.view, this.template);
    window.scrollTo(0, 0);
    this.askForConditions();
    this.noteState();
  }

  setTemplate(json: string): void {
    this.template = json === "" ? null : parseDocument(JSON.parse(json));
    setTemplate(this.view, this.template);
  }

  setEditable(editable: boolean): void {
    this.editable = editable;
    this.view.setProps({});
  }

  redraw(): void {
    this.view.setProps({});
  }

  get json(): string {
    return JSON.stringify(this.view.state.doc.toJSON());
  }

  get currentLoad(): number {
    return this.loadId;
  }

  /** Tells at once what is still waiting to be told. */
  tellChange(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.bridge.documentChanged(this.loadId, this.json);
  }

  private noteChange(): void {
    // The first key starts the wait and later ones do not push it on: steady typing is told as it goes.
    this.timer ??= setTimeout(() => this.tellChange(), pause);
    this.askForConditions();
  }

  private noteState(): void {
    if (this.stateDue) return;
    this.stateDue = true;
    queueMicrotask(() => {
      this.stateDue = false;
      const state = JSON.stringify(describe(this.view.state));
      if (state === this.lastState) return;
      this.lastState = state;
      this.bridge.stateChanged(state);
    });
  }

  private tellFocus(focused: boolean): boolean {
    if (!focused) this.tellChange();
    this.bridge.focusChanged(focused);
    return false;
  }

  /** Forgets the labels of conditions and asks for them again. */
  askForAllConditions(): void {
    this.knownConditions.clear();
    this.askForConditions();
  }

  private askForConditions(): void {
    const wanted: string[] = [];
    this.view.state.doc.descendants((node) => {
      const key = node.type.name === "condition" ? conditionKey(node) : "";
      if (key !== "" && !this.knownConditions.has(key)) wanted.push(key);
      return !node.isTextblock;
    });
    for (const key of wanted) this.knownConditions.add(key);
    if (wanted.length > 0) this.bridge.conditionLabelsWanted(JSON.stringify(wanted));
  }

  /** Puts the caret after everything, in a new line where the last block takes no text. */
  writeAtEnd(): void {
    const transaction = this.view.state.tr;
    if (transaction.doc.lastChild?.type.name !== "paragraph")
      transaction.insert(transaction.doc.content.size, schema.node("paragraph"));
    this.view.dispatch(transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView());
    this.view.focus();
  }

  private activate(node: Node, pos: number): boolean {
    if (!["token", "image", "button", "condition"].includes(node.type.name)) return false;
    if (node.isAtom) this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, pos)));
    this.bridge.nodeActivated(node.type.name, JSON.stringify(node.attrs));
    return node.isAtom;
  }

  private activateSelected(): boolean {
    const inHand = this.view.state.selection instanceof NodeSelection ? nodeInHand(this.view.state) : undefined;
    return inHand !== undefined && inHand.node.type !== schema.nodes.divider && this.activate(inHand.node, inHand.pos);
  }

  private offerImage(file: File): void {
    if (file.size > largestImage) {
      this.bridge.pasteDropped(JSON.stringify({ images: 1 }));
      return;
    }
    const reader = new FileReader();
    reader.onload = () => this.bridge.imageOffered(file.name, String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => this.bridge.pasteDropped(JSON.stringify({ images: 1 }));
    reader.readAsDataURL(file);
  }
}
