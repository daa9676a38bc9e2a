// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// What the email section is measured beside: precompiled Handlebars filling the same email for the same
// people, and nodemailer making messages of what it filled.
// Usage: node fill.mjs PACKAGES EMAIL.json   (EMAIL.json: html, text, subject, from, people: [{to, values}])
// Writes one line of JSON: fills (a second), messages (a second), html (of the first person).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, file] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const handlebars = require('handlebars');
const MailComposer = require('nodemailer/lib/mail-composer');
const email = JSON.parse(readFileSync(file, 'utf8'));

const html = handlebars.compile(email.html);
const text = handlebars.compile(email.text, { noEscape: true });
const subject = handlebars.compile(email.subject, { noEscape: true });
const fill = ({ values }) => ({ subject: subject(values), html: html(values), text: text(values) });
// As bytes, which is what leaves: until then a JavaScript string may be a list of pieces that nobody has joined.
const fillBytes = (person) => {
    const filled = fill(person);
    return Buffer.byteLength(filled.subject) + Buffer.from(filled.html).length + Buffer.from(filled.text).length;
};

const rounds = 31;
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** How many times a second `work` handles one person: the median of rounds over all of them. */
async function perSecond(work) {
    const times = [];
    for (let round = 0; round < rounds; ++round) {
        const start = process.hrtime.bigint();
        for (const person of email.people) await work(person);
        times.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
    return email.people.length / median(times);
}

/** The same of work that does not wait, without the cost of waiting for it. */
function perSecondAtOnce(work) {
    const times = [];
    // The first rounds are the compiler's.
    for (let round = 0; round < 10 * rounds; ++round) {
        const start = process.hrtime.bigint();
        for (const person of email.people) work(person);
        times.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
    return email.people.length / median(times);
}

const message = (person) =>
    new MailComposer({ from: email.from, to: person.to, ...fill(person) }).compile().build();

const fills = perSecondAtOnce(fillBytes);
const messages = await perSecond(message);
console.log(JSON.stringify({ fills, messages, html: fill(email.people[0]).html }));
