-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- The workspace: people, accounts, work and drafts.
--
-- Every aggregate has an integer key for joins, a uid made by the device that made the row, and a revision that each
-- change raises (the base version in the journal). Rows that belong to others refer to them by integer key and foreign
-- key. Rows that only mention others keep their uid: what is mentioned may be in the library, on another device, or
-- gone by then. Days are text (2026-11-18), instants milliseconds since 1970 UTC, flags 0 or 1, and lists inside of
-- which nothing is searched are JSON. Columns ending in _key are worked out from the others for searching and sorting.

CREATE TABLE journal_transaction (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT,
    label TEXT,
    reverts INTEGER
) STRICT;

CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY,
    transaction_number INTEGER NOT NULL REFERENCES journal_transaction (number),
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    operation TEXT NOT NULL,
    base_rev INTEGER NOT NULL,
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entry_transaction ON journal_entry (transaction_number);
CREATE INDEX journal_entry_row ON journal_entry (type, uid, transaction_number);

-- Facts of this workspace on this device; not in the journal.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    postal_address TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    weekend TEXT NOT NULL,
    quiet_days TEXT NOT NULL,
    bcc_archive TEXT NOT NULL,
    eligible_role TEXT NOT NULL
) STRICT;

CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    title TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    signature TEXT NOT NULL,
    tam INTEGER NOT NULL,
    admin INTEGER NOT NULL,
    sample INTEGER NOT NULL
) STRICT;

CREATE TABLE pick_item (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    list TEXT NOT NULL,
    item TEXT NOT NULL,
    label TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    only_types TEXT NOT NULL
) STRICT;
CREATE INDEX pick_item_list ON pick_item (list, position);

CREATE TABLE playbook (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    type TEXT NOT NULL,
    program TEXT NOT NULL,
    description TEXT NOT NULL,
    deployment_type TEXT NOT NULL,
    version TEXT NOT NULL,
    steps TEXT NOT NULL
) STRICT;

CREATE TABLE email_template (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    body TEXT NOT NULL,
    source_title TEXT NOT NULL,
    source_url TEXT NOT NULL,
    compared_on TEXT,
    withdrawn INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    external_id TEXT NOT NULL,
    carr_minor INTEGER,
    carr_currency TEXT,
    technical_account_manager TEXT,
    account_owner_team TEXT NOT NULL,
    products_purchased TEXT NOT NULL,
    deployment_type TEXT NOT NULL,
    support_level TEXT NOT NULL,
    deployer TEXT NOT NULL,
    hosting TEXT NOT NULL,
    customer_conversion_source TEXT NOT NULL,
    provider TEXT NOT NULL,
    geo TEXT NOT NULL,
    high_availability TEXT NOT NULL,
    technology_stack TEXT NOT NULL,
    stamps TEXT NOT NULL,
    lifecycle_stage TEXT NOT NULL,
    segment TEXT NOT NULL,
    priority INTEGER NOT NULL,
    customer_since TEXT,
    renewal_date TEXT,
    licensed_users INTEGER,
    billable_users INTEGER,
    industry TEXT NOT NULL,
    parent TEXT,
    account_owner_name TEXT NOT NULL,
    account_owner_email TEXT NOT NULL,
    executive_sponsor TEXT NOT NULL,
    links TEXT NOT NULL,
    health INTEGER,
    pinned_note TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    created_at INTEGER,
    name_key TEXT NOT NULL,
    search_key TEXT NOT NULL
) STRICT;
CREATE INDEX account_name ON account (name_key);
CREATE INDEX account_tam ON account (technical_account_manager, name_key);
CREATE INDEX account_renewal ON account (renewal_date, name_key);
CREATE INDEX account_health ON account (health, name_key);
CREATE INDEX account_carr ON account (carr_minor DESC, name_key);
CREATE INDEX account_sample ON account (id) WHERE sample = 1;

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    locale TEXT NOT NULL,
    notes TEXT NOT NULL,
    email_opt_out INTEGER NOT NULL,
    opt_out_at INTEGER,
    opt_out_source TEXT NOT NULL,
    inactive INTEGER NOT NULL,
    bounce TEXT NOT NULL,
    bounced_at INTEGER,
    bounce_detail TEXT NOT NULL,
    sample INTEGER NOT NULL,
    created_at INTEGER,
    email_key TEXT NOT NULL,
    name_key TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX contact_email ON contact (email_key) WHERE email_key <> '';
CREATE INDEX contact_name ON contact (name_key);
CREATE INDEX contact_sample ON contact (id) WHERE sample = 1;

CREATE TABLE membership (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES account (id),
    position INTEGER NOT NULL,
    roles TEXT NOT NULL,
    PRIMARY KEY (contact_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE cta (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    reason TEXT NOT NULL,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    closed INTEGER NOT NULL,
    owner TEXT,
    due_date TEXT,
    original_due_date TEXT,
    comments TEXT NOT NULL,
    playbook TEXT,
    contacts TEXT NOT NULL,
    omitted TEXT NOT NULL,
    snooze_until TEXT,
    snooze_reason TEXT,
    skip_weekends INTEGER NOT NULL,
    remind INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    created_at INTEGER,
    closed_at INTEGER
) STRICT;
CREATE INDEX cta_account ON cta (account_id, closed, due_date);
CREATE INDEX cta_open ON cta (due_date) WHERE closed = 0;
CREATE INDEX cta_open_of_owner ON cta (owner, due_date) WHERE closed = 0;

CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    cta_id INTEGER NOT NULL REFERENCES cta (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT,
    position INTEGER NOT NULL,
    due_date TEXT,
    due_time TEXT,
    status TEXT NOT NULL,
    skip_reason TEXT NOT NULL,
    step_id TEXT NOT NULL,
    email_template TEXT,
    date_set_by_hand INTEGER NOT NULL,
    completed_at INTEGER,
    sample INTEGER NOT NULL
) STRICT;
CREATE INDEX task_cta ON task (cta_id, position);
CREATE INDEX task_account ON task (account_id, status);
CREATE INDEX task_open ON task (due_date, due_time) WHERE status IN ('not_started', 'in_progress');
CREATE INDEX task_open_of_owner ON task (owner, due_date, due_time) WHERE status IN ('not_started', 'in_progress');

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    task_id INTEGER NOT NULL REFERENCES task (id),
    cta_id INTEGER NOT NULL REFERENCES cta (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    owner TEXT,
    email_template TEXT,
    template_version TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    body TEXT NOT NULL,
    recipients TEXT NOT NULL,
    revision INTEGER NOT NULL,
    created_at INTEGER,
    saved_at INTEGER,
    sample INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_task ON draft (task_id);
CREATE INDEX draft_cta ON draft (cta_id);
CREATE INDEX draft_account ON draft (account_id);
CREATE INDEX draft_owner ON draft (owner, saved_at);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    actor TEXT,
    cta TEXT,
    task TEXT,
    submission TEXT,
    contacts TEXT NOT NULL,
    sample INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_account ON activity (account_id, at DESC, uid DESC);
