// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/SpellingDictionaries.h"
#include "ui/widgets/web/WebEngineHealth.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace waymark {

/// Whether WebEngine may be started, and the dictionaries it finds, decided without starting it.
class WebEngineHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSandboxDecides_data();
    void theSandboxDecides();
    void theProcessIsMeasured();
    void onlyWithinTheEnvironmentIsTheSandboxOff();
    void dictionariesAreThoseInTheFolder();
    void withoutAFolderThereAreNone();
};

void WebEngineHealthTest::theSandboxDecides_data()
{
    using State = WebEngineHealth::State;
    QTest::addColumn<WebEngineFacts>("facts");
    QTest::addColumn<State>("state");
    QTest::newRow("a person") << WebEngineFacts{false, false, true} << State::Ready;
    QTest::newRow("no namespaces") << WebEngineFacts{false, false, false} << State::WeakSandbox;
    QTest::newRow("root") << WebEngineFacts{true, false, true} << State::Refused;
    QTest::newRow("root, no namespaces") << WebEngineFacts{true, false, false} << State::Refused;
    QTest::newRow("root, sandbox off") << WebEngineFacts{true, true, true} << State::Ready;
    QTest::newRow("a person, sandbox off") << WebEngineFacts{false, true, false} << State::Ready;
}

void WebEngineHealthTest::theSandboxDecides()
{
    QFETCH(WebEngineFacts, facts);
    QFETCH(WebEngineHealth::State, state);
    const WebEngineHealth health = WebEngineHealth::judge(facts);
    QCOMPARE(health.state, state);
    QCOMPARE(health.mayStart(), state != WebEngineHealth::State::Refused);
    QCOMPARE(health.sentence.isEmpty(), state == WebEngineHealth::State::Ready);
}

void WebEngineHealthTest::theProcessIsMeasured()
{
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    const WebEngineFacts facts = WebEngineFacts::ofThisProcess();
    QCOMPARE(facts.root, geteuid() == 0);
    QVERIFY(!facts.sandboxDisabled);
    QCOMPARE(WebEngineHealth::check(), WebEngineHealth::judge(facts));
}

void WebEngineHealthTest::onlyWithinTheEnvironmentIsTheSandboxOff()
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QVERIFY(WebEngineFacts::ofThisProcess().sandboxDisabled);
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "0");
    QVERIFY(!WebEngineFacts::ofThisProcess().sandboxDisabled);
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --no-sandbox");
    QVERIFY(WebEngineFacts::ofThisProcess().sandboxDisabled);
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox-and-more");
    QVERIFY(!WebEngineFacts::ofThisProcess().sandboxDisabled);
}

void WebEngineHealthTest::dictionariesAreThoseInTheFolder()
{
    const QTemporaryDir folder;
    for (const char *name : {"en-GB.bdic", "en-US.bdic", "de-DE.bdic", "notes.txt"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    qputenv("QTWEBENGINE_DICTIONARIES_PATH", folder.path().toLocal8Bit());
    const SpellingDictionaries dictionaries = SpellingDictionaries::find();
    QCOMPARE(
        dictionaries.available({QStringLiteral("en-US"), QStringLiteral("fr-FR"), QStringLiteral("de-DE")}),
        QStringList({QStringLiteral("en-US"), QStringLiteral("de-DE")}));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(dictionaries.defaultLanguages(), QStringList(QStringLiteral("en-GB")));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
    QCOMPARE(dictionaries.defaultLanguages(), QStringList(QStringLiteral("de-DE")));
    QLocale::setDefault(QLocale(QLocale::Japanese, QLocale::Japan));
    QCOMPARE(dictionaries.defaultLanguages(), QStringList(QStringLiteral("en-US")));
}

void WebEngineHealthTest::withoutAFolderThereAreNone()
{
    qputenv("QTWEBENGINE_DICTIONARIES_PATH", "/nowhere");
    const SpellingDictionaries dictionaries = SpellingDictionaries::find();
    QCOMPARE(dictionaries.defaultLanguages(), QStringList());
    QCOMPARE(dictionaries.available({QStringLiteral("en-US")}), QStringList());
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::WebEngineHealthTest)
#include "tst_web_engine_health.moc"
