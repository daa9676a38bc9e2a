// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace waymark::test {

/// One run of waymark-cli to its end, in a home and a profile of the test's own.
class CliProcess
{
public:
    /// Runs `waymark-cli ARGUMENTS`.
    static CliProcess run(const QString &home, const QStringList &arguments);

    int exitCode = -1; ///< -1 when it did not end by itself.
    QByteArray output;
    QByteArray errors;

    /// What it said with --json; empty when that was none.
    QJsonObject json() const;
    /// All it said, for a test that fails.
    QByteArray said() const { return QByteArray::number(exitCode) + '\n' + output + errors; }
};

} // namespace waymark::test
