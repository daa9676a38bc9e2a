// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/server/ServerCommand.h"
#include "app/server/commands/ActingAdmin.h"
#include "app/server/commands/OpenDatabase.h"
#include "core/service/LocalCalls.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::OrganisationCommand)
};

const QString type = QStringLiteral("Organisation");

/// What the line says of it, as properties; empty where it only asks.
Result<QJsonObject> wantedOf(const QCommandLineParser &line)
{
    QJsonObject wanted;
    if (line.isSet(QStringLiteral("name")))
        wanted.insert(QStringLiteral("name"), line.value(QStringLiteral("name")).simplified());
    if (line.isSet(QStringLiteral("address"))) {
        QStringList lines;
        for (const QString &text : line.values(QStringLiteral("address")))
            lines.append(text.trimmed());
        wanted.insert(QStringLiteral("postalAddress"), lines.join(u'\n').trimmed());
    }
    if (line.isSet(QStringLiteral("time-zone"))) {
        const QString zone = line.value(QStringLiteral("time-zone"));
        if (!QTimeZone::isTimeZoneIdAvailable(zone.toUtf8()))
            return failure(ErrorKind::Invalid,
                           Words::tr("“%1” is no time zone. They are called like Europe/Berlin.").arg(zone));
        wanted.insert(QStringLiteral("timeZone"), zone);
    }
    if (wanted.contains(QStringLiteral("name")) && wanted.value(QStringLiteral("name")).toString().isEmpty())
        return failure(ErrorKind::Invalid, Words::tr("The organisation needs a name: --name."));
    return wanted;
}

Result<std::optional<QJsonObject>> present(const LocalCalls &server)
{
    const auto all = server.all(type);
    WAYMARK_TRY(all);
    return all->isEmpty() ? std::optional<QJsonObject>() : all->first();
}

/// Changes the one that there is, or makes it.
Result<void> write(const LocalCalls &server, const std::optional<QJsonObject> &before,
                   const QJsonObject &wanted)
{
    QJsonObject arguments;
    if (before) {
        const QString id = before->value(QStringLiteral("id")).toString();
        arguments = {{QStringLiteral("update"), QJsonObject{{id, wanted}}},
                     {QStringLiteral("ifRevs"), QJsonObject{{id, before->value(QStringLiteral("rev"))}}}};
    } else {
        if (!wanted.contains(QStringLiteral("name")))
            return failure(ErrorKind::Invalid,
                           Words::tr("There is no organisation yet. A new one needs a name: --name."));
        QJsonObject made = wanted;
        if (!made.contains(QStringLiteral("timeZone")))
            made.insert(QStringLiteral("timeZone"), QStringLiteral("UTC"));
        arguments = {{QStringLiteral("create"), QJsonObject{{QStringLiteral("new"), made}}}};
    }
    const auto refusals = server.set(type, arguments);
    WAYMARK_TRY(refusals);
    if (!refusals->isEmpty())
        return failure(ErrorKind::Conflict,
                       Words::tr("The organisation was not changed: %1").arg(refusals->first().why));
    return {};
}

/// A line each: what it is and its words; of an address, one for each of its own lines.
QByteArray told(const std::optional<QJsonObject> &organisation)
{
    const auto value = [&](const char *name) {
        return organisation ? organisation->value(QLatin1String(name)).toString() : QString();
    };
    QByteArray text = "name\t" + value("name").toUtf8() + '\n';
    for (const QString &line : value("postalAddress").split(u'\n'))
        text += "address\t" + line.toUtf8() + '\n';
    return text + "time-zone\t" + value("timeZone").toUtf8() + '\n';
}

} // namespace

Result<CommandAnswer> organisation(const CommandCall &call)
{
    const auto wanted = wantedOf(call.line);
    WAYMARK_TRY(wanted);
    const auto database = openDatabase(call.options, ServerDatabase::IfMissing::Fail);
    if (!database)
        return failure(database.error());
    const auto admin = actingAdmin(**database, QString(), QStringLiteral("organisation"));
    WAYMARK_TRY(admin);
    const LocalCalls server(**database, *admin, call.clock);
    const auto before = present(server);
    WAYMARK_TRY(before);
    if (!wanted->isEmpty())
        WAYMARK_TRY(write(server, *before, *wanted));
    const auto now = wanted->isEmpty() ? before : present(server);
    WAYMARK_TRY(now);
    CommandAnswer answer{told(*now), false};
    answer.foundProblems =
        !*now || (*now)->value(QStringLiteral("postalAddress")).toString().trimmed().isEmpty();
    if (answer.foundProblems)
        answer.text +=
            Words::tr("Program emails need a postal address in their footer: --address.").toUtf8() + '\n';
    return answer;
}

} // namespace waymark
