// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>

class QWidget;

namespace waymark {

class Banner;

/// An email kept as a file: as a message that mail programs open, or printed.
class MessageFile
{
    Q_DECLARE_TR_FUNCTIONS(waymark::MessageFile)
public:
    /// A file name made of the subject, without what file systems refuse, with `suffix` ("eml").
    static QString nameFor(const QString &subject, const QString &suffix);
    /// What the dialog that asks for a file says.
    struct Kind
    {
        QString title;
        QString filter;
        QString suffix;
    };
    /// A whole message.
    static Kind message();
    /// Asks over `window` for a file of this kind; `chosen` gets its path.
    static void askForPath(const QString &subject, const Kind &kind, QWidget *window,
                           std::function<void(const QString &path)> chosen);
    /// Writes the whole file or nothing.
    static Result<void> write(const QString &path, const QByteArray &bytes);
    /// The same, and says in `banner` how it went.
    static void writeAndTell(const QString &path, const QByteArray &bytes, Banner &banner);
};

} // namespace waymark
