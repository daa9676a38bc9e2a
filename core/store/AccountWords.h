// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>

#include <functional>

namespace waymark {

class Connection;
struct AccountQuery;

/// Gives the numbers of the rows that `query` says, in its order, each with the words in which its text is
/// looked for, as UTF-8.
Result<void> readAccountWords(Connection &connection, const AccountQuery &query,
                              const std::function<void(qint64 number, QByteArrayView words)> &take);

} // namespace waymark
