// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/structure/HouseCheck.h"
#include "tests/structure/SourceText.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace waymark::structure {

static const QString ourCode = u"app core ui tests"_qs;

// The house as architecture.md draws it. An arrow runs on: what a folder reaches, it may include.
static const HouseRules ourRules{
    .arrows = table<Arrow>(R"(
        app/*          → ui core app/secrets app/start
        app/cli        → core app/secrets app/imports
        app/server     → core app/imports
        app/imports    → core
        app/secrets    → core
        app/start      → core

        ui/*           → ui/widgets
        ui/shell       → ui/widgets
        ui/widgets     → ui/theme
        ui/theme       → core

        core/service   → core/protocol core/delivery core/work
        core/sync      → core/protocol core/delivery core/work
        core/programs  → core/work core/csv
        core/contacts  → core/work core/csv
        core/links     → core/email
        core/work      → core/email core/store
        core/delivery  → core/email core/store
        core/protocol  → core/domain
        core/csv       → core/base
        core/email     → core/domain
        core/store     → core/domain
        core/domain    → core/base
        core/base      →

        tests/*        → app ui core tests
    )"),
    // What a feature's page and actions plug into.
    .doors = {{u"ui/*"_qs,
               u"ui/shell"_qs,
               {u"ui/shell/ActionMenu.h"_qs, u"ui/shell/ActionRegistry.h"_qs, u"ui/shell/ActionSpecs.h"_qs,
                u"ui/shell/Follow.h"_qs, u"ui/shell/LatestReading.h"_qs, u"ui/shell/MenuBuilder.h"_qs,
                u"ui/shell/WindowActions.h"_qs, u"ui/shell/Navigator.h"_qs, u"ui/shell/Notices.h"_qs,
                u"ui/shell/Page.h"_qs, u"ui/shell/RefreshPause.h"_qs, u"ui/shell/RowsFailed.h"_qs,
                u"ui/shell/Selection.h"_qs, u"ui/shell/UiContext.h"_qs, u"ui/shell/Undoable.h"_qs}}},
    // Each library from elsewhere has one folder that knows it.
    .guests = table<Guest>(R"(
        curl/          → core/delivery tests
        gmime/         → core/email tests
        glib           → core/email tests
        tl/            → core/base
        sqlite3        → core/store core/service/database tests
        qt6keychain/   → app
        uchardet       → core/csv
        boost/         → core/service/http tests
        openssl/       → core/service/http tests
    )"),
    // No screen in core, SQL in the two stores alone, WebEngine where emails are written and shown.
    .qtModules = table<QtModules>(R"(
        app/cli        → QtCore QtConcurrent
        app/server     → QtCore
        app/imports    → QtCore
        core           → QtCore QtConcurrent QtNetwork
        core/store     → QtCore QtConcurrent QtSql
        core/service/database → QtCore QtSql
        ui             → QtCore QtConcurrent QtGui QtWidgets QtSvg QtSvgWidgets QtPrintSupport
        ui/compose     → QtCore QtConcurrent QtGui QtWidgets QtWebChannel QtWebEngineCore QtWebEngineWidgets
        ui/preview     → QtCore QtConcurrent QtGui QtWidgets QtPrintSupport QtWebEngineCore QtWebEngineWidgets
        ui/reminders   → QtCore QtDBus
        ui/widgets/web → QtCore QtGui QtWidgets QtWebEngineCore QtWebEngineWidgets
    )"),
    .banned =
        {
            {u"\\bemit\\s+\\w"_qs, ourCode, {}, u"Q_EMIT is the word, Qt's keywords are off"_qs},
            {u"\\b(signals|slots)\\s*:"_qs, ourCode, {}, u"Q_SIGNALS and Q_SLOTS are the words"_qs},
            {u"\\b(foreach|forever)\\b"_qs, ourCode, {}, u"Qt's keywords are off"_qs},
            {u"\\b(SIGNAL|SLOT)\\s*\\("_qs, ourCode, {}, u"connect to functions, not to strings"_qs},
            {u"\\bprocessEvents\\b"_qs, ourCode, u"tests/support"_qs, u"wait on a condition"_qs},
            {u"\\bQEventLoop\\b"_qs, ourCode, u"tests/support"_qs, u"no nested event loops"_qs},
            {u"\\b(msleep|usleep|nanosleep|sleep_for|sleep_until|qSleep|qWait)\\s*\\("_qs, ourCode,
             u"tests/support"_qs, u"wait on a condition, never on time"_qs},
            {u"(\\.|->)exec\\s*\\("_qs, u"ui"_qs, {}, u"a dialog is opened, not executed"_qs},
            {u"\\bQSql\\w+"_qs, u"app ui"_qs, {}, u"SQL lives in core/store"_qs},
            // Welcome proposes the machine's zone, a backup's name has its day, and a field of Qt's for an
            // instant knows no other.
            {u"\\b(toLocalTime|systemTimeZone(Id)?|currentDate(Time)?)\\s*\\("_qs, u"app core ui"_qs,
             u"ui/widgets/Formats.h core/work/FirstStart.cpp core/store/Backups.cpp "
             u"ui/accounts/forms/ActivityDialog.cpp"_qs,
             u"today is Workday's, an instant is shown by Formats, now is the Clock's"_qs},
        },
};

/// Reads the repository and fails on what runs against its architecture; then shows on small trees that each
/// rule can fail.
class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void includesFollowTheArrows();
    void linkedLibrariesFollowTheArrows();
    void everyFileNamesItsLicence();

    void aBadTreeIsFound_data();
    void aBadTreeIsFound();
    void aGoodTreePasses_data();
    void aGoodTreePasses();
    void badLinksAreFound_data();
    void badLinksAreFound();
    void goodLinksPass();
    void anEmptyTreeIsAFinding();
    void aFileWithoutLicenceIsFound();
    void commentsAndLiteralsAreNotCode();
    void includesAreReadWithTheirLines();

private:
    QStringList findingsIn(const QString &path, const QString &text);

    const QString m_source = QStringLiteral(WAYMARK_SOURCE_DIR);
    QtHeaders m_qt;
};

// Writes `text` to `path` below `root`.
static void write(const QString &root, const QString &path, const QString &text)
{
    const QString full = root + u'/' + path;
    QVERIFY(QDir().mkpath(full.section(u'/', 0, -2)));
    QFile file(full);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text.toUtf8());
}

void TestStructure::initTestCase()
{
    m_qt = QtHeaders::read(QStringLiteral(WAYMARK_QT_INCLUDE_DIR));
    QCOMPARE(m_qt.moduleOf(u"QWidget"_qs), u"QtWidgets"_qs);
    QCOMPARE(m_qt.moduleOf(u"QColor"_qs), u"QtGui"_qs);
    QCOMPARE(m_qt.moduleOf(u"QString"_qs), u"QtCore"_qs);
}

void TestStructure::includesFollowTheArrows()
{
    const QStringList findings = HouseCheck(ourRules, m_qt).findingsInSources(m_source);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void TestStructure::linkedLibrariesFollowTheArrows()
{
    const QStringList findings = HouseCheck(ourRules, m_qt).findingsInLinks(m_source);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void TestStructure::everyFileNamesItsLicence()
{
    const QStringList files = HouseCheck::filesWithoutLicence(m_source);
    QVERIFY2(files.isEmpty(), qPrintable(u'\n' + files.join(u'\n')));
}

QStringList TestStructure::findingsIn(const QString &path, const QString &text)
{
    QTemporaryDir tree;
    write(tree.path(), path, text);
    return HouseCheck(ourRules, m_qt).findingsInSources(tree.path());
}

void TestStructure::aBadTreeIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("core includes ui", "core/work/A.cpp", "#include \"ui/theme/Theme.h\"");
    row("core includes app", "core/base/A.cpp", "#include \"app/desktop/Desktop.h\"");
    row("core includes tests", "core/base/A.cpp", "#include \"tests/support/Spin.h\"");
    row("ui includes app", "ui/shell/A.cpp", "#include \"app/desktop/Desktop.h\"");
    row("base includes domain", "core/base/A.h", "#include \"core/domain/Account.h\"");
    row("email includes store", "core/email/A.h", "#include \"core/store/Store.h\"");
    row("store includes email", "core/store/A.h", "#include \"core/email/Document.h\"");
    row("a folder below email includes store", "core/email/checks/A.h", "#include \"core/store/Store.h\"");
    row("work includes delivery", "core/work/A.h", "#include \"core/delivery/Outbox.h\"");
    row("delivery includes work", "core/delivery/A.h", "#include \"core/work/Ctas.h\"");
    row("csv includes work", "core/csv/A.h", "#include \"core/work/Ctas.h\"");
    row("a folder that the rules do not know", "core/new/A.h", "#include \"core/base/Error.h\"");
    row("compose includes preview", "ui/compose/A.h", "#include \"ui/preview/PreviewPage.h\"");
    row("preview includes compose", "ui/preview/A.h", "#include \"ui/compose/editor/EditorView.h\"");
    row("a feature includes another", "ui/today/A.h", "#include \"ui/cta/Checklist.h\"");
    row("a feature includes the inside of the shell", "ui/today/A.h", "#include \"ui/shell/MainWindow.h\"");
    row("the shell includes a feature", "ui/shell/A.h", "#include \"ui/today/TodayPage.h\"");
    row("the theme includes widgets", "ui/theme/A.h", "#include \"ui/widgets/Chip.h\"");
    row("widgets include the shell", "ui/widgets/A.h", "#include \"ui/shell/Page.h\"");
    row("a widget class in core", "core/work/A.h", "#include <QWidget>");
    row("an icon by its module's path in core", "core/work/A.h", "#include <QtGui/QIcon>");
    row("a lower-case Qt Gui header in core", "core/work/A.h", "#include <qimage.h>");
    row("SVG in core", "core/email/A.h", "#include <QSvgRenderer>");
    row("WebEngine in core", "core/email/A.h", "#include <QWebEngineView>");
    row("a widget declared, not included, in core", "core/work/A.h", "class QWidget;");
    row("SQL outside the store", "core/work/A.h", "#include <QSqlQuery>");
    row("SQL in ui", "ui/today/A.h", "#include <QSqlQuery>");
    row("SQL declared in ui", "ui/today/A.h", "class QSqlDatabase;");
    row("WebEngine in a feature that shows no email", "ui/today/A.h", "#include <QWebEngineView>");
    row("curl outside delivery", "core/email/A.h", "#include <curl/curl.h>");
    row("GMime outside email", "core/delivery/A.h", "#include <gmime/gmime.h>");
    row("the key store outside app", "core/base/A.h", "#include <qt6keychain/keychain.h>");
    row("uchardet outside the CSV reader", "core/email/A.h", "#include <uchardet/uchardet.h>");
    row("a keyword: emit", "core/work/A.cpp", "void f() { emit changed(); }");
    row("a keyword: signals", "core/work/A.h", "class A {\nsignals:\n};");
    row("a keyword: slots", "tests/core/A.h", "class A {\nprivate slots:\n};");
    row("a keyword: foreach", "core/work/A.cpp", "foreach (int i, list) {}");
    row("a connection by strings", "ui/today/A.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));");
    row("pumping events in a test", "tests/ui/A.cpp", "QCoreApplication::processEvents();");
    row("an event loop of its own", "core/delivery/A.cpp", "QEventLoop loop;");
    row("executing a dialog", "ui/today/A.cpp", "dialog->exec();");
    row("today on the machine's clock", "ui/cta/A.cpp", "QDate d = QDate::currentDate();");
    row("an instant on the machine's clock", "ui/accounts/A.cpp", "at.toLocalTime().date();");
    row("the machine's time zone", "core/work/A.cpp", "clock.today(QTimeZone::systemTimeZone());");
    row("sleeping", "tests/ui/A.cpp", "QThread::msleep(50);");
    row("waiting on time", "tests/ui/A.cpp", "QTest::qWait(50);");
}

void TestStructure::aBadTreeIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const QStringList findings = findingsIn(path, text);
    QVERIFY(!findings.isEmpty());
    QVERIFY(findings.first().startsWith(path));
}

void TestStructure::aGoodTreePasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *path, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("an arrow that runs on", "core/delivery/A.h", "#include \"core/base/Error.h\"");
    row("ui includes core", "ui/cta/A.h", "#include \"core/work/Ctas.h\"");
    row("a feature includes itself", "ui/cta/A.h", "#include \"ui/cta/B.h\"");
    row("a feature includes the theme", "ui/cta/A.h", "#include \"ui/theme/Theme.h\"");
    row("a feature includes a door of the shell", "ui/cta/A.h", "#include \"ui/shell/Page.h\"");
    row("app includes everything", "app/desktop/A.h",
        "#include \"ui/shell/MainWindow.h\"\n#include \"core/store/Store.h\"");
    row("a test includes everything", "tests/ui/A.h", "#include \"ui/cta/B.h\"\n#include <QSqlQuery>");
    row("SQL in the store", "core/store/A.h", "#include <QSqlQuery>\nclass QSqlQuery;");
    row("GMime in email", "core/email/A.h", "#include <gmime/gmime.h>");
    row("an include in a comment", "core/base/A.h", "// #include <QWidget>\n/*\n#include <QWidget>\n*/");
    row("a widget's name in a comment", "core/base/A.h", "/// Shown by a QWidget.");
    row("a keyword's letters in a word", "core/base/A.h",
        "int emitted; int timeslots; auto s = \"signals:\";");
    row("a query is executed in the store", "core/store/A.cpp", "query.exec();");
    row("events are pumped in the one place", "tests/support/Spin.h", "QCoreApplication::processEvents();");
}

void TestStructure::aGoodTreePasses()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(findingsIn(path, text), QStringList());
}

// core/base and core/email, and a folder with `text` as its CMakeLists.txt.
static void writeLibraries(const QString &root, const QString &folder, const QString &text)
{
    write(root, u"core/base/CMakeLists.txt"_qs,
          u"waymark_library(waymark_base SOURCES A.cpp LINKS Qt6::Core)"_qs);
    write(root, u"core/email/CMakeLists.txt"_qs,
          u"waymark_library(waymark_email SOURCES A.cpp LINKS waymark_base)"_qs);
    write(root, u"ui/cta/CMakeLists.txt"_qs,
          u"waymark_library(waymark_cta SOURCES A.cpp LINKS waymark_base)"_qs);
    write(root, folder + u"/CMakeLists.txt"_qs, text);
}

void TestStructure::badLinksAreFound_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("text");
    QTest::newRow("core links Qt Gui")
        << u"core/work"_qs << u"waymark_library(waymark_work LINKS Qt6::Core Qt6::Gui)"_qs;
    QTest::newRow("core links Widgets later")
        << u"core/work"_qs << u"target_link_libraries(x PRIVATE Qt6::Widgets)"_qs;
    QTest::newRow("ui links SQL") << u"ui/today"_qs << u"waymark_library(waymark_today LINKS Qt6::Sql)"_qs;
    QTest::newRow("store links email")
        << u"core/store"_qs << u"waymark_library(waymark_store LINKS waymark_email)"_qs;
    QTest::newRow("a feature links another")
        << u"ui/today"_qs << u"waymark_library(waymark_today LINKS waymark_cta)"_qs;
    QTest::newRow("core links ui") << u"core/work"_qs
                                   << u"waymark_library(waymark_work LINKS waymark_cta)"_qs;
}

void TestStructure::badLinksAreFound()
{
    QFETCH(QString, folder);
    QFETCH(QString, text);
    QTemporaryDir tree;
    writeLibraries(tree.path(), folder, text);
    const QStringList findings = HouseCheck(ourRules, m_qt).findingsInLinks(tree.path());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().startsWith(folder));
}

void TestStructure::goodLinksPass()
{
    QTemporaryDir tree;
    writeLibraries(
        tree.path(), u"core/work"_qs,
        u"# not Qt6::Gui\nwaymark_library(waymark_work LINKS waymark_email waymark_base Qt6::Core)"_qs);
    QCOMPARE(HouseCheck(ourRules, m_qt).findingsInLinks(tree.path()), QStringList());
}

void TestStructure::anEmptyTreeIsAFinding()
{
    const QTemporaryDir tree;
    QCOMPARE(HouseCheck(ourRules, m_qt).findingsInSources(tree.path()).size(), 1);
    QCOMPARE(HouseCheck(ourRules, m_qt).findingsInLinks(tree.path()).size(), 1);
}

void TestStructure::aFileWithoutLicenceIsFound()
{
    const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later\n"_qs;
    const QString both = licence + u"SPDX-FileCopyrightText: The Waymark authors\n"_qs;
    QTemporaryDir tree;
    for (const QString &path : {u"CMakeLists.txt"_qs, u"dev"_qs, u".ci/run"_qs, u"core/base/Good.h"_qs})
        write(tree.path(), path, both);
    write(tree.path(), u"resources/editor/src/bare.ts"_qs, u"export {};\n"_qs);
    write(tree.path(), u"ui/cta/Half.cpp"_qs, licence);
    write(tree.path(), u"core/base/Late.h"_qs, u"\n\n\n\n"_qs + both);
    const QStringList expected{u"core/base/Late.h"_qs, u"resources/editor/src/bare.ts"_qs,
                               u"ui/cta/Half.cpp"_qs};
    QCOMPARE(HouseCheck::filesWithoutLicence(tree.path()), expected);
}

void TestStructure::commentsAndLiteralsAreNotCode()
{
    QCOMPARE(codeOf(u"a // b\nc"_qs), u"a     \nc"_qs);
    QCOMPARE(codeOf(u"a /* b\nb */ c"_qs), u"a     \n     c"_qs);
    QCOMPARE(codeOf(u"f(\"a \\\" // b\") g"_qs), u"f(           ) g"_qs);
    QCOMPARE(codeOf(u"f('\"') g('\\'')"_qs), u"f(   ) g(    )"_qs);
    QCOMPARE(codeOf(u"R\"x(a)\" \n)x\" b"_qs), u"        \n    b"_qs);
    QCOMPARE(codeOf(u"10'000 + 1'000 + b"_qs), u"10'000 + 1'000 + b"_qs);
    QCOMPARE(codeOf(u"\"http://x\" + b // c"_qs), u"           + b     "_qs);
}

void TestStructure::includesAreReadWithTheirLines()
{
    const QString source = u"#pragma once\n#include \"core/a.h\"\n# include <QString> // why\n"
                           u"// #include <x>\nauto t = R\"(\n#include <y>\n)\";"_qs;
    const QList<Include> expected{{u"core/a.h"_qs, 2}, {u"QString"_qs, 3}};
    QCOMPARE(includesOf(source), expected);
}

} // namespace waymark::structure

QTEST_APPLESS_MAIN(waymark::structure::TestStructure)
#include "tst_structure.moc"
