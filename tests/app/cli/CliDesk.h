// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "tests/app/cli/CliProcess.h"
#include "tests/support/TemporaryStore.h"

#include <QFile>

namespace waymark::test {

/// A workspace that waymark-cli works on, with files beside it. The store is closed while the program runs.
class CliDesk
{
public:
    /// Runs `waymark-cli WORDS` on the workspace, which answers as JSON.
    CliProcess run(const QStringList &words) const
    {
        return CliProcess::run(
            m_home.path(),
            words + QStringList{QStringLiteral("--json"), QStringLiteral("--profile"), store.folder()});
    }
    QString path(const QString &name) const { return m_home.filePath(name); }
    /// Writes a file and gives its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path(name);
    }
    /// The first column of what the statement finds in the workspace by now.
    QStringList texts(const QString &sql)
    {
        store.reopen();
        QStringList found;
        const auto rows = store.reader().query(sql);
        for (const QVariantList &row : *rows)
            found.append(row.first().toString());
        store.close();
        return found;
    }

    TemporaryStore store;

private:
    QTemporaryDir m_home;
};

} // namespace waymark::test
