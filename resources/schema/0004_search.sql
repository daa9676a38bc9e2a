-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Searching: one index a kind of thing. A row's words are prepared by core/store/search before they come here
-- (case and accents folded, scripts without spaces cut into pairs), so that the tokenizer has only to split at
-- spaces. `name` holds what is searched first, `rest` everything else. The prefix indexes make the first letters of a
-- word as cheap as the whole of it. In search_email the key is four times the row's id, and 0 for a draft, 1 for what
-- was sent, 2 for a template, 3 for an email that is still a task.

CREATE VIRTUAL TABLE search_account USING fts5(name, rest, tokenize = 'ascii', detail = 'column', prefix = '1 2');
CREATE VIRTUAL TABLE search_contact USING fts5(name, rest, tokenize = 'ascii', detail = 'column', prefix = '1 2');
CREATE VIRTUAL TABLE search_cta USING fts5(name, rest, tokenize = 'ascii', detail = 'column', prefix = '1 2');
CREATE VIRTUAL TABLE search_email USING fts5(name, rest, tokenize = 'ascii', detail = 'column', prefix = '1 2');

-- What an older workspace holds is taken in while the program runs; the setting says how far that is.
INSERT INTO setting (key, value)
SELECT 'search.building', '0 0'
WHERE EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM contact) OR EXISTS (SELECT 1 FROM email_template);

-- The account list is filtered while its order's index is walked: no row of the table is read that is not shown.
DROP INDEX account_name;
DROP INDEX account_tam;
DROP INDEX account_renewal;
DROP INDEX account_health;
DROP INDEX account_carr;
CREATE INDEX account_name ON account (name_key, search_key);
CREATE INDEX account_tam ON account (technical_account_manager, name_key, search_key);
CREATE INDEX account_renewal ON account (renewal_date, name_key, search_key);
CREATE INDEX account_health ON account (health, name_key, search_key);
CREATE INDEX account_carr ON account (carr_minor DESC, name_key, search_key);
