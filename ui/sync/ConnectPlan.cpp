// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ConnectPlan.h"

#include "core/store/Store.h"
#include "core/store/WorkspaceCounts.h"
#include "core/sync/SyncStateRepository.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace waymark {

ConnectPlan::ConnectPlan(Store &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_facts(new QGridLayout), m_plan(new TextLabel),
      m_counts(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_session(new QCheckBox(tr("&Keep the token for this session only, and ask at the next start")))
{
    m_session->setObjectName(QStringLiteral("connectSession"));
    m_session->hide();
    m_facts->setHorizontalSpacing(tokens::space::s4);
    m_facts->setVerticalSpacing(tokens::space::s2);
    m_facts->setColumnStretch(1, 1);
    m_plan->setObjectName(QStringLiteral("connectPlanWords"));
    m_plan->setWordWrap(true);
    m_counts->setObjectName(QStringLiteral("connectPlanCounts"));
    m_counts->setWordWrap(true);
    auto *found = new TextLabel(tr("Found"));
    found->setWeight(QFont::DemiBold);
    auto *then = new TextLabel(tr("What will happen"));
    then->setWeight(QFont::DemiBold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::space::s3);
    column->addWidget(found);
    column->addLayout(m_facts);
    column->addSpacing(tokens::space::s2);
    column->addWidget(then);
    column->addWidget(m_plan);
    column->addWidget(m_counts);
    column->addWidget(m_session);
    column->addStretch();
}

void ConnectPlan::offerSession(const QString &reason)
{
    m_session->setToolTip(reason);
    m_session->show();
    m_session->setFocus();
}

bool ConnectPlan::isForSession() const
{
    return m_session->isChecked();
}

QString ConnectPlan::roleWords(const ServerIdentity &found)
{
    if (found.admin && found.tam)
        return tr("Technical Account Manager and admin: everything is yours to change");
    if (found.admin)
        return tr("Admin: you see and may change everything");
    return tr("Technical Account Manager: you see and may change your own book of accounts");
}

void ConnectPlan::addFact(const QString &label, const QString &value, const char *name)
{
    auto *words = new TextLabel(value);
    words->setObjectName(QLatin1String(name));
    words->setWordWrap(true);
    const int row = m_facts->rowCount();
    m_facts->addWidget(new TextLabel(label, TextStyle::Body, Color::TextSecondary), row, 0, Qt::AlignTop);
    m_facts->addWidget(words, row, 1);
}

void ConnectPlan::show(const ServerIdentity &found, const QString &before)
{
    emptyLayout(m_facts);
    addFact(tr("Team"), found.workspaceName, "connectTeam");
    addFact(tr("Server"), found.address, "connectServer");
    addFact(tr("You"), Formats::name(found.userName), "connectUser");
    addFact(tr("Role"), roleWords(found), "connectRole");
    addFact(tr("Sending"),
            found.sends ? tr("The server sends your emails")
                        : tr("The server does not send; this computer does, as before"),
            "connectSends");
    m_plan->setText(workspaceWords(found, before));
    const auto counts = WorkspaceCounts::read(m_store.reader());
    const bool empty = counts && *counts == WorkspaceCounts();
    m_counts->setVisible(counts && !empty);
    if (counts && !empty) {
        const QStringList words{
            tr("%Ln account(s)", nullptr, counts->accounts), tr("%Ln contact(s)", nullptr, counts->contacts),
            tr("%Ln open CTA(s)", nullptr, counts->openCtas), tr("%Ln draft(s)", nullptr, counts->drafts),
            tr("%Ln sent email(s)", nullptr, counts->sentEmails)};
        m_counts->setText(tr("In this workspace now: %1. Sample data stays on this computer.")
                              .arg(words.join(tr(", ", "between counts"))));
    }
}

QString ConnectPlan::workspaceWords(const ServerIdentity &found, const QString &before) const
{
    const QString team = Formats::name(found.workspaceName);
    const auto counts = WorkspaceCounts::read(m_store.reader());
    const bool empty = counts && *counts == WorkspaceCounts();
    const auto known = SyncStateRepository::connection(m_store.reader());
    const bool same = known && *known && (*known)->apiAccount == found.workspace;
    if (same && (*known)->user.toString() != found.user)
        return tr("This workspace is connected as %1, and the token is that of %2. What was not sent yet "
                  "would "
                  "go there in their name, and what they may not see would leave this computer. Sign out "
                  "first "
                  "if that is not meant.")
            .arg(Formats::name((*known)->userName), Formats::name(found.userName));
    if (same)
        return tr(
            "This workspace is connected to this server already. It signs in with the new token, and what "
            "was agreed stays.");
    if (!before.isEmpty())
        return tr("This workspace moves from %1 to %2. Everything in it is kept, goes to the team “%3”, and "
                  "is "
                  "joined with what they have. %1 is no longer told of changes; what it has stays there.")
            .arg(before, found.address, team);
    if (empty)
        return tr("This workspace is empty. What the team “%1” has for you comes to this computer.")
            .arg(team);
    return tr("Everything in this workspace goes to the team “%1” and is joined with what they have. It "
              "stays on "
              "this computer, too, so that you can work without a network.")
        .arg(team);
}

} // namespace waymark
