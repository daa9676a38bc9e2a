// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/FoldedText.h"
#include "core/work/Library.h"
#include "core/work/PlaybookSearch.h"
#include "tests/core/work/library/LibrarySamples.h"
#include "tests/support/ResultCheck.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace waymark;

namespace {

QJsonObject step(const char *id)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("title"), QStringLiteral("Monitoring GitLab")},
            {QStringLiteral("kind"), QStringLiteral("email")},
            {QStringLiteral("dayOffset"), 3},
            {QStringLiteral("template"), QStringLiteral("t.one")}};
}

QJsonObject line(const char *text)
{
    return {{QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("text"), QString::fromLatin1(text)}};
}

QJsonObject emailTemplate(const char *id)
{
    const QJsonObject paragraph = {{QStringLiteral("type"), QStringLiteral("paragraph")},
                                   {QStringLiteral("content"), QJsonArray{line("Hello")}}};
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("name"), QStringLiteral("Monitoring")},
            {QStringLiteral("version"), QStringLiteral("1.0")},
            {QStringLiteral("kind"), QStringLiteral("program")},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("subject"), QJsonArray{line("Watch it")}},
            {QStringLiteral("preheader"), QJsonArray{line("Two alerts")}},
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("type"), QStringLiteral("doc")},
                                                 {QStringLiteral("content"), QJsonArray{paragraph}}}}};
}

/// A program that is right, for one thing to be made wrong in.
QJsonObject program()
{
    const QJsonObject playbook = {{QStringLiteral("id"), QStringLiteral("one")},
                                  {QStringLiteral("name"), QStringLiteral("One")},
                                  {QStringLiteral("type"), QStringLiteral("digital_journey")},
                                  {QStringLiteral("shortName"), QStringLiteral("One")},
                                  {QStringLiteral("steps"), QJsonArray{step("first")}}};
    return {{QStringLiteral("format"), 1},
            {QStringLiteral("id"), QStringLiteral("one")},
            {QStringLiteral("version"), QStringLiteral("1.0")},
            {QStringLiteral("playbook"), playbook},
            {QStringLiteral("templates"), QJsonArray{emailTemplate("t.one")}}};
}

Result<void> read(const QJsonObject &file)
{
    Library library;
    WAYMARK_TRY(library.addProgram(QJsonDocument(file).toJson(), QStringLiteral("one.json")));
    return library.expectTemplates();
}

Playbook playbook(const char *id, const char *name, const QStringList &aliases, const char *deployment,
                  const QStringList &steps)
{
    Playbook playbook;
    playbook.id = PlaybookId(QString::fromLatin1(id));
    playbook.name = QString::fromUtf8(name);
    playbook.aliases = aliases;
    playbook.type = QStringLiteral("digital_journey");
    playbook.deploymentType = QString::fromLatin1(deployment);
    for (const QString &title : steps) {
        PlaybookStep one;
        one.id = title;
        one.title = title;
        one.dayOffset = 3 * static_cast<int>(playbook.steps.size());
        playbook.steps.append(one);
    }
    return playbook;
}

PlaybookSearch search(const QString &deployment = QStringLiteral("self_managed"))
{
    Account account;
    account.deploymentType = deployment;
    return PlaybookSearch(
        {playbook("saas", "New Customer Digital Onboarding - SaaS Email Series", {}, "saas",
                  {QStringLiteral("Import/Export")}),
         playbook("sm", "New Customer Digital Onboarding - Self-Managed Email Series",
                  {QStringLiteral("New Customer Onboarding - Self-Managed Digital Journey")}, "self_managed",
                  {QStringLiteral("Monitoring GitLab"), QStringLiteral("Backing Up GitLab")}),
         playbook("ci", "Digital Adoption - CI Enablement", {QStringLiteral("Onboarding to pipelines")}, "",
                  {QStringLiteral("Let’s install GitLab Runner")}),
         playbook("fr", "Première connexion", {}, "", {})},
        account, QStringLiteral("Self-Managed"));
}

QStringList ids(const QList<PlaybookHit> &hits)
{
    QStringList ids;
    for (const PlaybookHit &hit : hits)
        ids << hit.playbook.id.toString();
    return ids;
}

const QString journey = QStringLiteral("digital_journey");

} // namespace

class TestWorkLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBuiltInLibraryIsRead();
    void aFaultNamesFileAndPlace_data();
    void aFaultNamesFileAndPlace();
    void pickListFaults_data();
    void pickListFaults();
    void aTextThatIsNoJsonIsRefused();
    void aFolderWithoutALibrarySaysSo();
    void anIdInTwoFilesIsRefused();
    void searchFindsNamesAliasesAndSteps_data();
    void searchFindsNamesAliasesAndSteps();
    void matchesAreMarked();
    void playbooksForOthersComeLastWithAWarning();
    void withoutADeploymentTypeItIsAskedFor();
    void summaryCountsWhatAppliesHere();
    void foldedRanges_data();
    void foldedRanges();
};

void TestWorkLibrary::theBuiltInLibraryIsRead()
{
    const auto library = Library::builtIn();
    VERIFY_RESULT(library);
    const auto find = [&library](const char *id) {
        for (const Playbook &playbook : library->playbooks()) {
            if (playbook.id.toString() == QLatin1String(id))
                return playbook;
        }
        return Playbook();
    };
    const Playbook series = find("onboarding-self-managed");
    QCOMPARE(series.name, QStringLiteral("New Customer Digital Onboarding - Self-Managed Email Series"));
    Account account;
    account.deploymentType = QStringLiteral("self_managed");
    int emails = 0;
    for (const PlaybookStep &step : series.steps)
        emails += step.kind == TaskKind::Email && matches(step.appliesTo, account) ? 1 : 0;
    QCOMPARE(emails, 10);
    QCOMPARE(find("ci-enablement").steps.size(), 5);
    QVERIFY(library->pickItems().size() > 50);
}

void TestWorkLibrary::aFaultNamesFileAndPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *name, const char *path, const QJsonValue &value, const char *place) {
        QTest::newRow(name) << QString::fromLatin1(path) << value << QString::fromLatin1(place);
    };
    row("another format", "format", 2, "/format");
    row("no format", "format", gone, "/format");
    row("an unknown field", "colour", QStringLiteral("red"), "colour");
    row("an unknown field of a step", "playbook/steps/0/colour", 1, "/playbook/steps/0");
    row("an unknown kind", "playbook/steps/0/kind", QStringLiteral("letter"), "/playbook/steps/0/kind");
    row("a kind of the wrong type", "playbook/steps/0/kind", 7, "/playbook/steps/0/kind");
    row("half a day", "playbook/steps/0/dayOffset", 1.5, "/playbook/steps/0/dayOffset");
    row("no name", "playbook/name", gone, "/playbook/name");
    row("an empty name", "playbook/name", QString(), "/playbook/name");
    row("no steps", "playbook/steps", QJsonArray(), "/playbook/steps");
    row("a step that is no object", "playbook/steps/1", 5, "/playbook/steps");
    row("a step twice", "playbook/steps/1", step("first"), "/playbook/steps/1/id");
    row("a template twice", "templates/1", emailTemplate("t.one"), "/templates/1/id");
    row("a template that is not there", "playbook/steps/0/template", QStringLiteral("t.two"), "t.two");
    row("an unknown template kind", "templates/0/kind", QStringLiteral("spam"), "/templates/0/kind");
    row("a body that does not fit the schema", "templates/0/body/content/0/type", QStringLiteral("script"),
        "/templates/0/body");
    row("a subject with a line break", "templates/0/subject/0/type", QStringLiteral("line_break"),
        "/templates/0/subject");
    row("an unknown filtering field", "playbook/steps/0/appliesTo",
        QJsonDocument::fromJson(R"({"match":"all","rules":[{"field":"size","op":"is","values":["s"]}]})")
            .object(),
        "/playbook/steps/0/appliesTo/rules/0/field");
    row("an unknown operator", "playbook/steps/0/appliesTo",
        QJsonDocument::fromJson(R"({"match":"all","rules":[{"field":"geo","op":"like","values":["s"]}]})")
            .object(),
        "/playbook/steps/0/appliesTo/rules/0/op");
    row("a day that is none", "templates/0/source",
        QJsonDocument::fromJson(R"({"title":"t","url":"https://docs.gitlab.com","comparedOn":"soon"})")
            .object(),
        "/templates/0/source/comparedOn");
}

void TestWorkLibrary::aFaultNamesFileAndPlace()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, place);
    VERIFY_RESULT(read(program()));
    const QJsonObject wrong = test::changed(program(), path, value);
    const auto result = read(wrong);
    VERIFY_FAILS(result, ErrorKind::Damaged);
    QVERIFY2(result.error().sentence.contains(place), qPrintable(result.error().sentence));
}

void TestWorkLibrary::pickListFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    QTest::newRow("good")
        << QByteArray(
               R"({"format":1,"lists":[{"id":"a","items":[{"id":"x","label":"X","closed":true,"onlyTypes":["risk"]}]}]})")
        << true;
    QTest::newRow("an item twice")
        << QByteArray(
               R"({"format":1,"lists":[{"id":"a","items":[{"id":"x","label":"X"},{"id":"x","label":"Y"}]}]})")
        << false;
    QTest::newRow("a list twice")
        << QByteArray(
               R"({"format":1,"lists":[{"id":"a","items":[{"id":"x","label":"X"}]},{"id":"a","items":[{"id":"y","label":"Y"}]}]})")
        << false;
    QTest::newRow("an item without a label")
        << QByteArray(R"({"format":1,"lists":[{"id":"a","items":[{"id":"x"}]}]})") << false;
    QTest::newRow("an unknown field")
        << QByteArray(R"({"format":1,"lists":[{"id":"a","items":[{"id":"x","label":"X","colour":1}]}]})")
        << false;
    QTest::newRow("no lists") << QByteArray(R"({"format":1})") << false;
}

void TestWorkLibrary::pickListFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    Library library;
    const auto result = library.addPickLists(json, QStringLiteral("picklists.json"));
    if (good) {
        VERIFY_RESULT(result);
        QCOMPARE(library.pickItems().size(), 1);
        QVERIFY(library.pickItems().first().closed);
    } else {
        VERIFY_FAILS(result, ErrorKind::Damaged);
        QVERIFY(library.pickItems().isEmpty());
    }
}

void TestWorkLibrary::aTextThatIsNoJsonIsRefused()
{
    Library library;
    VERIFY_FAILS(library.addProgram("{\"format\":", QStringLiteral("one.json")), ErrorKind::Damaged);
    VERIFY_FAILS(library.addProgram("[]", QStringLiteral("one.json")), ErrorKind::Damaged);
    VERIFY_FAILS(library.addProgram({}, QStringLiteral("one.json")), ErrorKind::Damaged);
}

void TestWorkLibrary::aFolderWithoutALibrarySaysSo()
{
    const QTemporaryDir empty;
    VERIFY_FAILS(Library::read(empty.path()), ErrorKind::NotFound);
}

void TestWorkLibrary::anIdInTwoFilesIsRefused()
{
    Library library;
    const QByteArray json = QJsonDocument(program()).toJson();
    VERIFY_RESULT(library.addProgram(json, QStringLiteral("one.json")));
    VERIFY_FAILS(library.addProgram(json, QStringLiteral("two.json")), ErrorKind::Damaged);
    QCOMPARE(library.playbooks().size(), 1);
}

void TestWorkLibrary::searchFindsNamesAliasesAndSteps_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *query, const QStringList &found) {
        QTest::newRow(query) << QString::fromUtf8(query) << found;
    };
    const QString sm = QStringLiteral("sm");
    const QString ci = QStringLiteral("ci");
    const QString saas = QStringLiteral("saas");
    row("", {sm, ci, QStringLiteral("fr"), saas});
    row("onboarding", {sm, ci, saas}); // In the name before in an alias; what does not fit comes last.
    row("ONBOARD self", {sm});
    row("digital journey", {sm}); // "journey" stands in an alias only.
    row("runner", {ci});          // In a step.
    row("onboarding backing", {sm});
    row("premiere", {QStringLiteral("fr")}); // Without the accent.
    row("grafana", {});
    row("onboarding grafana", {}); // Every word must be found.
}

void TestWorkLibrary::searchFindsNamesAliasesAndSteps()
{
    QFETCH(QString, query);
    QFETCH(QStringList, found);
    QCOMPARE(ids(search().find(query, journey)), found);
    QCOMPARE(search().count(journey), 4);
    QVERIFY(search().find(query, QStringLiteral("risk")).isEmpty());
}

void TestWorkLibrary::matchesAreMarked()
{
    const PlaybookHit hit = search().find(QStringLiteral("onboarding backing"), journey).value(0);
    QCOMPARE(hit.nameRanges, (QList<MatchRange>{{21, 10}}));
    QCOMPARE(hit.matchedStep, QStringLiteral("Backing Up GitLab"));
    QCOMPARE(hit.stepRanges, (QList<MatchRange>{{0, 7}}));
    QVERIFY(hit.matchedAlias.isEmpty());
    const PlaybookHit alias = search().find(QStringLiteral("journey"), journey).value(0);
    QCOMPARE(alias.matchedAlias, QStringLiteral("New Customer Onboarding - Self-Managed Digital Journey"));
    QCOMPARE(alias.aliasRanges, (QList<MatchRange>{{47, 7}}));
}

void TestWorkLibrary::playbooksForOthersComeLastWithAWarning()
{
    const QList<PlaybookHit> hits = search().find(QStringLiteral("onboarding"), journey);
    QVERIFY(hits.first().warning.isEmpty());
    QCOMPARE(hits.last().warning, QStringLiteral("Does not match: account is Self-Managed"));
    QVERIFY(!hits.last().needsDeploymentType);
}

void TestWorkLibrary::withoutADeploymentTypeItIsAskedFor()
{
    const QList<PlaybookHit> hits = search({}).find({}, journey);
    for (const PlaybookHit &hit : hits) {
        QVERIFY(hit.warning.isEmpty());
        QCOMPARE(hit.needsDeploymentType, !hit.playbook.deploymentType.isEmpty());
    }
}

void TestWorkLibrary::summaryCountsWhatAppliesHere()
{
    const auto library = Library::builtIn();
    VERIFY_RESULT(library);
    Account account;
    account.deploymentType = QStringLiteral("self_managed");
    const PlaybookSearch search(library->playbooks(), account, QStringLiteral("Self-Managed"));
    const PlaybookHit hit = search.find(QStringLiteral("self-managed email series"), journey).value(0);
    QVERIFY2(hit.summary.startsWith(QStringLiteral("10 email(s), 1 to-do(s) ")), qPrintable(hit.summary));
    QVERIFY2(hit.summary.contains(QStringLiteral("35 days")), qPrintable(hit.summary));
    const PlaybookHit single = search.find(QStringLiteral("welcome email"), journey).value(0);
    QVERIFY2(single.summary.startsWith(QStringLiteral("1 email")), qPrintable(single.summary));
    QVERIFY2(!single.summary.contains(QStringLiteral("day")), qPrintable(single.summary));
}

void TestWorkLibrary::foldedRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<MatchRange>>("ranges");
    const auto row = [](const char *name, const QString &text, const QString &query,
                        const QList<MatchRange> &ranges) { QTest::newRow(name) << text << query << ranges; };
    row("twice", QStringLiteral("CI and ci"), QStringLiteral("ci"), {{0, 2}, {7, 2}});
    row("overlapping words are joined", QStringLiteral("pipeline"), QStringLiteral("pipe eline"), {{0, 8}});
    row("a composed letter", QString::fromUtf8("caf\u00e9 x"), QStringLiteral("cafe"), {{0, 4}});
    row("a decomposed letter", QString::fromUtf8("cafe\u0301 x"), QStringLiteral("café"), {{0, 5}});
    row("not there", QStringLiteral("pipeline"), QStringLiteral("runner"), {});
}

void TestWorkLibrary::foldedRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QList<MatchRange>, ranges);
    QCOMPARE(FoldedText(text).ranges(FoldedText::words(query)), ranges);
}

QTEST_GUILESS_MAIN(TestWorkLibrary)

#include "tst_work_library.moc"
