// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/Rail.h"

#include "ui/shell/Page.h"
#include "ui/shell/RailButton.h"
#include "ui/theme/ThemeColors.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int CompactWidth = 56;
constexpr int BarInset = 10;

} // namespace

Rail::Rail(QWidget *parent) : QFrame(parent), m_top(new QVBoxLayout), m_bottom(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    for (QVBoxLayout *part : {m_top, m_bottom}) {
        part->setSpacing(2);
        part->setAlignment(Qt::AlignHCenter);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->addLayout(m_top);
    layout->addStretch();
    layout->addLayout(m_bottom);
    setCompact(false);
}

void Rail::addPage(Page *page)
{
    auto *button = new RailButton(page->icon(), page->title(), this);
    button->setObjectName(QStringLiteral("rail-") + page->id());
    button->setBadge(page->badge());
    button->setCompact(m_compact);
    button->setFocusPolicy(m_items.isEmpty() ? Qt::TabFocus : Qt::ClickFocus);
    button->installEventFilter(this);
    (page->atBottom() ? m_bottom : m_top)->addWidget(button, 0, Qt::AlignHCenter);
    m_items.append({page, button});
    connect(button, &RailButton::clicked, this, [this, page] {
        setCurrent(m_current);
        Q_EMIT pageWanted(page->id());
    });
    connect(page, &Page::headerChanged, button, [page, button] {
        button->setName(page->title());
        button->setBadge(page->badge());
    });
}

void Rail::setCurrent(const QString &id)
{
    m_current = id;
    for (const Item &item : std::as_const(m_items)) {
        const bool current = item.page->id() == id;
        item.button->setChecked(current);
        if (current)
            setTabStop(item.button);
    }
    update();
}

void Rail::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(compact ? CompactWidth : tokens::size::rail);
    for (const Item &item : std::as_const(m_items))
        item.button->setCompact(compact);
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *button = static_cast<RailButton *>(watched);
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
            moveFocus(-1);
            return true;
        case Qt::Key_Down:
            moveFocus(1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            button->click();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

QList<Rail::Item> Rail::inOrder() const
{
    QList<Item> items = m_items;
    std::stable_partition(items.begin(), items.end(),
                          [](const Item &item) { return !item.page->atBottom(); });
    return items;
}

void Rail::moveFocus(int step)
{
    const QList<Item> items = inOrder();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).button->hasFocus())
            continue;
        RailButton *next = items.at((i + step + items.size()) % items.size()).button;
        setTabStop(next);
        next->setFocus(Qt::TabFocusReason);
        return;
    }
}

void Rail::setTabStop(RailButton *button)
{
    for (const Item &item : std::as_const(m_items))
        item.button->setFocusPolicy(item.button == button ? Qt::StrongFocus : Qt::ClickFocus);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::BgWindow, this));
    const QRect edge(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), color(Color::BorderDefault, this));
    for (const Item &item : std::as_const(m_items)) {
        if (!item.button->isChecked())
            continue;
        const QRect place = item.button->geometry();
        const QRect bar(0, place.y() + BarInset, tokens::stroke::currentBar, place.height() - 2 * BarInset);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), color(Color::AccentMark, this));
    }
}

} // namespace waymark
