// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/DraftRepository.h"
#include "tests/gui/main_job/Office.h"
#include "tests/gui/support/GuiApplication.h"
#include "tests/gui/support/Steps.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Spin.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/shell/UiContext.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace waymark {

using namespace test;

namespace {

// The other process begins a workspace by hand first, perhaps on a loaded machine.
constexpr int patience = 240'000;
/// What the program may lose at most, in milliseconds since the key.
constexpr int promise = 1'000;

/// The process that gets killed: writes into an email, says so, and goes on as if the person were thinking.
int writeUntilKilled()
{
    Office office;
    QWidget *composer = office.open() ? openComposer("rowAction0") : nullptr;
    if (!composer || !writeBody(composer, QStringLiteral("Saved long ago. ")))
        return 1;
    QWidget *keys = editorOf(composer)->findChild<QWidget *>(QStringLiteral("editorWebView"))->focusProxy();
    QTest::keyClicks(keys, QStringLiteral("A second ago. "));
    QTimer::singleShot(promise, [&office] {
        std::printf("profile %s\n", qPrintable(office.run().profile()));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace

/// The program is ended without a word, as by a crash or a power cut, while somebody writes.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedASecondBeforeIsThere();
};

void TestKilled::whatWasTypedASecondBeforeIsThere()
{
    const QTemporaryDir folder;
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), folder.path());
    writer.setProcessEnvironment(environment);
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-killed")});
    QString profile;
    const auto hasWritten = [&] {
        while (writer.canReadLine()) {
            const QString line = QString::fromUtf8(writer.readLine()).trimmed();
            if (line.startsWith(QLatin1String("profile ")))
                profile = line.mid(8);
        }
        return !profile.isEmpty() || writer.state() == QProcess::NotRunning;
    };
    QVERIFY(spinUntil(hasWritten, patience));
    QVERIFY(!profile.isEmpty());
    writer.kill(); // SIGKILL: nothing of it runs any more.
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

    ProgramRun again(profile);
    VERIFY_RESULT(again.start());
    QVERIFY(spinUntil([&again] { return again.window() != nullptr; }));
    const auto drafts = DraftRepository::list(again.context().work.store.reader(), {});
    VERIFY_RESULT(drafts);
    QCOMPARE(drafts->size(), 1);
    const auto draft = DraftRepository::find(again.context().work.store.reader(), drafts->first().id);
    VERIFY_RESULT(draft);
    const QByteArray body = QJsonDocument(draft->body).toJson();
    QVERIFY2(body.contains("Saved long ago. A second ago. "), body.constData());
}

} // namespace waymark

int main(int argc, char *argv[])
{
    const waymark::test::GuiApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--write-until-killed")))
        return waymark::writeUntilKilled();
    waymark::TestKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
