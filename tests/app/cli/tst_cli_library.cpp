// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/PlaybookRepository.h"
#include "tests/app/cli/CliProcess.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/core/work/library/LibrarySamples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::CliProcess;

namespace {

struct Libraries
{
    CliProcess run(const QString &command, const QStringList &more = {}, bool json = true) const
    {
        QStringList words = u"library "_s.append(command).split(u' ') + more;
        if (json)
            words += u"--json"_s;
        return CliProcess::run(folder(), words + QStringList{u"--profile"_s, folder()});
    }

    QString folder() const { return house.store.folder(); }
    QString path(const QString &name) const { return folder() + u'/' + name; }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return path(name);
    }

    QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    WorkHouse house;
};

} // namespace

/// The commands on libraries, each as its own process.
class TestCliLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exportIsWhatImportTakes();
    void checkTakesNothing();
    void checkNamesThePlace();
    void aRefusedFileLeavesTheWorkspace();
    void importIsRefusedWhileTheDesktopRuns();
    void markdownIsAPage();
};

void TestCliLibrary::exportIsWhatImportTakes()
{
    Libraries at;
    const CliProcess one = at.run(u"export"_s, {at.path(u"ci.json"_s), u"--playbook"_s, u"ci-enablement"_s});
    QVERIFY2(one.exitCode == 0, one.said().constData());
    QCOMPARE(QJsonDocument::fromJson(at.bytesOf(u"ci.json"_s))[u"templates"_s].toArray().size(), 5);
    QVERIFY2(at.run(u"export"_s, {at.path(u"all.json"_s)}).exitCode == 0, "beside the running desktop");
    at.house.store.close();
    const CliProcess same = at.run(u"import"_s, {at.path(u"all.json"_s)});
    QVERIFY2(same.exitCode == 0, same.said().constData());
    QCOMPARE(same.json()[u"playbooksChanged"_s].toInt(), 0);
    QVERIFY(same.json()[u"same"_s].toInt() > 40);
    const CliProcess mine =
        at.run(u"import"_s, {at.write(u"mine.json"_s, test::bytesOf(test::smallExport()))});
    QCOMPARE(mine.json()[u"playbooksAdded"_s].toInt(), 1);
    QCOMPARE(mine.json()[u"templatesAdded"_s].toInt(), 2);
    at.house.store.reopen();
    VERIFY_RESULT(PlaybookRepository::find(at.house.reader(), PlaybookId(u"mine"_s)));
}

void TestCliLibrary::checkTakesNothing()
{
    Libraries at;
    const CliProcess check =
        at.run(u"check"_s, {at.write(u"mine.json"_s, test::bytesOf(test::smallExport()))});
    QVERIFY2(check.exitCode == 0, check.said().constData());
    QCOMPARE(check.json()[u"playbooks"_s].toInt(), 1);
    QCOMPARE(check.json()[u"templates"_s].toInt(), 2);
    QVERIFY(!PlaybookRepository::find(at.house.reader(), PlaybookId(u"mine"_s)));
}

void TestCliLibrary::checkNamesThePlace()
{
    Libraries at;
    const QJsonObject wrong =
        test::changed(test::smallExport(), u"templates/0/body/content/0/type"_s, u"script"_s);
    const CliProcess check = at.run(u"check"_s, {at.write(u"wrong.json"_s, test::bytesOf(wrong))});
    QCOMPARE(check.exitCode, 4);
    const QString sentence = check.json()[u"error"_s][u"sentence"_s].toString();
    QVERIFY2(sentence.contains(u"/templates/0/body/content/0 (template “An intro”)"_s), qPrintable(sentence));
    QCOMPARE(at.run(u"check"_s, {at.path(u"none.json"_s)}).exitCode, 4);
    QCOMPARE(at.run(u"check"_s).exitCode, 2);
}

void TestCliLibrary::aRefusedFileLeavesTheWorkspace()
{
    Libraries at;
    at.house.store.close();
    // Its first playbook is sound, its last template is not.
    const QJsonObject wrong = test::changed(test::smallExport(), u"templates/1/kind"_s, u"spam"_s);
    QCOMPARE(at.run(u"import"_s, {at.write(u"wrong.json"_s, test::bytesOf(wrong))}).exitCode, 4);
    at.house.store.reopen();
    QVERIFY(!PlaybookRepository::find(at.house.reader(), PlaybookId(u"mine"_s)));
}

void TestCliLibrary::importIsRefusedWhileTheDesktopRuns()
{
    Libraries at;
    const CliProcess refused =
        at.run(u"import"_s, {at.write(u"mine.json"_s, test::bytesOf(test::smallExport()))});
    QVERIFY2(refused.exitCode == 5, refused.said().constData());
}

void TestCliLibrary::markdownIsAPage()
{
    Libraries at;
    const CliProcess page = at.run(u"markdown"_s, {u"ci-enablement"_s}, false);
    QVERIFY2(page.exitCode == 0, page.said().constData());
    QVERIFY(page.output.startsWith("# Digital Adoption - CI Enablement\n"));
    QCOMPARE(at.run(u"markdown"_s, {u"ci.runner"_s, u"--output"_s, at.path(u"runner.md"_s)}).exitCode, 0);
    QVERIFY(at.bytesOf(u"runner.md"_s).startsWith("# Let’s install GitLab Runner\n"));
    const CliProcess list = at.run(u"markdown"_s);
    QCOMPARE(list.json()[u"playbooks"_s].toArray().size(), 9);
    QCOMPARE(at.run(u"markdown"_s, {u"none"_s}).exitCode, 4);
}

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "tst_cli_library.moc"
