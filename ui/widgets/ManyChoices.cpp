// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/widgets/ManyChoices.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QStyledItemDelegate>

namespace waymark {

namespace {

constexpr int IdRole = Qt::UserRole;

} // namespace

ManyChoices::ManyChoices(const QList<PickItem> &items, QWidget *parent)
    : QComboBox(parent), m_items(items), m_rows(new QStandardItemModel(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    for (const PickItem &item : items) {
        if (!item.active)
            continue;
        auto *row = new QStandardItem(item.label);
        row->setData(item.id, IdRole);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        m_rows->appendRow(row);
    }
    setModel(m_rows);
    setItemDelegate(new QStyledItemDelegate(this));
    view()->installEventFilter(this);
    view()->viewport()->installEventFilter(this);
    showWords();
}

void ManyChoices::setChosen(const QStringList &ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        QStandardItem *row = m_rows->item(i);
        row->setCheckState(ids.contains(row->data(IdRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    showWords();
    Q_EMIT chosenChanged();
}

QString ManyChoices::words() const
{
    QStringList labels;
    for (const QString &id : m_chosen)
        labels.append(pickLabel(m_items, id));
    return labels.isEmpty() ? tr("Not set") : labels.join(QStringLiteral(", "));
}

void ManyChoices::showPopup()
{
    if (currentIndex() < 0)
        setCurrentIndex(0);
    QComboBox::showPopup();
}

void ManyChoices::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(words(), Qt::ElideRight, room.width() - 2);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ManyChoices::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_F4:
    case Qt::Key_Down:
    case Qt::Key_Up:
        showPopup();
        break;
    default:
        // A combo box would move to another single choice.
        event->ignore();
        break;
    }
}

void ManyChoices::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool ManyChoices::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view()->viewport() && event->type() == QEvent::MouseButtonRelease) {
        toggle(view()->indexAt(static_cast<QMouseEvent *>(event)->pos()));
        return true;
    }
    if (watched == view() && event->type() == QEvent::KeyPress && filterKey(static_cast<QKeyEvent *>(event)))
        return true;
    return QComboBox::eventFilter(watched, event);
}

bool ManyChoices::filterKey(const QKeyEvent *key)
{
    switch (key->key()) {
    case Qt::Key_Space:
    case Qt::Key_Select:
        toggle(view()->currentIndex());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        hidePopup();
        return true;
    default:
        return false;
    }
}

void ManyChoices::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    QStandardItem *row = m_rows->itemFromIndex(index);
    row->setCheckState(row->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    takeChecks();
}

void ManyChoices::takeChecks()
{
    QStringList chosen;
    QStringList others = m_chosen;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const QString id = m_rows->item(i)->data(IdRole).toString();
        others.removeAll(id);
        if (m_rows->item(i)->checkState() == Qt::Checked)
            chosen.append(id);
    }
    m_chosen = chosen + others;
    showWords();
    Q_EMIT chosenChanged();
}

void ManyChoices::showWords()
{
    setToolTip(words());
    update();
}

} // namespace waymark
