// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace waymark {

/// An email kept as a file: as a message that mail programs open, or printed.
class MessageFile
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MessageFile)
public:
    /// A file name made of the subject, without what file systems refuse, with `suffix` ("eml").
    static QString nameFor(const QString &subject, const QString &suffix);
    /// Writes the whole file or nothing.
    static Result<void> write(const QString &path, const QByteArray &bytes);
};

} // namespace waymark
