// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "CheckFixture.h"
#include "CheckSamples.h"
#include "EmailSamples.h"
#include "core/email/checks/CheckList.h"
#include "core/email/checks/Checks.h"
#include "core/email/checks/Mends.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

bool onlyReassures(const CheckInfo &check)
{
    return check.severities == QList<Severity>{Severity::Passed};
}

/// The finding that a fixture is for; null when the checks have nothing to say there.
const Finding *ownFinding(const QList<Finding> &findings, const CheckFixture &fixture)
{
    const QByteArray id = fixture.check().toLatin1();
    return find(findings, id.constData());
}

QStringList names(const QList<Severity> &severities)
{
    QStringList list;
    for (const Severity severity : severities)
        list.append(severityName(severity));
    return list;
}

/// The row of README.md's table that tells of a check.
QString tableRow(const CheckInfo &check)
{
    QStringList fixtures;
    for (const QString &name : CheckFixture::names()) {
        if (name.section(u'.', 0, 0) == check.id)
            fixtures.append(name.section(u'.', 1));
    }
    return QStringLiteral("| `%1` | %2 | %3 | %4 | %5 |")
        .arg(check.id, names(check.severities).join(QStringLiteral(", ")), check.about(),
             check.mends.join(QStringLiteral(", ")), fixtures.join(QStringLiteral(", ")))
        .replace(QStringLiteral("|  |"), QStringLiteral("| |"))
        .replace(QStringLiteral("|  |"), QStringLiteral("| |"));
}

} // namespace

/// The list of all checks, against the files in checks/: each has one that fails it and one that passes.
class TestCheckList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCheckHasItsFixtures();
    void readmeTellsOfEveryCheck();
    void failingFixtureFails_data() { addFixtures(true); }
    void failingFixtureFails();
    void passingFixturePasses_data() { addFixtures(false); }
    void passingFixturePasses();
    void mendedFixturePasses_data();
    void mendedFixturePasses();
    void recipientsWithAFaultCanBeTakenOff_data();
    void recipientsWithAFaultCanBeTakenOff();
    void fallbackMendsAMissingValue();
    void mendWithoutItsPlaceChangesNothing();

private:
    static void addFixtures(bool fails);
};

void TestCheckList::everyCheckHasItsFixtures()
{
    QSet<QString> ids;
    for (const CheckInfo &check : CheckList::all()) {
        QVERIFY2(!ids.contains(check.id), qPrintable(check.id));
        ids.insert(check.id);
        QCOMPARE(CheckList::find(check.id), &check);
        QVERIFY(!check.about().isEmpty());
        if (onlyReassures(check))
            continue;
        QSet<Severity> failing;
        bool passing = false;
        for (const QString &name : CheckFixture::names()) {
            const CheckFixture fixture(name);
            if (fixture.check() != check.id)
                continue;
            if (fixture.fails())
                failing.insert(fixture.severity());
            else
                passing = true;
        }
        QVERIFY2(passing, qPrintable(check.id));
        for (const Severity severity : check.severities)
            QVERIFY2(failing.contains(severity), qPrintable(check.id + u' ' + severityName(severity)));
    }
    for (const QString &name : CheckFixture::names())
        QVERIFY2(ids.contains(CheckFixture(name).check()), qPrintable(name));
    QVERIFY(!CheckList::find(QStringLiteral("no-such-check")));
}

void TestCheckList::readmeTellsOfEveryCheck()
{
    const QString readme = QString::fromUtf8(sourceBytes(QStringLiteral("core/email/checks/README.md")));
    QStringList told;
    for (const QString &line : readme.split(u'\n')) {
        if (line.startsWith(QLatin1String("| `")))
            told.append(line);
    }
    QStringList wanted;
    for (const CheckInfo &check : CheckList::all())
        wanted.append(tableRow(check));
    QCOMPARE(told.join(u'\n'), wanted.join(u'\n'));
}

void TestCheckList::addFixtures(bool fails)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : CheckFixture::names()) {
        if (CheckFixture(name).fails() == fails)
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCheckList::failingFixtureFails()
{
    QFETCH(QString, name);
    const CheckFixture fixture(name);
    const QList<Finding> findings = fixture.findings();
    const Finding *finding = ownFinding(findings, fixture);
    QVERIFY2(finding, qPrintable(ids(findings, fixture.severity()).join(u' ')));
    QCOMPARE(severityName(finding->severity), severityName(fixture.severity()));
    QCOMPARE(Checks::maySend(findings), finding->severity != Severity::Error);
    const CheckInfo *check = CheckList::find(finding->id);
    QVERIFY(check);
    QVERIFY2(finding->mend.isEmpty() || check->mends.contains(finding->mend), qPrintable(finding->mend));
    for (const Finding &any : findings) {
        const CheckInfo *listed = CheckList::find(any.id);
        QVERIFY2(listed && listed->severities.contains(any.severity), qPrintable(any.id));
        QVERIFY2(!any.sentence.isEmpty() && !any.sentence.contains(u'%'), qPrintable(any.sentence));
    }
}

void TestCheckList::passingFixturePasses()
{
    QFETCH(QString, name);
    const CheckFixture fixture(name);
    const QList<Finding> findings = fixture.findings();
    const Finding *finding = ownFinding(findings, fixture);
    QVERIFY2(!finding, qPrintable(finding ? finding->sentence : QString()));
    QVERIFY2(Checks::maySend(findings) || fixture.check() == QLatin1String("already-sent"),
             qPrintable(ids(findings, Severity::Error).join(u' ')));
}

void TestCheckList::mendedFixturePasses_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : CheckFixture::names()) {
        const CheckFixture fixture(name);
        const CheckInfo *check = CheckList::find(fixture.check());
        if (fixture.fails() && check && std::ranges::any_of(check->mends, &Mends::isAutomatic))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCheckList::mendedFixturePasses()
{
    QFETCH(QString, name);
    const CheckFixture fixture(name);
    const auto input = fixture.input();
    QVERIFY(input);
    EmailSource source = input->source;
    QList<Finding> findings = fixture.findings();
    const qsizetype errors = ids(findings, Severity::Error).size();
    // One press mends one finding at least.
    while (const Finding *finding = ownFinding(findings, fixture)) {
        const auto before = std::ranges::count(findings, fixture.check(), &Finding::id);
        source = Mends::apply(*finding, source);
        findings = fixture.findings(source);
        QVERIFY(std::ranges::count(findings, fixture.check(), &Finding::id) < before);
    }
    QVERIFY(ids(findings, Severity::Error).size() <= errors);
}

void TestCheckList::recipientsWithAFaultCanBeTakenOff_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : CheckFixture::names()) {
        const CheckInfo *check = CheckList::find(CheckFixture(name).check());
        if (CheckFixture(name).fails() && check && check->mends.contains(QLatin1String("remove-recipients")))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCheckList::recipientsWithAFaultCanBeTakenOff()
{
    QFETCH(QString, name);
    const CheckFixture fixture(name);
    auto input = fixture.input();
    QVERIFY(input);
    const QList<Finding> findings = Checks::run(*input);
    const Finding *finding = ownFinding(findings, fixture);
    QVERIFY(finding);
    QCOMPARE(finding->recipients, QStringList{QStringLiteral("con_1")});
    input->recipients.removeIf(
        [finding](const CheckRecipient &person) { return finding->recipients.contains(person.uid); });
    const QList<Finding> mended = Checks::run(*input);
    QVERIFY(!ownFinding(mended, fixture));
    QVERIFY(Checks::maySend(mended));
}

void TestCheckList::fallbackMendsAMissingValue()
{
    const CheckFixture fixture(QStringLiteral("token-missing.fails.1"));
    const auto mended = CheckFixture(QStringLiteral("token-missing.passes")).input();
    QVERIFY(mended);
    QVERIFY(ownFinding(fixture.findings(), fixture));
    QVERIFY(!ownFinding(fixture.findings(mended->source), fixture));
}

void TestCheckList::mendWithoutItsPlaceChangesNothing()
{
    const EmailSource source = goodInput().source;
    for (const char *mend : {"use-https", "remove-link", "remove-block", "remove-token", "correct-words",
                             "level-heading", "edit-link", "", "no-such-mend"}) {
        for (const char *path : {"/content/99", "/content/0/content/99", "/content/-1", ""}) {
            const Finding stale{.id = QStringLiteral("x"),
                                .place = {FindingPlace::Kind::Body, QString::fromLatin1(path)},
                                .mend = QString::fromLatin1(mend)};
            QVERIFY2(Mends::apply(stale, source) == source, mend);
        }
    }
}

QTEST_APPLESS_MAIN(TestCheckList)
#include "tst_check_list.moc"
