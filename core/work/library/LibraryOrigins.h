// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QString>

namespace waymark {

class Connection;
class WriteTransaction;

/// What the workspace's library came from: for each playbook, template and pick-list item that the program
/// brought, the digest of the program's text that was taken over, or that was seen and turned down. A row
/// that has this digest still is as it came; one with another was changed here.
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
    void set(const QString &key, const QString &digest) { m_digests.insert(key, digest); }

    bool operator==(const LibraryOrigins &) const = default;

private:
    QHash<QString, QString> m_digests;
};

} // namespace waymark
