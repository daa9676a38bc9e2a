// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
import { all, unwrap } from "./elements";

/** Google Docs: everything in a bold tag that is not bold, and nested lists beside the item they belong to. */
export function cleanGoogleDocs(root: HTMLElement): void {
  for (const wrapper of all(root, "b[id^='docs-internal-guid']")) unwrap(wrapper);
  for (const list of all(root, "ul > ul, ul > ol, ol > ul, ol > ol")) {
    const item = list.previousElementSibling;
    if (item?.nodeName === "LI") item.append(list);
    else {
      const wrapper = list.ownerDocument.createElement("li");
      list.replaceWith(wrapper);
      wrapper.append(list);
    }
  }
}
