// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/ChecklistHead.h"

#include "core/domain/Health.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/SeriesProgress.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

QString priorityWords(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return ChecklistHead::tr("Low priority");
    case Priority::Medium:
        return ChecklistHead::tr("Medium priority");
    case Priority::High:
        return ChecklistHead::tr("High priority");
    }
    return {};
}

} // namespace

ChecklistHead::ChecklistHead(QWidget *parent)
    : QWidget(parent), m_health(new MarkLabel(HealthBand::None)),
      m_account(new Button({}, Button::Kind::Link)),
      m_facts(new TextLabel({}, TextStyle::Small, Color::TextTertiary)),
      m_name(new TextLabel({}, TextStyle::Heading)),
      m_more(new IconButton(Icon::Ellipsis, tr("More for this CTA"))), m_chips(new FlowLayout),
      m_progress(new SeriesProgress), m_sent(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_schedule(new TextLabel({}, TextStyle::Small, Color::TextSecondary))
{
    m_account->setObjectName(QStringLiteral("checklistAccount"));
    m_name->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("checklistMore"));
    m_more->setSmall(true);
    m_chips->setSpacing(8);
    auto *account = new QHBoxLayout;
    account->setSpacing(8);
    account->addWidget(m_health);
    account->addWidget(m_account);
    account->addWidget(m_facts, 1);
    account->addWidget(m_more);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_sent);
    progress->addStretch();
    progress->addWidget(m_schedule);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(account);
    layout->addWidget(m_name);
    layout->addLayout(m_chips);
    layout->addWidget(m_progress);
    layout->addLayout(progress);
    connect(m_account, &QPushButton::clicked, this, &ChecklistHead::accountWanted);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT actsWanted(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void ChecklistHead::show(const ChecklistData &checklist, QDate today)
{
    m_health->setMark(healthBand(checklist.health));
    m_accountName = checklist.accountName;
    QStringList facts{checklist.deploymentLabel, checklist.accountOwnerTeamLabel};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(", ")));
    fitAccount();
    m_name->setText(checklist.cta.name);
    showChips(checklist, today);

    const bool series = checklist.emails > 0;
    m_progress->setVisible(series);
    m_progress->setProgress(checklist.emailsSent, checklist.emails);
    m_sent->setText(series ? tr("%1 of %Ln email(s) sent", nullptr, checklist.emails)
                                 .arg(Formats().number(checklist.emailsSent))
                           : QString());
    if (checklist.cta.closed)
        m_schedule->setText(checklist.statusLabel);
    else if (checklist.daysBehind > 0)
        m_schedule->setText(tr("%Ln day(s) behind", nullptr, checklist.daysBehind));
    else
        m_schedule->setText(tr("On schedule"));
    m_schedule->setColor(!checklist.cta.closed && checklist.daysBehind > 0 ? Color::DangerText
                                                                           : Color::TextSecondary);
}

void ChecklistHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitAccount();
}

/// A button cuts what it has no room for at both ends.
void ChecklistHead::fitAccount()
{
    constexpr int around = 2 * 16 + 4 * 8; // The insets, the gaps and the button's own.
    constexpr int least = 80;
    const int taken =
        around + m_health->sizeHint().width() + m_facts->sizeHint().width() + m_more->sizeHint().width();
    const QString shown =
        m_account->fontMetrics().elidedText(m_accountName, Qt::ElideRight, std::max(least, width() - taken));
    m_account->setText(Mnemonic::escaped(shown));
    m_account->setToolTip(shown == m_accountName ? QString() : m_accountName);
    m_account->setAccessibleName(m_accountName);
}

void ChecklistHead::showChips(const ChecklistData &checklist, QDate today)
{
    emptyLayout(m_chips);
    const Formats formats;
    m_chips->addWidget(new Chip({checklist.typeLabel, Tone::Accent, Icon::Route}));
    if (checklist.snoozed && checklist.cta.snooze)
        m_chips->addWidget(
            new Chip({tr("Snoozed until %1").arg(formats.dayMonth(checklist.cta.snooze->until, today)),
                      Tone::Warning, Icon::Moon}));
    else if (checklist.firstDate.isValid())
        m_chips->addWidget(new Chip({tr("%1 to %2")
                                         .arg(formats.dayMonth(checklist.firstDate, today),
                                              formats.dayMonth(checklist.lastDate, today)),
                                     Tone::Neutral}));
    m_chips->addWidget(new Chip({priorityWords(checklist.cta.priority)}));
}

} // namespace waymark
