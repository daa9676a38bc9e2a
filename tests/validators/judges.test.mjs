// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// Judges that find nothing in anything would be no judges. WAYMARK_PACKAGES names the folder that npm filled.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadJudges } from "./checks.mjs";

const judges = await loadJudges(process.env.WAYMARK_PACKAGES);

const page = (body, style = "") =>
  `<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n<title>A title</title>\n${style}</head>\n` +
  `<body>\n${body}\n</body>\n</html>\n`;

const faulty = [
  ["a paragraph in a heading", "<h1><p>Text</p></h1>", /element-permitted-content/],
  ["an element that is not closed", "<div><p>Text</p>", /close-order/],
  ["an image without words", '<img src="cid:a" width="10" height="10">', /wcag\/h37/],
  ["an attribute that Outlook does not need either", '<p align="left">Text</p>', /no-deprecated-attr/],
  ["an id twice", '<p id="a">One</p><p id="a">Two</p>', /no-dup-id/],
];

for (const [name, body, fault] of faulty)
  test(`the HTML validator finds ${name}`, async () => {
    assert.match((await judges.htmlFaults(page(body))).join("\n"), fault);
  });

const unsupported = [
  ["a position", '<div style="position:fixed">Text</div>', /outlook\.windows: position is not supported/],
  ["a form", "<form><p>Text</p></form>", /outlook\.macos: <form> element is not supported/],
  ["what Outlook.com alone lacks", '<p style="clip-path:circle(40px)">Text</p>', /outlook\.outlook-com: /],
];

for (const [name, body, fault] of unsupported)
  test(`the client checker finds ${name}`, () => {
    assert.match(judges.clientFaults(page(body)).join("\n"), fault);
  });

test("a plain page is without a fault", async () => {
  const html = page('<p style="font-size:14px;line-height:22px">Text</p>');
  assert.deepEqual([...(await judges.htmlFaults(html)), ...judges.clientFaults(html)], []);
});

test("what is not for Word is not judged as Word sees it", () => {
  const style = "<style>\n@media (max-width:480px) { .a { color: red } }\n</style>\n";
  const hidden = `<!--[if !mso]><!-->\n${style}<!--<![endif]-->\n`;
  assert.match(judges.clientFaults(page("<p>Text</p>", style)).join("\n"), /outlook\.windows: @media is not supported/);
  assert.deepEqual(judges.clientFaults(page("<p>Text</p>", hidden)), []);
});
