// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"

#include <QTest>

namespace waymark::test {

/// A JMAP client of the npm registry works with the server: session, set, get, query, changes, events, files.
class TestJmapClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherClientFollows();
};

void TestJmapClient::anotherClientFollows()
{
    const QTemporaryDir folder;
    const QStringList data{u"--data"_qs, folder.filePath(u"data"_qs)};
    QCOMPARE(runServer(QStringList{u"user"_qs, u"add"_qs, u"Ada"_qs, u"ada@team.example"_qs, u"--role"_qs,
                                   u"both"_qs} +
                       data)
                 .exitCode,
             0);
    const Finished token = runServer(
        QStringList{u"token"_qs, u"create"_qs, u"ada@team.example"_qs, u"--device"_qs, u"node"_qs} + data);
    RunningServer server(folder.filePath(u"data"_qs));
    // Node looks for packages beside the script.
    const QString script = QStringLiteral(WAYMARK_JMAP_CLIENT "/follow.mjs");
    QFile::remove(script);
    QVERIFY(QFile::copy(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/app/server/client/follow.mjs"), script));
    QProcess node;
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(QStringLiteral(WAYMARK_NODE),
               {script, server.url(), QString::fromLatin1(token.output).trimmed()});
    QVERIFY(node.waitForFinished(120'000));
    const QByteArray said = node.readAll();
    QVERIFY2(node.exitCode() == 0 && said == "followed\n", said.constData());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestJmapClient)
#include "tst_jmap_client.moc"
