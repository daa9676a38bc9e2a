-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Sending: previews, emails on their way out, one row a recipient, and what reminders have shown.

ALTER TABLE task ADD COLUMN reminded_on TEXT;
ALTER TABLE draft ADD COLUMN previewed_revision INTEGER NOT NULL DEFAULT 0;

-- Earlier texts of drafts. By uid: they stay for a while when the draft goes, and are there if it comes back.
CREATE TABLE draft_revision (
    draft TEXT NOT NULL,
    revision INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (draft, revision)
) STRICT;
CREATE INDEX draft_revision_age ON draft_revision (saved_at);

CREATE TABLE mail_account (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    transport TEXT NOT NULL,
    folder TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,
    authentication TEXT NOT NULL,
    user_name TEXT NOT NULL,
    ca_file TEXT NOT NULL
) STRICT;

-- What was sent outlives its draft, its task and its CTA.
CREATE TABLE submission (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    draft TEXT NOT NULL,
    draft_revision INTEGER NOT NULL,
    task TEXT,
    cta TEXT,
    account_id INTEGER NOT NULL REFERENCES account (id),
    email_template TEXT,
    account_tam TEXT,
    sender TEXT,
    sender_name TEXT NOT NULL,
    sender_email TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER,
    leaves_at INTEGER,
    done_at INTEGER,
    review_reasons TEXT NOT NULL,
    sample INTEGER NOT NULL
) STRICT;
-- One draft, one email on its way.
CREATE UNIQUE INDEX submission_live ON submission (draft)
    WHERE state IN ('leaving', 'queued', 'held', 'sending', 'needs_review');
CREATE INDEX submission_state ON submission (state, leaves_at);
CREATE INDEX submission_newest ON submission (state, coalesce(done_at, created_at));
CREATE INDEX submission_task ON submission (task);
CREATE INDEX submission_cta ON submission (cta);
CREATE INDEX submission_account ON submission (account_id);
CREATE INDEX submission_template ON submission (email_template);

CREATE TABLE delivery (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    contact TEXT,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    message_id TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER,
    changed_at INTEGER,
    outcome TEXT NOT NULL,
    server_reply TEXT NOT NULL,
    sample INTEGER NOT NULL,
    address_key TEXT NOT NULL
) STRICT;
-- One email, one message to an address.
CREATE UNIQUE INDEX delivery_recipient ON delivery (submission_id, address_key);
CREATE INDEX delivery_state ON delivery (state, next_attempt_at);
CREATE INDEX delivery_contact ON delivery (contact);
CREATE INDEX delivery_address ON delivery (address_key);

-- The composed bytes. By uid: they stay until the workspace is next opened when the delivery goes, for undo.
CREATE TABLE delivery_message (
    delivery TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
