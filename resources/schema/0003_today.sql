-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Today's figures are counted on the screen's thread. Both indexes hold everything that the counting asks for, so that
-- no row is read, however many tasks a person has and wherever in the file they lie.

DROP INDEX task_open_of_owner;
CREATE INDEX task_open_of_owner ON task (owner, due_date, due_time, cta_id, status)
    WHERE status IN ('not_started', 'in_progress');
CREATE INDEX cta_workable ON cta (id, snooze_until, closed) WHERE closed = 0;
