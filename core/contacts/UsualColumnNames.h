// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportTarget.h"

#include <QHash>
#include <QString>

namespace waymark {

/// What exports call their columns, folded (foldedColumnName()), for one kind of file.
const QHash<QString, ImportTarget> &usualColumnNames(ImportKind kind);

/// Letters and digits alone, without case and accents, and without the mark of a field that a company added
/// to Salesforce ("Renewal_Date__c").
QString foldedColumnName(const QString &name);

} // namespace waymark
