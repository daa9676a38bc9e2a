// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/protocol/Role.h"
#include "core/sync/RemotePage.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace waymark {

/// The server's side as far as the desktop's store meets it: objects that are checked by the schema table as
/// the real server checks them, revisions, and changes in pages. Everybody sees everything.
class SmallServer
{
public:
    /// Answers `/set` calls: JMAP's methodResponses.
    QJsonArray answer(const QJsonArray &methodCalls);
    /// What changed after `state`, no more than `most` objects, as one page.
    RemotePage page(const QString &type, const QString &state, int most = 500) const;
    /// Objects by their ids.
    RemotePage get(const QString &type, const QStringList &ids) const;

    /// What somebody else does. The object may lack what has a default.
    void create(const QString &type, const QString &uid, const QJsonObject &given);
    void change(const QString &type, const QString &uid, const QJsonObject &patch);
    void destroy(const QString &type, const QString &uid);

    QJsonObject object(const QString &type, const QString &uid) const;
    qint64 rev(const QString &type, const QString &uid) const;
    int count(const QString &type) const;
    /// As after going back to a backup.
    void setEpoch(const QString &epoch) { m_epoch = epoch; }
    /// Forgets an object without a trace.
    void lose(const QString &type, const QString &uid) { m_objects[type].remove(uid); }

    Roles roles = everybody;
    QList<QJsonArray> requests; ///< The calls of each request that was answered.

private:
    struct Object
    {
        QJsonObject content; ///< Without id, uid and rev.
        qint64 rev = 0;
        qint64 modseq = 0;
        bool destroyed = false;
    };

    QJsonObject set(const QString &type, const QJsonObject &arguments);
    QJsonObject createOne(const QString &type, const QJsonObject &given);
    QJsonObject updateOne(const QString &type, const QString &uid, const QJsonObject &patch,
                          const QJsonValue &ifRev);
    QJsonObject destroyOne(const QString &type, const QString &uid, const QJsonValue &ifRev);
    bool isNeeded(const QString &uid) const;
    QJsonObject whole(const QString &type, const QString &uid) const;
    QJsonObject conflict(const QString &type, const QString &uid) const;

    QHash<QString, QHash<QString, Object>> m_objects;
    qint64 m_modseq = 0;
    QString m_epoch = QStringLiteral("first");
};

} // namespace waymark
