// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/welcome/AboutYouForm.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TimeZoneField.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

AboutYouForm::AboutYouForm(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_email(new QLineEdit), m_organisation(new QLineEdit),
      m_address(new QPlainTextEdit), m_timeZone(new TimeZoneField)
{
    m_name->setObjectName(QStringLiteral("welcomeName"));
    m_email->setObjectName(QStringLiteral("welcomeEmail"));
    m_organisation->setObjectName(QStringLiteral("welcomeOrganisation"));
    m_address->setObjectName(QStringLiteral("welcomeAddress"));
    m_timeZone->setObjectName(QStringLiteral("welcomeTimeZone"));
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(68);
    m_address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new TextLabel(tr("Welcome to Waymark"), TextStyle::Title));
    auto *lead = new TextLabel(
        tr("Lead your customers through digital journeys, one checked email at a time. Emails will "
           "come from you and your organisation, so these are needed first."),
        TextStyle::Body, Color::TextSecondary);
    lead->setWordWrap(true);
    layout->addWidget(lead);
    layout->addSpacing(8);
    addField(layout, QStringLiteral("name"), tr("Your &name"), m_name, {});
    addField(layout, QStringLiteral("email"), tr("Your &email address"), m_email,
             tr("Emails leave with this sender; replies come back to it."));
    layout->addWidget(makeTeamRow());
    addField(layout, QStringLiteral("organisationName"), tr("&Organisation"), m_organisation, {});
    addField(layout, QStringLiteral("postalAddress"), tr("&Postal address"), m_address,
             tr("Stands in the footer of every program email."));
    addField(layout, QStringLiteral("timeZone"), tr("&Time zone"), m_timeZone,
             tr("Due dates and reminders follow it."));
    layout->addSpacing(8);
    auto *next = new Button(tr("Continue"), Button::Kind::Primary);
    next->setObjectName(QStringLiteral("welcomeContinue"));
    layout->addWidget(next, 0, Qt::AlignRight);

    m_timeZone->setZone(FirstStart::suggestedTimeZone());
    m_problems.setCheck([this] { return FirstStart::problems(form()); });
    for (QLineEdit *line : {m_name, m_email, m_organisation})
        connect(line, &QLineEdit::returnPressed, this, &AboutYouForm::submitted);
    connect(next, &QPushButton::clicked, this, &AboutYouForm::submitted);
    setFocusProxy(m_name);
}

QWidget *AboutYouForm::makeTeamRow()
{
    auto *row = new QWidget;
    auto *note = new TextLabel(
        tr("If your team has a Waymark server, the rest comes from there. You need the server’s "
           "address and a token, both from your admin."),
        TextStyle::Small, Color::TextSecondary);
    note->setWordWrap(true);
    auto *join = new Button(tr("Join my team"), Icon::Users);
    join->setObjectName(QStringLiteral("welcomeTeam"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(note, 1);
    layout->addWidget(join);
    connect(join, &QPushButton::clicked, this, &AboutYouForm::joinWanted);
    return row;
}

void AboutYouForm::addField(QVBoxLayout *layout, const QString &name, const QString &label, QWidget *field,
                            const QString &help)
{
    auto *row = new FormField(label, field);
    row->setHelp(help);
    m_problems.add(name, row);
    layout->addWidget(row);
}

FirstStartForm AboutYouForm::form(bool joinsTeam) const
{
    FirstStartForm form;
    form.name = m_name->text().simplified();
    form.email = m_email->text().trimmed();
    form.organisationName = m_organisation->text().simplified();
    form.postalAddress = m_address->toPlainText().trimmed();
    form.timeZone = m_timeZone->zone();
    form.joinsTeam = joinsTeam;
    return form;
}

bool AboutYouForm::check(bool joinsTeam)
{
    return m_problems.show(FirstStart::problems(form(joinsTeam)));
}

} // namespace waymark
