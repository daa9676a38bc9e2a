// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/OutboxData.h"
#include "ui/outbox/OutboxWords.h"
#include "ui/widgets/RowDelegate.h"

#include <functional>

namespace waymark {

/// Paints an email on its way, or one that has left: its state's mark before the name, a running ring in its
/// undo window, the health mark before the account.
class EmailRowDelegate : public RowDelegate
{
    Q_OBJECT
public:
    struct Shown
    {
        const OutboxRow *row = nullptr; ///< Null paints nothing.
        OutboxWords words;
    };

    /// `shownAt` gives the row of an index. The columns stand as in OutboxModel.
    EmailRowDelegate(std::function<Shown(const QModelIndex &)> shownAt, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    RowContent content(const QModelIndex &index) const override;

private:
    std::function<Shown(const QModelIndex &)> m_shownAt;
};

} // namespace waymark
