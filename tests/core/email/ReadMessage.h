// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// What GMime reads in a message.
struct ReadMessage
{
    QString subject;
    QStringList types;      ///< In order, depth first.
    QList<QByteArray> data; ///< Of the leaves, in order, decoded.
};

ReadMessage readMessage(const QByteArray &bytes);

/// What Python's email package reads in a message: see read_message.py.
QJsonObject readByPython(const QByteArray &bytes);

} // namespace waymark::test
