// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/LineDocument.h"

#include <QJsonDocument>
#include <QTest>

using namespace waymark;

class TestLineDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineComesBackUnchanged();
    void badLineIsRefused_data();
    void badLineIsRefused();
    void lineFromText();
};

void TestLineDocument::lineComesBackUnchanged()
{
    const QJsonArray json =
        QJsonDocument::fromJson(R"([{"type":"text","text":"Monitoring at "},)"
                                R"({"type":"token","attrs":{"fallback":"","name":"account.name"}},)"
                                R"({"type":"text","text":": what to watch"}])")
            .array();
    const auto line = LineDocument::fromJson(json);
    QVERIFY(line);
    QCOMPARE(line->toJson(), json);
    QCOMPARE(line->toPlainText(), QStringLiteral("Monitoring at {{account.name}}: what to watch"));
    QVERIFY(!line->isEmpty());
    QVERIFY(LineDocument().isEmpty());
    QCOMPARE(LineDocument::fromJson({}).value(), LineDocument());
}

void TestLineDocument::badLineIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &json, const char *path) {
        QTest::newRow(name) << json << QString::fromLatin1(path);
    };
    row("a line break", R"([{"type":"line_break"}])", "/0");
    row("a paragraph", R"([{"type":"text","text":"x"},{"type":"paragraph"}])", "/1");
    row("a mark", R"([{"type":"text","text":"x","marks":[{"type":"bold"}]}])", "/0/marks");
    row("a text", R"(["x"])", "/0");
    row("a long line", R"([{"type":"text","text":")" + QByteArray(501, 'x') + R"("}])", "/0");
    row("a long line in two parts",
        R"([{"type":"text","text":")" + QByteArray(300, 'x') + R"("},{"type":"text","text":")" +
            QByteArray(300, 'x') + R"("}])",
        "/1");
    row("a nameless token", R"([{"type":"token","attrs":{}}])", "/0/attrs/name");
}

void TestLineDocument::badLineIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto line = LineDocument::fromJson(QJsonDocument::fromJson(json).array());
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ErrorKind::Invalid);
    QCOMPARE(line.error().detail.section(QStringLiteral(": "), 0, 0), path);
}

void TestLineDocument::lineFromText()
{
    QCOMPARE(LineDocument::fromText(QStringLiteral("a\r\nBcc: b")).toPlainText(),
             QStringLiteral("a  Bcc: b"));
    QCOMPARE(LineDocument::fromText(QString()), LineDocument());
    QVERIFY(LineDocument::fromText(QStringLiteral(" \t")).isEmpty());
    const QString rockets = QStringLiteral("x") + QStringLiteral("🚀").repeated(300);
    QCOMPARE(LineDocument::fromText(rockets).toPlainText(), rockets.left(499));
}

QTEST_APPLESS_MAIN(TestLineDocument)
#include "tst_line_document.moc"
