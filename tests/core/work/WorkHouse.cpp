// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "tests/core/work/WorkHouse.h"

#include "core/store/AccountRepository.h"
#include "core/store/ContactRepository.h"
#include "core/store/TaskRepository.h"
#include "core/work/Accounts.h"
#include "core/work/Contacts.h"
#include "core/work/Ctas.h"
#include "core/work/Drafts.h"
#include "core/work/FirstStart.h"

#include <algorithm>

namespace waymark {

namespace {

/// What a test cannot go on without.
template <class T>
T must(const Result<T> &result)
{
    if (!result)
        qFatal("the house could not be built: %s", qPrintable(describe(result.error())));
    return *result;
}

} // namespace

WorkHouse::WorkHouse(bool sample)
{
    FirstStartForm form;
    form.name = QStringLiteral("Maren Lindqvist");
    form.email = QStringLiteral("mlindqvist@gitlab.example");
    form.organisationName = QStringLiteral("GitLab Customer Success");
    form.postalAddress = QStringLiteral("12 Example Street\n1000 Exampletown");
    form.timeZone = QStringLiteral("Europe/Berlin");
    form.sample = sample;
    me = must(take(FirstStart(*store).begin(form)));
}

Account WorkHouse::addAccount(const QString &name)
{
    Account account;
    account.name = name;
    account.deploymentType = QStringLiteral("self_managed");
    account.accountOwnerTeam = QStringLiteral("emea");
    account.carr = Money{18'400'000, QStringLiteral("USD")};
    account.health = 82;
    const auto made = must(take(Accounts(context()).create(account)));
    return must(AccountRepository::find(reader(), made.value));
}

Contact WorkHouse::addContact(const Account &account, const QString &firstName, const QString &email,
                              const QStringList &roles)
{
    Contact contact;
    contact.firstName = firstName;
    contact.lastName = QStringLiteral("Example");
    contact.email = email;
    contact.memberships = {{account.id, roles}};
    const auto made = must(take(Contacts(context()).create(contact)));
    return must(ContactRepository::find(reader(), made.value));
}

NewCta WorkHouse::seriesFor(const Account &account) const
{
    NewCta cta;
    cta.account = account.id;
    cta.type = QStringLiteral("digital_journey");
    cta.name = QStringLiteral("New Customer Digital Onboarding - Self-Managed Email Series");
    cta.playbook = PlaybookId(QStringLiteral("onboarding-self-managed"));
    cta.choices.first = QDate(2026, 11, 18);
    return cta;
}

CtaId WorkHouse::addSeries(const Account &account)
{
    return must(take(Ctas(context()).create(seriesFor(account)))).value;
}

Result<Draft> WorkHouse::begin(const TaskId &task)
{
    Drafts drafts(context());
    const auto draft = drafts.open(task);
    return draft && draft->revision == 0 ? take(drafts.begin(*draft)) : draft;
}

Task WorkHouse::taskOf(const CtaId &cta, const char *step)
{
    const QList<Task> tasks = must(TaskRepository::forCta(reader(), cta));
    const auto found = std::ranges::find(tasks, QString::fromLatin1(step), &Task::stepId);
    if (found == tasks.end())
        qFatal("the CTA has no step %s", step);
    return *found;
}

} // namespace waymark
