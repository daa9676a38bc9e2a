// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace waymark {

/// A message kept as a file that mail programs open.
class MessageFile
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MessageFile)
public:
    /// A file name made of the subject, without what file systems refuse.
    static QString nameFor(const QString &subject);
    /// Writes the whole file or nothing.
    static Result<void> write(const QString &path, const QByteArray &message);
};

} // namespace waymark
