// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// What the workspace's library came from: for each playbook, template and pick-list item that the program
/// brought, the digest of the program's text that was taken over, or that was seen and turned down. A row
/// that has this digest still is as it came; one with another was changed here. What a person took is noted
/// with their act: once that is undone, the origin is the one before.
class LibraryOrigins
{
public:
    static QString playbookKey(const QString &id) { return QStringLiteral("playbook/") + id; }
    static QString templateKey(const QString &id) { return QStringLiteral("template/") + id; }
    static QString pickItemKey(const QString &list, const QString &id)
    {
        return QStringLiteral("pick/") + list + u'/' + id;
    }

    static Result<LibraryOrigins> read(Connection &connection);
    Result<void> write(WriteTransaction &transaction) const;

    /// Whether nothing was noted ever: the workspace is older than these notes, and had no way to change its
    /// library.
    bool isEmpty() const { return m_digests.isEmpty(); }
    QString digest(const QString &key) const { return m_digests.value(key); }
    void set(const QString &key, const QString &digest);
    /// The same, for as long as the transaction with the journal number `act` is not undone.
    void setByAct(const QString &key, const QString &digest, qint64 act);

    bool operator==(const LibraryOrigins &) const = default;

private:
    struct Taken
    {
        QString digest;
        QString before;
        qint64 act = 0;

        bool operator==(const Taken &) const = default;
    };

    Result<void> readTaken(Connection &connection, const QString &key, const QJsonObject &json);

    QHash<QString, QString> m_digests; ///< As they are now.
    QHash<QString, Taken> m_taken;     ///< Of those that an act brought.
};

} // namespace waymark
