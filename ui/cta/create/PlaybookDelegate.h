// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QStyledItemDelegate>

namespace waymark {

class PlaybookModel;

/// Paints a playbook with a radio mark, what matched the search highlighted, and a warning where it does not
/// fit the account.
class PlaybookDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    PlaybookDelegate(const PlaybookModel *model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PlaybookModel *m_model;
};

} // namespace waymark
