// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TokenOffers.h"

#include "ui/theme/Tokens.h"

#include <QKeyEvent>
#include <QScreen>

namespace waymark {

namespace {

constexpr int Width = 300;
constexpr int MostRows = 8;

} // namespace

TokenOffers::TokenOffers(QWidget *editor) : QListWidget(editor)
{
    setObjectName(QStringLiteral("tokenOffers"));
    setAccessibleName(tr("Tokens"));
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("popup", true);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
}

void TokenOffers::setChoices(const QList<TokenChoice> &choices)
{
    m_choices = choices;
}

bool TokenOffers::filter(const QString &query)
{
    clear();
    for (const TokenChoice &choice : std::as_const(m_choices)) {
        if (!choice.label.contains(query, Qt::CaseInsensitive) &&
            !choice.name.contains(query, Qt::CaseInsensitive))
            continue;
        const QString shown = choice.group.isEmpty()
                                  ? choice.label
                                  : tr("%1 · %2", "token's group, label").arg(choice.group, choice.label);
        auto *item = new QListWidgetItem(shown, this);
        item->setData(Qt::UserRole, choice.name);
        item->setToolTip(choice.example);
        item->setSizeHint({0, tokens::row::compact});
    }
    setCurrentRow(0);
    resize(Width, std::min(MostRows, count()) * tokens::row::compact + 10);
    return count() > 0;
}

void TokenOffers::openAt(const QRect &cursor)
{
    const QRect screenArea = screen()->availableGeometry();
    QPoint corner = cursor.bottomLeft() + QPoint(0, 4);
    if (corner.y() + height() > screenArea.bottom())
        corner.setY(cursor.top() - height() - 4);
    corner.setX(std::min(corner.x(), screenArea.right() - width()));
    move(corner);
    show();
}

bool TokenOffers::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Escape:
        Q_EMIT dismissed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        Q_EMIT chosen(chosenName());
        return true;
    default:
        return false;
    }
}

void TokenOffers::step(int step)
{
    if (count() > 0)
        setCurrentRow((currentRow() + step + count()) % count());
}

QString TokenOffers::chosenName() const
{
    return currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
}

} // namespace waymark
