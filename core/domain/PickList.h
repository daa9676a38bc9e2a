// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace waymark {

/// One value of a pick list. Types, statuses, reasons and fields' values are data: code keys on `id` only,
/// and an id without an item is shown as it came.
struct PickItem
{
    QString list;  ///< "deployment_type", "cta_type", "cta_status", "cta_reason", "contact_role", …
    QString id;    ///< Stable.
    QString label; ///< What a person sees.
    int position = 0;
    bool active = true;    ///< Offered for new choices.
    bool closed = false;   ///< For "cta_status": a CTA with it is closed.
    QStringList onlyTypes; ///< For "cta_status" and "cta_reason": the CTA types it belongs to; empty for all.

    bool operator==(const PickItem &) const = default;
};

/// The label of `id` in `items`, or `id` itself when it is unknown.
QString pickLabel(const QList<PickItem> &items, const QString &id);

} // namespace waymark
