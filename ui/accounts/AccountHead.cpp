// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/AccountHead.h"

#include "ui/shell/ActionRegistry.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Monogram.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace waymark {

AccountHead::AccountHead(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_monogram(new Monogram({}, Monogram::Size::Large)),
      m_name(new ElidedLabel({}, TextStyle::Title)),
      m_facts(new TextLabel({}, TextStyle::Body, Color::TextSecondary))
{
    m_facts->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("accountFacts"));
    auto *edit = new Button(tr("Edit account…"), Icon::Pencil);
    edit->setObjectName(QStringLiteral("accountEdit"));
    auto *more = new IconButton(Icon::Ellipsis, tr("More actions"));
    more->setObjectName(QStringLiteral("accountMore"));
    more->setBordered(true);
    auto *menu = new QMenu(more);
    for (const char *id :
         {"cta.new", "activity.log", "contact.new", "account.unsubscribe", "", "account.delete"}) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction *action = context.actions.action(QLatin1String(id)))
            menu->addAction(action);
    }
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    ActionRegistry &actions = context.actions;
    connect(edit, &QPushButton::clicked, this,
            [&actions] { actions.trigger(QStringLiteral("account.edit")); });

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_monogram);
    layout->addLayout(words, 1);
    layout->addWidget(edit);
    layout->addWidget(more);
}

void AccountHead::show(const Account360 &account)
{
    m_monogram->setName(account.account.name);
    m_name->setText(account.account.name);
    QStringList facts{account.deploymentLabel};
    for (const AttributeRow &row : account.attributes) {
        if (row.field == AccountField::AccountOwnerTeam)
            facts.append(row.value);
    }
    facts.append(account.lifecycleStageLabel);
    facts.append(account.segmentLabel);
    if (account.account.licensedUsers)
        facts.append(tr("%Ln seat(s)", nullptr, *account.account.licensedUsers));
    if (account.account.customerSince.isValid())
        facts.append(tr("Customer since %1")
                         .arg(QLocale().toString(account.account.customerSince, QStringLiteral("MMM yyyy"))));
    facts.removeAll(QString());
    // A line breaks between facts, never within one or before the bar.
    for (QString &fact : facts)
        fact.replace(QLatin1Char(' '), QChar::Nbsp);
    m_facts->setText(facts.join(QChar::Nbsp + QStringLiteral("|  ")));
}

} // namespace waymark
