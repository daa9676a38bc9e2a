// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/SendingFacts.h"

#include "core/work/PreparedEmail.h"
#include "core/work/Sending.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QLocale>

namespace waymark {

namespace {

QString wayOut(const MailAccount &account, const QString &folder)
{
    if (account.transport == MailAccount::Transport::Folder)
        return SendingFacts::tr("Folder %1").arg(account.folder.isEmpty() ? folder : account.folder);
    switch (account.security) {
    case MailAccount::Security::StartTls:
        return SendingFacts::tr("%1, STARTTLS").arg(account.host);
    case MailAccount::Security::Tls:
        return SendingFacts::tr("%1, TLS").arg(account.host);
    case MailAccount::Security::None:
        break;
    }
    return SendingFacts::tr("%1, not encrypted").arg(account.host);
}

} // namespace

SendingFacts::SendingFacts(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("previewFacts"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 60);
    grid->setColumnStretch(1, 1);
    auto *title = new TextLabel(tr("Sending"), TextStyle::Small);
    title->setWeight(QFont::DemiBold);
    grid->addWidget(title, 0, 0, 1, 2);
    m_when = addFact(grid, tr("When"));
    m_copies = addFact(grid, tr("Copies"));
    m_through = addFact(grid, tr("Through"));
    m_tracking = addFact(grid, tr("Tracking"));
    m_size = addFact(grid, tr("Size"));
    m_after = addFact(grid, tr("After"));
    m_when->setText(tr("Now, %Ln second(s) to undo", nullptr, undoWindow / 1000));
    m_tracking->setText(tr("None"));
}

TextLabel *SendingFacts::addFact(QGridLayout *grid, const QString &name)
{
    const int row = grid->rowCount();
    grid->addWidget(new TextLabel(name, TextStyle::Small, Color::TextTertiary), row, 0, Qt::AlignTop);
    auto *value = new TextLabel;
    value->setWordWrap(true);
    value->setAccessibleName(name);
    grid->addWidget(value, row, 1);
    return value;
}

void SendingFacts::show(const PreparedEmail &email, const QString &folder, qint64 size, QDate today)
{
    const EmailFacts &facts = email.facts();
    m_copies->setText(tr("%Ln separate email(s)", nullptr, int(facts.draft().recipients.size())));
    m_through->setText(facts.team().isOn() ? tr("The team’s server") : wayOut(facts.mailAccount(), folder));
    m_size->setText(
        tr("%1 each, no attachments").arg(QLocale().formattedDataSize(size, 0, QLocale::DataSizeSIFormat)));
    const QString done = facts.step() > 0 ? tr("Step %1 of %2 done").arg(facts.step()).arg(facts.stepCount())
                                          : tr("Task done");
    m_after->setText(facts.nextDue().isValid()
                         ? tr("%1, next due %2").arg(done, Formats().shortDate(facts.nextDue(), today))
                         : done);
}

} // namespace waymark
