// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/contacts/ContactRow.h"
#include "core/work/WorkContext.h"

#include <QList>
#include <QStringList>

namespace waymark {

/// One line of the list of all contacts, ready to paint.
struct ContactLine
{
    ContactRow row;
    QStringList roleLabels;   ///< Of the roles at all its accounts, each once.
    QString suppressionWords; ///< "Unsubscribed 6 Nov"; empty for one who can be emailed.

    bool operator==(const ContactLine &) const = default;
};

/// Reads the lines of these rows (ContactNumbers); an empty one where a contact is gone. A few short indexed
/// reads for the GUI thread.
Result<QList<ContactLine>> readContactLines(const WorkContext &context, const QList<qint64> &numbers);

} // namespace waymark
