// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/sync/AnswerSettlement.h"

#include "core/base/IsolatedText.h"
#include "core/protocol/TypeSchema.h"
#include "core/store/WriteTransaction.h"
#include "core/sync/AgreedRows.h"
#include "core/sync/EarlierTexts.h"
#include "core/sync/GoneRows.h"
#include "core/sync/ObjectApplier.h"
#include "core/sync/StoppedEmails.h"
#include "core/sync/StoredRequestRepository.h"
#include "core/sync/SyncLog.h"
#include "core/sync/SyncRows.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::AnswerSettlement)
};

Error unfitting(const QString &detail)
{
    return {ErrorKind::Damaged,
            Words::tr("The server's answer does not fit what was sent. Nothing was lost; it is asked again."),
            detail};
}

/// One change of the request.
struct Item
{
    const SyncType *type = nullptr;
    QString uid;
    QString operation;
    QString key;
    QString call;
};

/// What the server said to one call.
struct CallAnswer
{
    QString name;
    QJsonObject arguments;

    QJsonObject map(const char *member) const { return arguments.value(QLatin1String(member)).toObject(); }
};

class Settler
{
public:
    Settler(WriteTransaction &transaction, SyncFacts facts)
        : m_transaction(transaction), m_connection(transaction.connection()), m_facts(facts),
          m_applier(transaction, std::move(facts))
    {
    }

    Result<void> settle(const Item &item, const CallAnswer &answer);
    const SettledCounts &counts() const { return m_counts; }

private:
    Result<void> accepted(const Item &item, qint64 rev);
    Result<void> removed(const Item &item);
    Result<void> earlierText(const Item &item, const CallAnswer &answer);
    Result<void> refused(const Item &item, const QJsonObject &error);
    Result<void> emailRefused(const Item &item, const QJsonObject &error);
    Result<void> stateRefused(const Item &item, const QJsonObject &error);
    Result<void> conflicting(const Item &item, const QJsonObject &error);
    Result<void> existing(const Item &item, const QJsonObject &error);
    Result<void> gone(const Item &item);
    Result<void> stillNeeded(const Item &item);
    Result<bool> hasMovedOn(const Item &item);
    Result<void> park(const Item &item, const QJsonObject &error);
    Result<void> want(const SyncType &type, const QString &uid);

    WriteTransaction &m_transaction;
    Connection &m_connection;
    const SyncFacts m_facts;
    ObjectApplier m_applier;
    SettledCounts m_counts;
};

/// What the server says against one change, of a request that may be refused as a whole.
QJsonObject errorOf(const Item &item, const CallAnswer &answer, const char *refused)
{
    return answer.name == QLatin1String("error") ? answer.arguments
                                                 : answer.map(refused).value(item.key).toObject();
}

/// Nothing of these is merged: what the server does not take stays on this device, and is told.
Result<void> Settler::earlierText(const Item &item, const CallAnswer &answer)
{
    if (item.operation == QLatin1String("destroy")) {
        ++m_counts.accepted;
        return EarlierTexts::forget(m_connection, item.uid);
    }
    const bool isCreate = item.operation == QLatin1String("create");
    const QJsonValue rev =
        answer.map(isCreate ? "created" : "updated").value(item.key)[QStringLiteral("rev")];
    if (rev.isDouble()) {
        ++m_counts.accepted;
        return EarlierTexts::agree(m_connection, item.uid, rev.toInteger(), m_facts.resync);
    }
    ++m_counts.parked;
    return EarlierTexts::refuse(m_transaction, item.uid,
                                errorOf(item, answer, isCreate ? "notCreated" : "notUpdated"));
}

Result<void> Settler::settle(const Item &item, const CallAnswer &answer)
{
    if (item.type == &EarlierTexts::type())
        return earlierText(item, answer);
    if (answer.name == QLatin1String("error"))
        return park(item, answer.arguments);
    if (item.operation == QLatin1String("destroy")) {
        const QJsonValue destroyed = answer.arguments.value(QStringLiteral("destroyed"));
        if (destroyed.toArray().contains(item.uid))
            return removed(item);
        const QJsonValue error = answer.map("notDestroyed").value(item.uid);
        return error.isObject() ? refused(item, error.toObject()) : failure(unfitting(item.uid));
    }
    const bool isCreate = item.operation == QLatin1String("create");
    const QJsonObject done = answer.map(isCreate ? "created" : "updated");
    if (done.contains(item.key)) {
        const QJsonValue rev = done.value(item.key)[QStringLiteral("rev")];
        return rev.isDouble() ? accepted(item, rev.toInteger()) : failure(unfitting(item.uid));
    }
    const QJsonValue error = answer.map(isCreate ? "notCreated" : "notUpdated").value(item.key);
    return error.isObject() ? refused(item, error.toObject()) : failure(unfitting(item.uid));
}

/// What was sent is agreed; what was changed since is still to be sent.
Result<void> Settler::accepted(const Item &item, qint64 rev)
{
    ++m_counts.accepted;
    const auto change = AgreedRows::change(m_connection, *item.type, item.uid);
    WAYMARK_TRY(change);
    const auto agreed = AgreedRows::agreed(m_connection, *item.type, {item.uid});
    WAYMARK_TRY(agreed);
    WAYMARK_TRY(AgreedRows::unblock(m_connection, item.uid));
    // A page has brought what came after it already.
    if (agreed->contains(item.uid) && agreed->value(item.uid).rev > rev)
        return {};
    WAYMARK_TRY(AgreedRows::agree(m_connection, *item.type, item.uid, rev, m_facts.resync, {}));
    if (!*change)
        return {};
    const auto row = SyncRows::readOne(m_connection, *item.type, item.uid);
    WAYMARK_TRY(row);
    const auto &sent = (*change)->sent;
    if (sent && *row && **row == *sent)
        return AgreedRows::clearChange(m_connection, *item.type, item.uid);
    return sent ? AgreedRows::setChange(m_transaction, *item.type, item.uid, sent) : Result<void>();
}

Result<void> Settler::removed(const Item &item)
{
    ++m_counts.accepted;
    return gone(item);
}

/// The server has it no more. A row that has come back here meanwhile is a new object.
Result<void> Settler::gone(const Item &item)
{
    WAYMARK_TRY(AgreedRows::disagree(m_connection, *item.type, item.uid));
    const auto row = SyncRows::readOne(m_connection, *item.type, item.uid);
    WAYMARK_TRY(row);
    if (!*row)
        return AgreedRows::clearChange(m_connection, *item.type, item.uid);
    return GoneRows::makeAnew(m_transaction, *item.type, item.uid);
}

Result<void> Settler::refused(const Item &item, const QJsonObject &error)
{
    const QString type = error.value(QStringLiteral("type")).toString();
    const EntityType entity = item.type->entity;
    if (entity == EntityType::Submission && item.operation == QLatin1String("create"))
        return emailRefused(item, error);
    if (type == QLatin1String("conflict") && error.value(QStringLiteral("current")).isObject())
        return conflicting(item, error);
    if (type == QLatin1String("alreadyExists"))
        return existing(item, error);
    if (type == QLatin1String("notFound") && item.operation == QLatin1String("destroy"))
        return removed(item);
    if (entity == EntityType::Submission || entity == EntityType::Delivery)
        return stateRefused(item, error);
    if (type == QLatin1String("notFound"))
        return m_applier.remove(*item.type, {item.uid});
    const bool mayDestroy = (item.type->schema().destroyers & m_facts.roles) != nobody;
    if (type == QLatin1String("forbidden") && item.operation == QLatin1String("destroy") && mayDestroy)
        return stillNeeded(item);
    return park(item, error);
}

Result<void> Settler::emailRefused(const Item &item, const QJsonObject &error)
{
    const QString known = error.value(QStringLiteral("existingId")).toString();
    // It is there, and only the answer was lost; what was said of it since is not what is there.
    if (known == item.uid)
        return stateRefused(item, error);
    ++m_counts.parked;
    WAYMARK_TRY(StoppedEmails::refused(m_transaction, item.uid, error));
    WAYMARK_TRY(AgreedRows::clearChange(m_connection, *item.type, item.uid));
    return known.isEmpty() ? Result<void>() : want(*item.type, known);
}

/// It is further on its way than was known here: the server's word is fetched, and stands.
Result<void> Settler::stateRefused(const Item &item, const QJsonObject &error)
{
    ++m_counts.merged;
    if (item.type->entity == EntityType::Submission)
        WAYMARK_TRY(StoppedEmails::tooLate(m_transaction, item.uid));
    else
        WAYMARK_TRY(StoppedEmails::notFollowed(m_transaction, item.uid, error));
    WAYMARK_TRY(AgreedRows::clearChange(m_connection, *item.type, item.uid));
    return want(*item.type, item.uid);
}

/// Removed here, while somebody else put something into it: that survives, so this comes back.
Result<void> Settler::stillNeeded(const Item &item)
{
    ++m_counts.merged;
    const auto name = SyncRows::nameOf(m_connection, *item.type, item.uid);
    WAYMARK_TRY(name);
    WAYMARK_TRY(SyncLog::add(m_transaction, SyncLogLine::Level::Warning,
                             Words::tr("This is back: somebody else still works on what was removed here. %1")
                                 .arg(inSentence(*name)),
                             item.type->name + u' ' + item.uid));
    WAYMARK_TRY(AgreedRows::clearChange(m_connection, *item.type, item.uid));
    WAYMARK_TRY(AgreedRows::disagree(m_connection, *item.type, item.uid));
    return want(*item.type, item.uid);
}

Result<void> Settler::conflicting(const Item &item, const QJsonObject &error)
{
    ++m_counts.merged;
    const QJsonObject current = error.value(QStringLiteral("current")).toObject();
    const qint64 rev = current.value(QStringLiteral("rev")).toInteger();
    const auto known = AgreedRows::agreed(m_connection, *item.type, {item.uid});
    WAYMARK_TRY(known);
    // A page has brought what came after it already, or that it is gone: what was there when the server
    // answered would come back, and no page would ever tell of it again.
    if (!known->contains(item.uid) || known->value(item.uid).rev > rev)
        return want(*item.type, item.uid);
    WAYMARK_TRY(m_applier.apply(*item.type, {current}));
    const auto agreed = AgreedRows::agreed(m_connection, *item.type, {item.uid});
    WAYMARK_TRY(agreed);
    // Where what the server has could not be taken over, the same would meet it again and again.
    if (agreed->value(item.uid).rev == rev)
        return {};
    --m_counts.merged;
    return park(item, error);
}

/// The server has it already, or had it: under this uid, or what must be unique under another.
Result<void> Settler::existing(const Item &item, const QJsonObject &error)
{
    const QString known = error.value(QStringLiteral("existingId")).toString();
    if (known == item.uid && error.value(QStringLiteral("destroyed")).toBool())
        return gone(item);
    if (!known.isEmpty() && known != item.uid && item.type->entity == EntityType::Suppression) {
        ++m_counts.accepted;
        return AgreedRows::clearChange(m_connection, *item.type, item.uid);
    }
    WAYMARK_TRY(park(item, error));
    return known.isEmpty() ? Result<void>() : want(*item.type, known);
}

Result<void> Settler::want(const SyncType &type, const QString &uid)
{
    WAYMARK_TRY(m_connection.execute(
        QStringLiteral("INSERT OR IGNORE INTO sync_wanted (type, uid) VALUES (?, ?)"), {type.stored(), uid}));
    return {};
}

/// What was refused is not what the row says any more (it is gone, or what it belongs to is another object by
/// now): it is tried again as it is.
Result<bool> Settler::hasMovedOn(const Item &item)
{
    const auto change = AgreedRows::change(m_connection, *item.type, item.uid);
    WAYMARK_TRY(change);
    const auto row = SyncRows::readOne(m_connection, *item.type, item.uid);
    WAYMARK_TRY(row);
    // Of a removal nothing was sent but that there is no row.
    return *change && (*change)->sent && row->value_or(QJsonObject()) != *(*change)->sent;
}

Result<void> Settler::park(const Item &item, const QJsonObject &error)
{
    const auto movedOn = hasMovedOn(item);
    WAYMARK_TRY(movedOn);
    if (*movedOn)
        return {};
    ++m_counts.parked;
    QStringList properties;
    for (const auto &property : error.value(QStringLiteral("properties")).toArray())
        properties.append(property.toString());
    return AgreedRows::park(m_transaction, *item.type, item.uid,
                            error.value(QStringLiteral("type")).toString(QStringLiteral("refused")),
                            error.value(QStringLiteral("description")).toString(), properties);
}

/// The answers by the ids of their calls.
QHash<QString, CallAnswer> answersOf(const QJsonArray &methodResponses)
{
    QHash<QString, CallAnswer> answers;
    for (const auto &response : methodResponses)
        answers.insert(response[2].toString(), {response[0].toString(), response[1].toObject()});
    return answers;
}

} // namespace

Result<SettledCounts> AnswerSettlement::settle(WriteTransaction &transaction,
                                               const QJsonArray &methodResponses)
{
    const auto request = StoredRequestRepository::get(transaction.connection());
    WAYMARK_TRY(request);
    if (!*request)
        return SettledCounts{};
    auto facts = SyncFacts::read(transaction.connection());
    WAYMARK_TRY(facts);
    const QHash<QString, CallAnswer> answers = answersOf(methodResponses);
    Settler settler(transaction, std::move(*facts));
    for (const auto &content : (*request)->contents) {
        const QString type = content[QStringLiteral("type")].toString();
        const Item item{
            type == EarlierTexts::type().name ? &EarlierTexts::type() : syncType(type),
            content[QStringLiteral("uid")].toString(), content[QStringLiteral("operation")].toString(),
            content[QStringLiteral("key")].toString(), content[QStringLiteral("call")].toString()};
        const auto answer = answers.constFind(item.call);
        if (!item.type || answer == answers.cend())
            return failure(unfitting(item.call));
        WAYMARK_TRY(settler.settle(item, *answer));
    }
    WAYMARK_TRY(transaction.connection().execute(QStringLiteral("DELETE FROM sync_request")));
    WAYMARK_TRY(AgreedRows::clearSent(transaction.connection()));
    return settler.counts();
}

} // namespace waymark
