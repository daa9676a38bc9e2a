// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/PickList.h"

#include <QComboBox>
#include <QList>

class QStandardItemModel;

namespace waymark {

/// Several choices of one pick list: a field that names them, a list with a check for each. Space ticks,
/// Enter and Escape close the list.
class ManyChoices : public QComboBox
{
    Q_OBJECT
    Q_PROPERTY(QStringList chosen READ chosen WRITE setChosen NOTIFY chosenChanged USER true)
public:
    explicit ManyChoices(const QList<PickItem> &items, QWidget *parent = nullptr);

    /// The chosen ids, in the list's order; ids that the list does not have stay, at the end.
    QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList &ids);

    /// What the closed field says.
    QString words() const;

    void showPopup() override;

Q_SIGNALS:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool filterKey(const QKeyEvent *key);
    void toggle(const QModelIndex &index);
    void takeChecks();
    void showWords();

    QList<PickItem> m_items;
    QStringList m_chosen;
    QStandardItemModel *m_rows;
};

} // namespace waymark
