-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Copies that the organisation's archive address is still to get of messages that the relay took. `handed_over` is set
-- before a copy's last byte leaves: from then on it is never sent again by itself.
CREATE TABLE archive_copy (
    delivery TEXT PRIMARY KEY,
    due_at BIGINT NOT NULL,
    handed_over SMALLINT NOT NULL,
    worker TEXT,
    lease TEXT,
    leased_until BIGINT
);
CREATE INDEX archive_copy_due ON archive_copy (due_at, delivery);
