// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/delivery/FolderTransport.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace waymark;
using Kind = TransportOutcome::Kind;
using Obstacle = TransportOutcome::Obstacle;

namespace {

const QString priya = QStringLiteral("priya.r@northbeam.example");

OutgoingMessage message(const QByteArray &id, const QString &subject = QStringLiteral("Monitoring GitLab"),
                        const QString &to = priya, const QByteArray &body = "Hello\r\n")
{
    return {QStringLiteral("maren@gitlab.example"), to, subject,
            "Date: Wed, 18 Nov 2026 10:45:00 +0100\r\nMessage-ID:\r\n <" + id + ">\r\n\r\n" + body};
}

Result<void> recorded()
{
    return {};
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// While it lives, no file of this process can grow beyond `bytes`: what a full disk does, for one file.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestFolderTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMessageIsAReadableFileForItsOwnerOnly();
    void theFolderIsMade();
    void theSameMessageAgainIsTheSameFile();
    void anotherMessageOfTheSameNameGetsANumber();
    void aStrangersFileIsNeverOverwritten();
    void namesAreSafe_data();
    void namesAreSafe();
    void theStepIsRecordedBeforeTheFileAppears();
    void nothingAppearsThatCouldNotBeRecorded();
    void aFolderThatCannotBeWrittenIsSaidSo_data();
    void aFolderThatCannotBeWrittenIsSaidSo();
    void aFullDiskLeavesNothingBehind();
    void stoppedItWritesNothing();

private:
    QTemporaryDir m_folder;
    QString fresh() const
    {
        static int number = 0;
        return m_folder.filePath(QString::number(++number));
    }
};

void TestFolderTransport::theMessageIsAReadableFileForItsOwnerOnly()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    const OutgoingMessage sent = message("1@gitlab.example");
    const TransportOutcome outcome = transport.send(sent, recorded);
    QCOMPARE(outcome.kind, Kind::Accepted);
    const QString name = QStringLiteral("2026-11-18 Monitoring GitLab – priya.r@northbeam.example.eml");
    QCOMPARE(filesIn(folder), QStringList{name});
    QCOMPARE(outcome.serverReply, folder + u'/' + name);
    QCOMPARE(contents(outcome.serverReply), sent.bytes);
    const auto all =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(outcome.serverReply) & ~all, QFileDevice::Permissions());
}

void TestFolderTransport::theFolderIsMade()
{
    const QString folder = fresh() + QStringLiteral("/deeper/sent");
    FolderTransport transport(folder);
    QCOMPARE(transport.send(message("1@x"), recorded).kind, Kind::Accepted);
    QVERIFY(!(QFile::permissions(folder) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestFolderTransport::theSameMessageAgainIsTheSameFile()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    QCOMPARE(transport.send(message("1@x"), recorded).kind, Kind::Accepted);
    QCOMPARE(transport.send(message("2@x"), recorded).kind, Kind::Accepted);
    QCOMPARE(transport.send(message("1@x"), recorded).kind, Kind::Accepted);
    QCOMPARE(transport.send(message("2@x"), recorded).kind, Kind::Accepted);
    QCOMPARE(filesIn(folder).size(), 2);
}

void TestFolderTransport::anotherMessageOfTheSameNameGetsANumber()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    QCOMPARE(transport.send(message("1@x"), recorded).kind, Kind::Accepted);
    const TransportOutcome second = transport.send(message("2@x"), recorded);
    QVERIFY(second.serverReply.endsWith(u"priya.r@northbeam.example (2).eml"));
    QCOMPARE(contents(second.serverReply), message("2@x").bytes);
}

void TestFolderTransport::aStrangersFileIsNeverOverwritten()
{
    const QString folder = fresh();
    QVERIFY(QDir().mkpath(folder));
    const QString taken = folder + u'/' + FolderTransport::fileName(message("1@x")) + QStringLiteral(".eml");
    QFile mine(taken);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("Message-ID in a body is no header\r\n\r\nMessage-ID: <1@x>\r\n");
    mine.close();
    const QByteArray before = contents(taken);
    FolderTransport transport(folder);
    QCOMPARE(transport.send(message("1@x"), recorded).kind, Kind::Accepted);
    QCOMPARE(contents(taken), before);
    QCOMPARE(filesIn(folder).size(), 2);
}

void TestFolderTransport::namesAreSafe_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const QString &subject, const QString &to, const QString &name) {
        QTest::newRow(tag) << subject << to << name;
    };
    const QString end = QStringLiteral(" – a@b.example");
    const QString a = QStringLiteral("a@b.example");
    row("slash", QStringLiteral("Import/Export"), a, QStringLiteral("2026-11-18 Import_Export") + end);
    row("up and away", QStringLiteral("../../etc/passwd"), QStringLiteral("../x@b.example"),
        QStringLiteral("2026-11-18 .._.._etc_passwd – .._x@b.example"));
    row("reserved elsewhere", QStringLiteral("a\\b:c*d?e\"f<g>h|i"), a,
        QStringLiteral("2026-11-18 a_b_c_d_e_f_g_h_i") + end);
    row("line breaks and controls", QString(QStringLiteral("one\r\ntwo\t\x1b[2J") + QChar(u'\0')), a,
        QStringLiteral("2026-11-18 one two [2J") + end);
    row("turned round", QString(QStringLiteral("gnp") + QChar(0x202e) + QStringLiteral("lme.")), a,
        QStringLiteral("2026-11-18 gnplme.") + end);
    row("no subject", QStringLiteral("  "), a, QStringLiteral("2026-11-18 No subject") + end);
    row("letters of the world", QStringLiteral("Überwachung 監視 🚀"), a,
        QStringLiteral("2026-11-18 Überwachung 監視 🚀") + end);
}

void TestFolderTransport::namesAreSafe()
{
    QFETCH(QString, subject);
    QFETCH(QString, to);
    QFETCH(QString, name);
    QCOMPARE(FolderTransport::fileName(message("1@x", subject, to)), name);
    const QString folder = fresh();
    FolderTransport transport(folder);
    QCOMPARE(transport.send(message("1@x", subject, to), recorded).kind, Kind::Accepted);
    QCOMPARE(filesIn(folder), QStringList{name + QStringLiteral(".eml")});

    const QString longest = QStringLiteral("🚀").repeated(500);
    const OutgoingMessage endless = message("1@x", longest, longest + QStringLiteral("@b.example"));
    QVERIFY(FolderTransport::fileName(endless).toUtf8().size() <= 200);
    QCOMPARE(transport.send(endless, recorded).kind, Kind::Accepted);
}

void TestFolderTransport::theStepIsRecordedBeforeTheFileAppears()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    QStringList visible;
    QCOMPARE(transport
                 .send(message("1@x"),
                       [&]() -> Result<void> {
                           visible = filesIn(folder).filter(QRegularExpression(QStringLiteral("\\.eml$")));
                           return {};
                       })
                 .kind,
             Kind::Accepted);
    QCOMPARE(visible, QStringList());
}

void TestFolderTransport::nothingAppearsThatCouldNotBeRecorded()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    const TransportOutcome outcome = transport.send(message("1@x"), []() -> Result<void> {
        return failure(ErrorKind::Full, QStringLiteral("The disk is full."));
    });
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Recording);
    QCOMPARE(outcome.sentence, QStringLiteral("The disk is full."));
    QCOMPARE(filesIn(folder), QStringList());
}

void TestFolderTransport::aFolderThatCannotBeWrittenIsSaidSo_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("none chosen") << QString();
    QFile file(m_folder.filePath(QStringLiteral("a file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QTest::newRow("a file") << file.fileName();
    QTest::newRow("below a file") << file.fileName() + QStringLiteral("/folder");
    // Not even root can make files here.
    QTest::newRow("read-only") << QStringLiteral("/proc/self");
}

void TestFolderTransport::aFolderThatCannotBeWrittenIsSaidSo()
{
    QFETCH(QString, folder);
    FolderTransport transport(folder);
    bool asked = false;
    const TransportOutcome outcome = transport.send(message("1@x"), [&asked]() -> Result<void> {
        asked = true;
        return {};
    });
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.obstacle, Obstacle::Setup);
    QVERIFY2(outcome.sentence.contains(u"in Settings"), qPrintable(outcome.sentence));
    QVERIFY(!asked);
}

void TestFolderTransport::aFullDiskLeavesNothingBehind()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    QVERIFY(FolderTransport::makeReady(folder));
    const OutgoingMessage large =
        message("1@x", QStringLiteral("Large"), priya, QByteArray(200'000, 'x') + "\r\n");
    bool asked = false;
    {
        const SmallFiles full(4096);
        const TransportOutcome outcome = transport.send(large, [&asked]() -> Result<void> {
            asked = true;
            return {};
        });
        QCOMPARE(outcome.kind, Kind::NotReached);
        QCOMPARE(outcome.obstacle, Obstacle::Setup);
        QVERIFY(outcome.sentence.contains(u"Make room"));
    }
    QVERIFY(!asked);
    QCOMPARE(filesIn(folder), QStringList());
    QCOMPARE(transport.send(large, recorded).kind, Kind::Accepted);
}

void TestFolderTransport::stoppedItWritesNothing()
{
    const QString folder = fresh();
    FolderTransport transport(folder);
    transport.stop();
    QCOMPARE(transport.send(message("1@x"), recorded).obstacle, Obstacle::Stopped);
    QCOMPARE(filesIn(folder), QStringList());
}

QTEST_GUILESS_MAIN(TestFolderTransport)
#include "tst_folder_transport.moc"
