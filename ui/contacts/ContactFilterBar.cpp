// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ContactFilterBar.h"

#include "core/store/PickListRepository.h"
#include "core/work/Workday.h"
#include "ui/contacts/AccountChoice.h"
#include "ui/contacts/ImportChoice.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/FilterEdit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPoint>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

ContactFilterBar::ContactFilterBar(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_words(new FilterEdit(tr("Filter contacts"))),
      m_role(new QComboBox), m_reach(new QComboBox), m_account(new AccountChoice(context)),
      m_import(new ImportChoice(context)), m_emailed(new QComboBox)
{
    const auto named = [](QWidget *widget, const char *name, const QString &words) {
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(words);
    };
    m_words->setObjectName(QStringLiteral("contactFilter"));
    m_words->setPause(0);
    m_words->setMinimumWidth(260);
    named(m_role, "contactRole", tr("Role"));
    named(m_reach, "contactReach", tr("Can be emailed"));
    named(m_account, "contactAccount", tr("Account"));
    m_account->setPlaceholderText(tr("All accounts"));
    named(m_import, "contactImport", tr("Import"));
    named(m_emailed, "contactEmailed", tr("Last email"));
    offerRoles();
    fillReaches();
    fillEmailed();
    arrange();
    connect(m_words, &FilterEdit::filterChanged, this, &ContactFilterBar::changed);
    connect(m_words, &FilterEdit::leaveDownwards, this, &ContactFilterBar::leaveDownwards);
    for (QComboBox *box : {m_role, m_reach, m_emailed})
        connect(box, &QComboBox::currentIndexChanged, this, &ContactFilterBar::changed);
    connect(m_import, &ImportChoice::importChanged, this, &ContactFilterBar::changed);
    connect(m_account, &AccountChoice::accountChanged, this, &ContactFilterBar::changed);
}

void ContactFilterBar::arrange()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 10, 10, 10);
    rows->setSpacing(8);
    for (const auto &widgets :
         {QList<QWidget *>{m_words, m_role, m_reach}, QList<QWidget *>{m_account, m_import, m_emailed}}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        for (QWidget *widget : widgets)
            row->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
        row->addStretch(1);
        rows->addLayout(row);
    }
}

void ContactFilterBar::put(ContactQuery &query) const
{
    query.text = m_words->text().trimmed();
    query.role = m_role->currentData().toString();
    query.suppression.reset();
    if (m_reach->currentIndex() > 0)
        query.suppression = static_cast<Suppression>(m_reach->currentData().toInt());
    query.account = m_account->account();
    query.import = m_import->import();
    putEmailed(query);
}

void ContactFilterBar::putEmailed(ContactQuery &query) const
{
    const QPoint chosen = m_emailed->currentData().toPoint();
    query.emailed = static_cast<ContactQuery::Emailed>(chosen.x());
    query.emailedAt = {};
    // To the day: the same question keeps its answer while it is looked at.
    if (chosen.y() > 0)
        query.emailedAt = todayOf(m_context.work).addDays(-chosen.y()).startOfDay(Qt::UTC);
}

bool ContactFilterBar::narrows(const ContactQuery &query)
{
    return !query.text.isEmpty() || !query.role.isEmpty() || query.suppression || !query.account.isEmpty() ||
           !query.import.isEmpty() || query.emailed != ContactQuery::Emailed::Whenever;
}

void ContactFilterBar::refresh()
{
    offerRoles();
    offerConsent();
    m_import->refresh();
}

void ContactFilterBar::clear()
{
    const QSignalBlocker blocker(this);
    for (QComboBox *box : {m_role, m_reach, m_emailed})
        box->setCurrentIndex(0);
    m_import->setImport({});
    m_account->setAccount({});
    m_words->clear();
}

void ContactFilterBar::focusWords()
{
    m_words->setFocus();
    m_words->selectAll();
}

void ContactFilterBar::offerRoles()
{
    const QSignalBlocker blocker(m_role);
    const QString before = m_role->currentData().toString();
    m_role->clear();
    m_role->addItem(tr("All roles"), QString());
    const auto items =
        PickListRepository::list(m_context.work.store.reader(), QStringLiteral("contact_role"));
    if (!items) {
        m_context.notices.tell(items.error());
        return;
    }
    for (const PickItem &item : *items)
        m_role->addItem(item.label, item.id);
    m_role->setCurrentIndex(std::max(0, m_role->findData(before)));
}

void ContactFilterBar::fillReaches()
{
    m_reach->addItem(tr("Everybody"));
    const auto add = [this](const QString &words, Suppression suppression) {
        m_reach->addItem(words, static_cast<int>(suppression));
    };
    add(tr("Can be emailed"), Suppression::None);
    add(tr("Unsubscribed"), Suppression::OptedOut);
    add(tr("Hard bounce"), Suppression::HardBounced);
    add(tr("Inactive"), Suppression::Inactive);
    add(tr("No usable address"), Suppression::NoAddress);
    offerConsent();
}

/// Only where the organisation asks for one.
void ContactFilterBar::offerConsent()
{
    const auto workday = readWorkday(m_context.work.store.reader(), m_context.work.clock.now());
    const int place = m_reach->findData(static_cast<int>(Suppression::NoConsent));
    const bool isWanted = workday && workday->organisation.consentRequired;
    if (isWanted && place < 0)
        m_reach->addItem(tr("No consent"), static_cast<int>(Suppression::NoConsent));
    else if (!isWanted && place >= 0)
        m_reach->removeItem(place);
}

void ContactFilterBar::showImport(const ContactImportId &import)
{
    clear();
    m_import->setImport(import);
}

void ContactFilterBar::fillEmailed()
{
    using Emailed = ContactQuery::Emailed;
    const auto add = [this](const QString &words, Emailed emailed, int days) {
        m_emailed->addItem(words, QPoint(int(emailed), days));
    };
    add(tr("Last email at any time"), Emailed::Whenever, 0);
    add(tr("Never emailed"), Emailed::Never, 0);
    add(tr("Emailed in the last 30 days"), Emailed::Since, 30);
    add(tr("Emailed in the last 90 days"), Emailed::Since, 90);
    add(tr("Not emailed for 90 days"), Emailed::NotSince, 90);
}

} // namespace waymark
