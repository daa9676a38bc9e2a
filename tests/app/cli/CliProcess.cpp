// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/cli/CliProcess.h"

#include <QJsonDocument>
#include <QProcess>

namespace waymark::test {

namespace {

// Programs start slowly on a loaded machine.
constexpr int patience = 120'000;

} // namespace

CliProcess CliProcess::run(const QString &home, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WAYMARK_CLI), arguments);
    CliProcess result;
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

QJsonObject CliProcess::json() const
{
    return QJsonDocument::fromJson(output).object();
}

} // namespace waymark::test
