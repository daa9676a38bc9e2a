// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/Ids.h"

#include <QList>

namespace waymark {

class Connection;

/// Who asked to get no email any more.
class OptOuts
{
public:
    static Result<QList<ContactId>> list(Connection &connection);
};

} // namespace waymark
