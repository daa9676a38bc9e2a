// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Playbook.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// Playbooks, of the built-in library and others.
class PlaybookRepository
{
public:
    static Result<Playbook> find(Connection &connection, const PlaybookId &id);
    /// By name; only those of a CTA type unless `type` is empty.
    static Result<QList<Playbook>> list(Connection &connection, const QString &type = {});
    static Result<void> save(WriteTransaction &transaction, const Playbook &playbook);
};

} // namespace waymark
