// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FirstStart.h"

#include "core/base/IsolatedText.h"
#include "core/store/OrganisationRepository.h"
#include "core/store/Store.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/work/SampleWorkspace.h"
#include "core/work/TimeZones.h"
#include "core/work/WorkspaceSettings.h"
#include "core/work/library/LibraryUpdate.h"

#include <QTimeZone>

namespace waymark {

namespace {

User personOf(const FirstStartForm &form)
{
    User user;
    user.name = form.name.simplified();
    user.email = form.email.trimmed();
    user.tam = true;
    user.admin = true;
    return user;
}

Organisation organisationOf(const FirstStartForm &form)
{
    Organisation organisation;
    organisation.timeZone = form.timeZone;
    if (form.joinsTeam)
        return organisation;
    organisation.name = form.organisationName.simplified();
    organisation.postalAddress = form.postalAddress.trimmed();
    return organisation;
}

Result<void> beginIn(WriteTransaction &transaction, const FirstStartForm &form, const UserId &me)
{
    const auto self = UserRepository::self(transaction.connection());
    WAYMARK_TRY(self);
    if (*self)
        return failure(
            ErrorKind::Conflict,
            FirstStart::tr("This workspace belongs to %1 already.").arg(inSentence((*self)->name)));
    User user = personOf(form);
    user.id = me;
    WAYMARK_TRY(UserRepository::save(transaction, user));
    WAYMARK_TRY(UserRepository::setSelf(transaction, me));
    Organisation organisation = organisationOf(form);
    organisation.id = OrganisationId::create();
    WAYMARK_TRY(OrganisationRepository::save(transaction, organisation));
    WAYMARK_TRY(LibraryUpdate::install(transaction));
    return form.sample ? SampleWorkspace::make(transaction, me) : Result<void>();
}

/// The form's name for a field of the organisation.
QString formField(const QString &field)
{
    return field == QLatin1String("name") ? QStringLiteral("organisationName") : field;
}

} // namespace

FirstStart::FirstStart(Store &store) : m_store(store) {}

Result<bool> FirstStart::isEmpty() const
{
    const auto self = UserRepository::self(m_store.reader());
    WAYMARK_TRY(self);
    return !self->has_value();
}

Result<UserId> FirstStart::person() const
{
    const auto self = UserRepository::self(m_store.reader());
    WAYMARK_TRY(self);
    return *self ? (*self)->id : UserId();
}

QList<FieldProblem> FirstStart::problems(const FirstStartForm &form)
{
    QList<FieldProblem> problems = WorkspaceSettings::problems(personOf(form));
    const QList<FieldProblem> others = WorkspaceSettings::problems(organisationOf(form));
    for (const FieldProblem &problem : others) {
        const QString field = formField(problem.field);
        if (!form.joinsTeam || field == QLatin1String("timeZone"))
            problems.append({field, problem.sentence});
    }
    return problems;
}

QString FirstStart::suggestedTimeZone()
{
    const QString id = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return isTimeZone(id) ? id : QStringLiteral("UTC");
}

QFuture<Result<UserId>> FirstStart::begin(const FirstStartForm &form)
{
    const UserId me = UserId::create();
    // Before the transaction: the journal's first entries are this person's acts.
    m_store.setActor(me);
    return m_store.write<UserId>([form, me](WriteTransaction &transaction) -> Result<UserId> {
        const QList<FieldProblem> problems = FirstStart::problems(form);
        if (!problems.isEmpty())
            return failure(invalidForm(problems));
        WAYMARK_TRY(beginIn(transaction, form, me));
        return me;
    });
}

} // namespace waymark
