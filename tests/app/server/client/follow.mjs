// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
//
// A JMAP client and a reader of event streams that are not ours work with the server: node follow.mjs URL TOKEN.
import assert from "node:assert/strict";
import { EventSource } from "eventsource";
import JamClient from "jmap-jam";

const [url, token] = process.argv.slice(2);
const ours = "https://waymark.example/jmap/programs";
const types = ["Account", "Contact", "Cta", "Task"];
const jam = new JamClient({
    sessionUrl: `${url}/.well-known/jmap`,
    bearerToken: token,
    customCapabilities: Object.fromEntries(types.map((type) => [type, ours])),
});

const session = await jam.session;
const accountId = session.primaryAccounts[ours];
assert.equal(session.username, "ada@team.example");
assert.ok(session.capabilities["urn:ietf:params:jmap:core"].maxObjectsInGet >= 500);

// A stream of changes; the first event is that of the first change below.
const { eventSourceUrl } = session;
const stream = new EventSource(
    eventSourceUrl.replace("{types}", "*").replace("{closeafter}", "no").replace("{ping}", "0"),
    { fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }) },
);
await new Promise((resolve, reject) => {
    stream.onopen = resolve;
    stream.onerror = reject;
});
const heard = new Promise((resolve) => stream.addEventListener("state", resolve));

// Set: an account and, in one request, a contact and a CTA that refer to it.
const [made] = await jam.api.Account.set({ accountId, create: { k: { name: "Acme" } } });
const account = made.created.k.id;
const [both] = await jam.requestMany((t) => ({
    contact: t.Contact.set({
        accountId,
        create: { c: { email: "jo@acme.example", memberships: { [account]: { roles: { gitlab_admin: true } } } } },
    }),
    cta: t.Cta.set({ accountId, create: { c: { account, name: "Onboarding", type: "digital_journey" } } }),
}));
const contact = both.contact.created.c.id;
const cta = both.cta.created.c.id;

const event = JSON.parse((await heard).data);
assert.equal(event["@type"], "StateChange");
assert.ok(event.changed[accountId].Account);
stream.close();

// Changes from the beginning, with the objects by reference.
const [first] = await jam.requestMany((t) => {
    const changes = t.Cta.changes({ accountId, sinceState: "0" });
    return { changes, ctas: t.Cta.get({ accountId, ids: changes.$ref("/created") }) };
});
assert.deepEqual(first.changes.created, [cta]);
assert.equal(first.ctas.list[0].name, "Onboarding");

// A change is followed from the state of the first.
await jam.api.Cta.set({ accountId, update: { [cta]: { priority: "high", [`contacts/${contact}`]: true } } });
const [next] = await jam.api.Cta.changes({ accountId, sinceState: first.changes.newState });
assert.deepEqual([next.created, next.updated, next.destroyed], [[], [cta], []]);
const [got] = await jam.api.Cta.get({ accountId, ids: [cta, "cta_none"], properties: ["priority", "contacts"] });
assert.deepEqual(got.list, [{ id: cta, priority: "high", contacts: { [contact]: true } }]);
assert.deepEqual(got.notFound, ["cta_none"]);

// A query with its objects.
const [found] = await jam.requestMany((t) => {
    const query = t.Contact.query({ accountId, filter: { email: "JO@acme.example" } });
    return { query, contacts: t.Contact.get({ accountId, ids: query.$ref("/ids") }) };
});
assert.deepEqual(found.contacts.list.map((each) => each.id), [contact]);

// What is wrong is said as the standard says it.
const [refused] = await jam.api.Cta.set({ accountId, create: { c: { account: "acc_none", name: "x", type: "risk" } } });
assert.equal(refused.notCreated.c.type, "invalidProperties");
await assert.rejects(jam.api.Cta.changes({ accountId, sinceState: "elsewhere.1" }), { type: "cannotCalculateChanges" });
await assert.rejects(jam.request(["Cta/dance", { accountId }], { using: [ours] }), { type: "unknownMethod" });

// Destroyed, and told.
await jam.api.Cta.set({ accountId, destroy: [cta] });
const [last] = await jam.api.Cta.changes({ accountId, sinceState: next.newState });
assert.deepEqual(last.destroyed, [cta]);

// A file, there and back.
const blob = await jam.uploadBlob(accountId, new Uint8Array([1, 2, 3]));
const file = await jam.downloadBlob({ accountId, blobId: blob.blobId, mimeType: "image/png", fileName: "a.png" });
assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array([1, 2, 3]));

console.log("followed");
