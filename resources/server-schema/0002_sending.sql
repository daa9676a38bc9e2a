-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- What the delivery worker goes by. The objects (Submission, Delivery) are what people see of it.

-- One submission a draft: as long as it is on its way, and for good once it reached somebody or may have. `state` is
-- the submission's.
CREATE TABLE dispatch (
    draft TEXT PRIMARY KEY,
    submission TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    leaves_at BIGINT NOT NULL
);
CREATE INDEX dispatch_state ON dispatch (state, leaves_at);

-- One message to one recipient. `state` is the delivery's, with the two that objects do not show: 'leased' (a worker has
-- it, nothing that matters has left) and 'data_sent' (the last byte was handed over). `lease` names one lease: who holds
-- another one may not hand over the last byte.
CREATE TABLE outgoing (
    delivery TEXT PRIMARY KEY,
    submission TEXT NOT NULL,
    address_key TEXT NOT NULL,
    domain TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    blob TEXT NOT NULL,
    person TEXT NOT NULL,
    worker TEXT,
    lease TEXT,
    leased_until BIGINT,
    UNIQUE (submission, address_key),
    FOREIGN KEY (blob, person) REFERENCES blob (id, person)
);
CREATE INDEX outgoing_due ON outgoing (state, due_at, delivery);
CREATE INDEX outgoing_domain ON outgoing (domain, state);
CREATE INDEX outgoing_blob ON outgoing (blob, person);

-- The way out of each message: of the token in its link only the hash is here.
CREATE TABLE way_out (
    token_hash TEXT PRIMARY KEY,
    delivery TEXT NOT NULL
);
CREATE INDEX way_out_delivery ON way_out (delivery);
