// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/ManyChoices.h"

#include "ui/theme/Tokens.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

namespace waymark {

ManyChoices::ManyChoices(const QList<PickItem> &items, QWidget *parent)
    : QToolButton(parent), m_items(items), m_menu(new QMenu(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("bordered", true);
    setMinimumHeight(tokens::size::input);
    setMenu(m_menu);
    for (const PickItem &item : items) {
        if (!item.active)
            continue;
        // A check box in the menu, so that several can be ticked before it closes.
        auto *box = new QCheckBox(item.label);
        box->setContentsMargins(10, 4, 10, 4);
        box->setProperty("id", item.id);
        auto *entry = new QWidgetAction(m_menu);
        entry->setDefaultWidget(box);
        m_menu->addAction(entry);
        connect(box, &QCheckBox::toggled, this, [this, id = item.id](bool on) {
            if (on == m_chosen.contains(id))
                return;
            if (on)
                m_chosen.append(id);
            else
                m_chosen.removeAll(id);
            showWords();
            Q_EMIT chosenChanged();
        });
    }
    showWords();
}

void ManyChoices::setChosen(const QStringList &ids)
{
    m_chosen = ids;
    const auto boxes = m_menu->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        box->setChecked(ids.contains(box->property("id").toString()));
    showWords();
}

void ManyChoices::showWords()
{
    QStringList labels;
    for (const QString &id : std::as_const(m_chosen))
        labels.append(pickLabel(m_items, id));
    setText(labels.isEmpty() ? tr("Not set") : labels.join(QStringLiteral(", ")));
    setToolTip(text());
}

} // namespace waymark
