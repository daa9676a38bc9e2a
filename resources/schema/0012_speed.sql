-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Today counts the contacts of a person's accounts that have opted out or bounced. They are few: looked up here, hardly a
-- page of the large table is read. And whether a transaction was undone is asked for each import of the history.

CREATE INDEX contact_unreachable ON contact (id)
    WHERE inactive = 0 AND (email_opt_out <> 0 OR bounce = 'hard');
CREATE INDEX journal_transaction_reverts ON journal_transaction (reverts) WHERE reverts IS NOT NULL;
