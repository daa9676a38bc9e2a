// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace waymark {

/// The bytes of a request with these calls (RFC 8620, section 3.3).
QByteArray jmapBody(const QJsonArray &methodCalls);

/// [name, arguments, id]
QJsonArray jmapCall(const QString &name, const QJsonObject &arguments, const QString &id);

/// A reference to what the call `id`, `name` was answered at `path` (section 3.7).
QJsonObject backReference(const QString &id, const QString &name, const QString &path);

} // namespace waymark
