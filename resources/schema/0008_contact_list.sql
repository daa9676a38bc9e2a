-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- The list of all contacts. When somebody last got an email is read from the index alone, and so is who can get none.

DROP INDEX delivery_contact;
CREATE INDEX delivery_contact ON delivery (contact, state, changed_at);
CREATE INDEX contact_suppressed ON contact (email_opt_out, bounce, inactive, email_key)
    WHERE email_opt_out <> 0 OR bounce = 'hard' OR inactive <> 0 OR email_key = '';
