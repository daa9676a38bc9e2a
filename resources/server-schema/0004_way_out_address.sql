-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Whose way out it is, so that the link of a message leads somewhere where its Delivery is not: after a restore.

ALTER TABLE way_out ADD COLUMN address TEXT NOT NULL DEFAULT '';
UPDATE way_out SET address = coalesce((SELECT o.address_key FROM outgoing o WHERE o.delivery = way_out.delivery), '');
