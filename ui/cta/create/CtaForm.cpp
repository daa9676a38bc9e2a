// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/cta/create/CtaForm.h"

#include "core/domain/Health.h"
#include "ui/cta/create/PlaybookPicker.h"
#include "ui/theme/IconFactory.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/MarkLabel.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

enum Recipients { EligibleContacts, AllContacts, NobodyYet };

const auto journey = QStringLiteral("digital_journey");

} // namespace

CtaForm::CtaForm(const CtaFormChoices &choices, PlaybookSearch search, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_running(new Banner), m_type(new QComboBox),
      m_priority(new QComboBox), m_picker(new PlaybookPicker(std::move(search))),
      m_pickerField(new FormField(tr("Play&book"), m_picker)), m_name(new QLineEdit),
      m_first(new DateField(choices.firstDay)), m_firstField(new FormField(tr("&First email on"), m_first)),
      m_owner(new QComboBox), m_recipients(new QComboBox),
      m_recipientsField(new FormField(tr("Default &recipients"), m_recipients)),
      m_skipWeekends(new QCheckBox(tr("Move &weekend dates to the next working day"))),
      m_remind(new QCheckBox(tr("Re&mind me at 09:00 on each due date")))
{
    nameFields();
    fillChoices();
    m_running->setBoxed(true);
    m_running->setActionAsLink(true);
    m_running->hide();
    lay();
    connect(m_type, &QComboBox::currentIndexChanged, this, &CtaForm::typeChanged);
    connect(m_picker, &PlaybookPicker::chosenChanged, this, &CtaForm::playbookChanged);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    connect(m_first, &QDateEdit::dateChanged, this, &CtaForm::changed);
    connect(m_skipWeekends, &QCheckBox::toggled, this, &CtaForm::changed);
    connect(m_running, &Banner::actionTriggered, this, &CtaForm::openRunningWanted);
    typeChanged();
}

void CtaForm::nameFields()
{
    m_type->setObjectName(QStringLiteral("ctaType"));
    m_priority->setObjectName(QStringLiteral("ctaPriority"));
    m_name->setObjectName(QStringLiteral("ctaName"));
    m_first->setObjectName(QStringLiteral("ctaFirst"));
    m_owner->setObjectName(QStringLiteral("ctaOwner"));
    m_recipients->setObjectName(QStringLiteral("ctaRecipients"));
    m_skipWeekends->setObjectName(QStringLiteral("ctaSkipWeekends"));
    m_remind->setObjectName(QStringLiteral("ctaRemind"));
}

void CtaForm::fillChoices()
{
    for (const PickItem &type : m_choices.types)
        m_type->addItem(IconFactory::icon(Icon::Route), type.label, type.id);
    m_type->setCurrentIndex(std::max(0, m_type->findData(journey)));
    m_priority->addItems({tr("Low"), tr("Medium"), tr("High")});
    m_priority->setCurrentIndex(static_cast<int>(Priority::Medium));
    for (const User &owner : m_choices.owners)
        m_owner->addItem(owner.name, owner.id.toString());
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(m_choices.me.toString())));
    m_skipWeekends->setChecked(true);
    m_remind->setChecked(true);
    fillRecipients();
}

void CtaForm::lay()
{
    auto *type = new FormField(tr("&Type"), m_type);
    auto *name = new FormField(tr("&Name"), m_name);
    m_problems.add(QStringLiteral("type"), type);
    m_problems.add(QStringLiteral("playbook"), m_pickerField);
    m_problems.add(QStringLiteral("name"), name);
    m_problems.add(QStringLiteral("first"), m_firstField);
    m_problems.add(QStringLiteral("dueDate"), m_firstField);
    auto *kind = new QHBoxLayout;
    kind->setSpacing(12);
    kind->addWidget(type, 2);
    kind->addWidget(new FormField(tr("&Priority"), m_priority), 1);
    auto *when = new QHBoxLayout;
    when->setSpacing(12);
    when->addWidget(m_firstField, 1);
    when->addWidget(new FormField(tr("&Owner"), m_owner), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(makeAccountBox());
    layout->addWidget(m_running);
    layout->addLayout(kind);
    layout->addWidget(m_pickerField, 1);
    layout->addWidget(name);
    layout->addLayout(when);
    layout->addWidget(m_recipientsField);
    layout->addWidget(m_skipWeekends);
    layout->addWidget(m_remind);
}

QWidget *CtaForm::makeAccountBox() const
{
    auto *box = new QFrame;
    box->setProperty("card", true);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(10, 5, 10, 5);
    layout->addWidget(new MarkLabel(healthBand(m_choices.account.health)));
    layout->addWidget(new ElidedLabel(m_choices.account.name), 1);
    layout->addWidget(new TextLabel(m_choices.accountFacts, TextStyle::Small, Color::TextTertiary));
    auto *field = new FormField(tr("Account"), box);
    box->setAccessibleName(
        tr("Account: %1, %2").arg(Formats::name(m_choices.account.name), m_choices.accountFacts));
    return field;
}

void CtaForm::fillRecipients()
{
    const auto count = [](const QList<ContactId> &contacts) { return QLocale().toString(contacts.size()); };
    m_recipients->addItem(
        IconFactory::icon(Icon::Users),
        tr("Contacts with the role %1 (%2)").arg(m_choices.eligibleRole, count(m_choices.eligible)),
        EligibleContacts);
    m_recipients->addItem(IconFactory::icon(Icon::Users),
                          tr("All contacts who can be emailed (%1)").arg(count(m_choices.everyone)),
                          AllContacts);
    m_recipients->addItem(IconFactory::icon(Icon::UserX), tr("Nobody yet"), NobodyYet);
    m_recipients->setCurrentIndex(m_choices.eligible.isEmpty() ? NobodyYet : EligibleContacts);
    m_recipientsField->setHelp(
        m_choices.eligible.isEmpty()
            ? tr("No contact here has the role %1. Choose recipients for each email when you "
                 "validate it.")
                  .arg(m_choices.eligibleRole)
            : tr("You can change recipients for each email when you validate it."));
}

NewCta CtaForm::entered() const
{
    NewCta cta;
    cta.account = m_choices.account.id;
    cta.type = m_type->currentData().toString();
    cta.name = m_name->text().simplified();
    cta.priority = static_cast<Priority>(m_priority->currentIndex());
    cta.owner = UserId(m_owner->currentData().toString());
    cta.choices.first = m_first->date();
    cta.choices.skipWeekends = m_skipWeekends->isChecked();
    cta.remind = m_remind->isChecked();
    if (const auto chosen = playbook())
        cta.playbook = chosen->id;
    else
        cta.dueDate = m_first->date();
    if (m_recipients->currentData().toInt() == EligibleContacts)
        cta.contacts = m_choices.eligible;
    else if (m_recipients->currentData().toInt() == AllContacts)
        cta.contacts = m_choices.everyone;
    return cta;
}

std::optional<Playbook> CtaForm::playbook() const
{
    return m_picker->chosen();
}

void CtaForm::showRunning(bool running)
{
    if (running)
        m_running->Banner::show(Tone::Warning, Icon::TriangleAlert,
                                tr("This account already runs this series."), tr("Open the running CTA"));
    m_running->setVisible(running);
}

void CtaForm::focusSearch()
{
    m_picker->focusSearch();
}

void CtaForm::typeChanged()
{
    m_picker->setType(m_type->currentData().toString());
    playbookChanged();
}

void CtaForm::playbookChanged()
{
    const auto chosen = playbook();
    if (!m_nameTyped)
        m_name->setText(chosen ? chosen->name : QString());
    m_firstField->setLabel(chosen ? tr("&First email on") : tr("&Due on"));
    m_recipientsField->setVisible(chosen.has_value());
    m_skipWeekends->setVisible(chosen.has_value());
    Q_EMIT changed();
}

} // namespace waymark
