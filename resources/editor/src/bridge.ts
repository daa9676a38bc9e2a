// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

/** The program's end of the channel, an `EditorBridge`. */
export interface Bridge {
  readonly commandRequested: Signal<[name: string, json: string]>;
  ready(): void;
  loaded(loadId: number, error: string): void;
  documentChanged(loadId: number, json: string): void;
  flushed(flushId: number, loadId: number, json: string): void;
  stateChanged(json: string): void;
  conditionLabelsWanted(json: string): void;
  pasteDropped(json: string): void;
  imageOffered(name: string, base64: string): void;
  linkRequested(): void;
  nodeActivated(node: string, json: string): void;
  focusChanged(focused: boolean): void;
  failed(what: string): void;
}

interface Signal<Arguments extends unknown[]> {
  connect(listener: (...args: Arguments) => void): void;
}

interface Channel {
  readonly objects: { readonly editor: Bridge };
}

declare const qt: { readonly webChannelTransport: object };
declare const QWebChannel: new (transport: object, ready: (channel: Channel) => void) => Channel;

/** Opens the channel to the program. */
export function connect(): Promise<Bridge> {
  return new Promise((resolve) => {
    new QWebChannel(qt.webChannelTransport, (channel) => resolve(channel.objects.editor));
  });
}
