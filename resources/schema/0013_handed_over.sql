-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- An email that the team's server has, or may have: it was in a request, whatever came of that. Stays known when the
-- server itself is forgotten.

ALTER TABLE submission ADD COLUMN handed_over INTEGER NOT NULL DEFAULT 0;
UPDATE submission SET handed_over = by_server;
