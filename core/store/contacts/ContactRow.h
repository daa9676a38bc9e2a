// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Contact.h"

#include <QDateTime>
#include <QStringList>

namespace waymark {

/// A contact as the list of all contacts reads it.
struct ContactRow
{
    Contact contact;          ///< Without an id where the row is gone.
    QStringList accountNames; ///< Of its memberships, in their order.
    QDateTime lastEmailAt;    ///< When a mail server last took an email to it; null before the first.

    bool operator==(const ContactRow &) const = default;
};

} // namespace waymark
