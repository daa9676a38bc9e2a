// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/TeamPerson.h"

#include "core/base/IsolatedText.h"
#include "core/store/SettingRepository.h"
#include "core/store/UserRepository.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/SyncLog.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::TeamPerson)
};

const QString personSetting = QStringLiteral("team.person");

} // namespace

Result<void> TeamPerson::remember(WriteTransaction &transaction, const UserId &person)
{
    return SettingRepository::setValue(transaction, personSetting, person.toString());
}

Result<bool> TeamPerson::isLocal(Connection &connection, const UserId &person, const QString &email)
{
    const auto known = SettingRepository::value(connection, personSetting);
    WAYMARK_TRY(known);
    if (*known != person.toString())
        return true;
    const auto user = UserRepository::find(connection, person);
    WAYMARK_TRY(user);
    return !email.isEmpty() && user->email.compare(email, Qt::CaseInsensitive) == 0;
}

Result<void> TeamPerson::follow(WriteTransaction &transaction, const UserId &person)
{
    const auto self = UserRepository::self(transaction.connection());
    WAYMARK_TRY(self);
    if (!*self || (*self)->id == person)
        return {};
    const auto now = UserRepository::find(transaction.connection(), person);
    WAYMARK_TRY(now);
    WAYMARK_TRY(UserRepository::setSelf(transaction, person));
    // Screens hear of rows, and the person's own may be as it was.
    WAYMARK_TRY(transaction.note(EntityType::User, person.toString(), 0, QJsonObject(), QJsonObject()));
    return SyncLog::add(transaction, SyncLogLine::Level::Info,
                        Words::tr("This workspace is %1's now; it was %2's.")
                            .arg(inSentence(now->name), inSentence((*self)->name)),
                        person.toString());
}

} // namespace waymark
