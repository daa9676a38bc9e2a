// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"

#include <QCoreApplication>
#include <QString>

namespace waymark {

class PreparedEmail;

/// One recipient of a preview.
struct PreviewRow
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PreviewRow)
public:
    ContactId contact;
    QString name;
    QString address;
    QString blocked; ///< Why it cannot leave; empty when it can.
    QString note;    ///< What the person should know: "First name missing, stand-in used".
    bool seen = false;

    /// What rendering the email for one of its recipients tells; not seen.
    static PreviewRow of(const PreparedEmail &email, const ContactId &contact);

    bool operator==(const PreviewRow &) const = default;
};

} // namespace waymark
