// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Organisation.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// The one organisation of a workspace.
class OrganisationRepository
{
public:
    /// NotFound before the first start is done.
    static Result<Organisation> get(Connection &connection);
    /// Fails with Conflict when there is another one already.
    static Result<void> save(WriteTransaction &transaction, const Organisation &organisation);
};

} // namespace waymark
