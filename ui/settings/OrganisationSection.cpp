// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/OrganisationSection.h"

#include "core/work/Workday.h"
#include "ui/settings/QuietDaysEdit.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TimeZoneField.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int addressHeight = 84;

} // namespace

OrganisationSection::OrganisationSection(const UiContext &context, QWidget *parent)
    : SettingsSection(context, tr("Organisation"), parent), m_settings(context.work), m_name(new QLineEdit),
      m_address(new QPlainTextEdit), m_timeZone(new TimeZoneField), m_archive(new QLineEdit),
      m_consent(new QCheckBox(tr("Require a noted &consent"))),
      m_quietDays(
          new QuietDaysEdit([work = context.work] { return todayOf(work); }, QuietDaysScopes(context.work)))
{
    setObjectName(QStringLiteral("settingsOrganisation"));
    addField(QStringLiteral("name"), tr("Name"), m_name, "settingsOrganisationName");
    m_address->setTabChangesFocus(true);
    m_address->setFixedHeight(addressHeight);
    addField(QStringLiteral("postalAddress"), tr("Postal address"), m_address, "settingsPostalAddress")
        ->setHelp(tr("Stands in the footer of every program email."));
    auto *archive =
        makeField(QStringLiteral("bccArchive"), tr("Bcc archive address"), m_archive, "settingsBccArchive");
    archive->setHelp(tr("Gets a blind copy of every message; empty for none."));
    auto *zone = makeField(QStringLiteral("timeZone"), tr("Time zone"), m_timeZone, "settingsTimeZone");
    zone->setHelp(tr("Due dates and reminders follow it."));
    addPair(zone, archive);
    addField(QStringLiteral("weekend"), tr("Weekend"), makeWeekend(), "settingsWeekend");
    addField(QStringLiteral("quietDays"), tr("Quiet days"), m_quietDays, "settingsQuietDaysEditor")
        ->setHelp(tr("Due dates that fall into them are flagged, with a proposed date."));
    addField(QStringLiteral("consentRequired"), tr("Consent"), m_consent, "settingsConsentRequired")
        ->setHelp(tr("Contacts without the source and date of their consent then get no email."));
    addSave("settingsSaveOrganisation");
    connect(m_quietDays, &QuietDaysEdit::daysChanged, this, &OrganisationSection::noteChange);
    problems().setCheck([this] { return WorkspaceSettings::problems(entered()); });
    const auto organisation = m_settings.organisation();
    organisation ? show(*organisation) : showFailure(organisation.error().sentence);
}

QWidget *OrganisationSection::makeWeekend()
{
    auto *days = new QWidget;
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        box->setAccessibleName(QLocale().standaloneDayName(day, QLocale::LongFormat));
        box->setObjectName(QStringLiteral("settingsWeekend%1").arg(day));
        line->addWidget(box);
        m_weekend.append(box);
    }
    line->addStretch();
    days->setFocusProxy(m_weekend.first());
    return days;
}

void OrganisationSection::refresh()
{
    const auto organisation = m_settings.organisation();
    if (organisation && entered() == m_stored)
        show(*organisation);
}

void OrganisationSection::show(const Organisation &organisation)
{
    m_stored = organisation;
    m_name->setText(organisation.name);
    m_address->setPlainText(organisation.postalAddress);
    m_timeZone->setZone(organisation.timeZone);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_weekend.at(day - Qt::Monday)->setChecked(organisation.weekend.contains(day));
    m_archive->setText(organisation.bccArchive);
    m_consent->setChecked(organisation.consentRequired);
    m_quietDays->setDays(organisation.quietDays);
    noteChange();
}

Organisation OrganisationSection::entered() const
{
    Organisation organisation = m_stored;
    organisation.name = m_name->text();
    organisation.postalAddress = m_address->toPlainText();
    organisation.timeZone = m_timeZone->zone();
    organisation.weekend.clear();
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (m_weekend.at(day - Qt::Monday)->isChecked())
            organisation.weekend.append(day);
    }
    organisation.bccArchive = m_archive->text();
    organisation.consentRequired = m_consent->isChecked();
    organisation.quietDays = m_quietDays->days();
    return organisation;
}

void OrganisationSection::save()
{
    const Organisation organisation = entered();
    showFailure({});
    if (!mayBeSaved(WorkspaceSettings::problems(organisation)))
        return;
    follow(m_settings.saveOrganisation(organisation), this,
           [this, organisation](const Result<ActNumber> &done) {
               if (!done) {
                   noteFailed(done.error().sentence);
                   return;
               }
               m_stored = organisation;
               refresh();
               tellUndoable(context(), tr("Organisation saved"), *done);
               noteSaved();
           });
}

} // namespace waymark
