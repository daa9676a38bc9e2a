// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AlreadySent.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AlreadySent)
};

} // namespace

QString alreadySentWords(const QString &name, QDate day)
{
    if (!day.isValid())
        return name.isEmpty() ? Words::tr("Already sent.") : Words::tr("Already sent by %1.").arg(name);
    const QString on = QLocale().toString(day, Words::tr("ddd d MMM yyyy", "a day, QDate format"));
    return name.isEmpty() ? Words::tr("Already sent on %1.").arg(on)
                          : Words::tr("Already sent by %1 on %2.").arg(name, on);
}

} // namespace waymark
