// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/shell/ActionStrip.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/IconButton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace waymark {

ActionStrip::ActionStrip(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_line(new QHBoxLayout(this)),
      m_more(new IconButton(Icon::Ellipsis, tr("More for this page"), this))
{
    setObjectName(QStringLiteral("pageActions"));
    m_more->setObjectName(QStringLiteral("pageMore"));
    m_more->setBordered(true);
    m_more->hide();
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(tokens::space::s2);
    m_line->addWidget(m_more);
    connect(m_more, &IconButton::clicked, this, &ActionStrip::openMenu);
}

void ActionStrip::setActions(const QStringList &ids)
{
    for (ActionButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_ids.clear();
    for (const QString &id : ids) {
        QAction *action = m_actions.action(id);
        if (!action)
            continue;
        const ActionSpec *spec = m_actions.spec(id);
        auto *button = new ActionButton(action, spec ? spec->icon : std::nullopt);
        m_line->addWidget(button);
        m_buttons.append(button);
        m_ids.append(id);
    }
    m_folded = 0;
    m_more->hide();
}

int ActionStrip::widthOf(int folded) const
{
    int width = folded > 0 ? m_more->sizeHint().width() : 0;
    for (int i = folded; i < m_buttons.size(); ++i) {
        if (m_actions.action(m_ids.at(i))->isVisible())
            width += m_buttons.at(i)->sizeHint().width() + (width > 0 ? m_line->spacing() : 0);
    }
    return width;
}

void ActionStrip::fit(int room)
{
    int folded = 0;
    // A menu of one saves less room than it costs a click.
    while (folded < m_buttons.size() && widthOf(folded) > room)
        folded += folded == 0 ? 2 : 1;
    folded = std::min(folded, int(m_buttons.size()));
    m_folded = folded;
    m_more->setVisible(folded > 0);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setVisible(i >= folded && m_actions.action(m_ids.at(i))->isVisible());
}

void ActionStrip::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("pageMoreMenu"));
    for (int i = 0; i < m_folded; ++i)
        menu->addAction(m_actions.action(m_ids.at(i)));
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

} // namespace waymark
