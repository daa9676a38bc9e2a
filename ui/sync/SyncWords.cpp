// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/SyncWords.h"

#include "ui/sync/PropertyWords.h"

namespace waymark {

namespace {

using State = SyncStatus::State;

QString waitingWords(const SyncStatus &status)
{
    return SyncWords::tr("%Ln change(s) wait", nullptr, status.waiting);
}

QString withWaiting(const QString &words, const SyncStatus &status)
{
    return status.waiting > 0 ? SyncWords::tr("%1, %2", "Offline since 10:36, 4 changes wait")
                                    .arg(words, waitingWords(status))
                              : words;
}

/// Not their role is in the way: of a contact whom several TAMs have, one says where its emails go.
bool isColleaguesAddress(const ParkedChange &change)
{
    return change.type == EntityType::Contact && change.error == QLatin1String("forbidden") &&
           change.properties.contains(QStringLiteral("email"));
}

SyncLine lineOfSynced(const SyncStatus &status, const QString &at)
{
    if (status.conflicts > 0)
        return {Icon::GitCompare,
                SyncWords::tr("%Ln conflict(s) to resolve", nullptr, status.conflicts),
                Tone::Warning,
                {}};
    if (status.refused > 0)
        return {Icon::CircleAlert,
                SyncWords::tr("%Ln change(s) refused", nullptr, status.refused),
                Tone::Warning,
                {}};
    if (status.setAside > 0)
        return {Icon::Archive,
                SyncWords::tr("%Ln change(s) set aside", nullptr, status.setAside),
                Tone::Warning,
                {}};
    if (status.waiting > 0)
        return {Icon::Cloud, waitingWords(status), Tone::Neutral, {}};
    return {Icon::Cloud,
            at.isEmpty() ? SyncWords::tr("Synced") : SyncWords::tr("Synced %1").arg(at),
            Tone::Success,
            {}};
}

QString syncingWords(const SyncStatus &status)
{
    return status.total > 0 ? SyncWords::tr("Syncing %L1 of %L2").arg(status.done).arg(status.total)
                            : SyncWords::tr("Syncing");
}

SyncLine bareLine(const SyncStatus &status, const QDateTime &now, const Formats &formats)
{
    const QString since = formats.asOf(status.since, now);
    switch (status.state) {
    case State::NotConnected:
        return {Icon::HardDrive, SyncWords::tr("On this computer"), Tone::Neutral, {}};
    case State::Paused:
        return {Icon::Pause, withWaiting(SyncWords::tr("Sync paused"), status), Tone::Neutral, {}};
    case State::Syncing:
        return {Icon::RefreshCw, syncingWords(status), Tone::Neutral, {}};
    case State::Synced:
        break;
    case State::Offline:
        return {Icon::CloudOff,
                withWaiting(since.isEmpty() ? SyncWords::tr("Offline")
                                            : SyncWords::tr("Offline since %1").arg(since),
                            status),
                Tone::Warning,
                {}};
    case State::NeedsSignIn:
        return {Icon::KeyRound, SyncWords::tr("Sign in again"), Tone::Danger, {}};
    case State::NeedsPerson:
        return {Icon::CircleAlert, SyncWords::tr("Sync needs you"), Tone::Danger, {}};
    }
    return lineOfSynced(status, formats.asOf(status.syncedAt, now));
}

} // namespace

SyncLine SyncWords::line(const SyncStatus &status, const QDateTime &now, const Formats &formats)
{
    SyncLine line = bareLine(status, now, formats);
    line.tip = sentence(status, now, formats);
    return line;
}

QString SyncWords::sentence(const SyncStatus &status, const QDateTime &now, const Formats &formats)
{
    if (status.state == State::NotConnected)
        return tr("This workspace is kept on this computer and not shared with a server.");
    if (!status.sentence.isEmpty()) {
        const QString again = formats.asOf(status.retryAt, now);
        return again.isEmpty() ? status.sentence
                               : tr("%1 The next try is at %2.").arg(status.sentence, again);
    }
    const QString at = formats.asOf(status.syncedAt, now);
    switch (status.state) {
    case State::Paused:
        return tr("Nothing is exchanged with %1 until you resume. You can keep working.").arg(status.server);
    case State::Syncing:
        return status.isFirst
                   ? tr("Everything is exchanged with %1 for the first time. You can keep working.")
                         .arg(status.server)
                   : tr("Changes are exchanged with %1.").arg(status.server);
    case State::Synced:
        if (at.isEmpty())
            return tr("Connected to %1.").arg(status.server);
        return status.waiting + status.conflicts + status.refused + status.setAside > 0
                   ? tr("Last exchanged with %1 at %2, but for what is left.").arg(status.server, at)
                   : tr("This computer and %1 had the same at %2.").arg(status.server, at);
    default:
        break;
    }
    return tr("%1 cannot be reached. You can keep working.").arg(status.server);
}

QString SyncWords::typeName(EntityType type)
{
    switch (type) {
    case EntityType::Account:
        return tr("Account");
    case EntityType::Contact:
        return tr("Contact");
    case EntityType::Cta:
        return tr("CTA");
    case EntityType::Task:
        return tr("Checklist step");
    case EntityType::Draft:
        return tr("Email draft");
    case EntityType::Submission:
        return tr("Sent email");
    case EntityType::Delivery:
        return tr("Delivery");
    case EntityType::Activity:
        return tr("Timeline entry");
    case EntityType::Playbook:
        return tr("Playbook");
    case EntityType::Template:
        return tr("Template");
    case EntityType::PickItem:
        return tr("Pick list");
    case EntityType::User:
        return tr("Person");
    case EntityType::Organisation:
        return tr("Organisation");
    case EntityType::MailAccount:
        return tr("Mail account");
    case EntityType::Suppression:
        return tr("Suppression");
    }
    return {};
}

Icon SyncWords::typeIcon(EntityType type)
{
    switch (type) {
    case EntityType::Account:
    case EntityType::Organisation:
        return Icon::Building2;
    case EntityType::Contact:
    case EntityType::User:
        return Icon::User;
    case EntityType::Cta:
    case EntityType::Playbook:
        return Icon::Route;
    case EntityType::Task:
        return Icon::ListChecks;
    case EntityType::Draft:
    case EntityType::Template:
    case EntityType::MailAccount:
        return Icon::Mail;
    case EntityType::Submission:
    case EntityType::Delivery:
        return Icon::Send;
    case EntityType::Activity:
        return Icon::NotebookPen;
    case EntityType::PickItem:
        return Icon::List;
    case EntityType::Suppression:
        return Icon::MailX;
    }
    return Icon::FileText;
}

QString SyncWords::operation(const ParkedChange &change)
{
    const QString type = typeName(change.type);
    switch (change.operation) {
    case ParkedChange::Operation::Create:
        return tr("%1, new").arg(type);
    case ParkedChange::Operation::Update:
        return tr("%1, changed").arg(type);
    case ParkedChange::Operation::Remove:
        break;
    }
    return tr("%1, removed").arg(type);
}

QString SyncWords::refusal(const ParkedChange &change)
{
    const QString &error = change.error;
    if (isColleaguesAddress(change))
        return tr(
            "Colleagues had this contact first: where its emails go is changed by them, or by an admin.");
    if (error == QLatin1String("blocked"))
        return tr("It waits for something that it belongs to and that was refused.");
    if (error == QLatin1String("forbidden"))
        return tr("Your role on the server does not allow this change.");
    if (error == QLatin1String("invalidProperties") || error == QLatin1String("invalidPatch")) {
        QStringList fields;
        for (const QString &property : change.properties)
            fields.append(PropertyWords::label(change.type, property));
        return fields.isEmpty() ? tr("The server does not take a value of it.")
                                : tr("The server does not take these values: %1.")
                                      .arg(fields.join(tr(", ", "between fields")));
    }
    if (error == QLatin1String("alreadyExists"))
        return tr("The server has this already, made by somebody else.");
    if (error == QLatin1String("notFound"))
        return tr("It, or something that it belongs to, is no longer on the server.");
    if (error == QLatin1String("overQuota") || error == QLatin1String("tooLarge"))
        return tr("It is larger than the server takes.");
    if (error == QLatin1String("rateLimit"))
        return tr("There were too many changes in a short time.");
    return tr("The server refused it.");
}

QString SyncWords::advice(const ParkedChange &change)
{
    const QString &error = change.error;
    if (isColleaguesAddress(change))
        return tr("Ask them or an admin to change the email address, and discard this change. Or put the "
                  "earlier address back: what else you changed is then sent by itself.");
    if (error == QLatin1String("blocked"))
        return tr("See to what it belongs to first; this one then goes by itself.");
    if (error == QLatin1String("forbidden"))
        return tr("Ask an admin to make the change, or to give you the role; then try again.");
    if (error.startsWith(QLatin1String("invalid")) || error == QLatin1String("tooLarge"))
        return tr("Correct it and it is sent again by itself. Or discard it.");
    if (error == QLatin1String("alreadyExists") || error == QLatin1String("notFound"))
        return tr("Discard it, so that what the server has stands.");
    return tr("Try again later. Or discard it.");
}

} // namespace waymark
