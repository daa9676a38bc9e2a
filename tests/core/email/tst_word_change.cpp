// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Document.h"
#include "core/email/LineDocument.h"
#include "core/email/WordChange.h"
#include "tests/support/ResultCheck.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace waymark {

namespace {

/// The pieces of a paragraph with this text.
QList<TextPiece> piecesOf(const QString &text)
{
    return readerPieces(LineDocument::fromText(text).nodes());
}

/// The changes as one line: "stays [-went-] {+came+}".
QString outline(const QList<WordChange> &changes)
{
    QString line;
    for (const WordChange &change : changes) {
        switch (change.kind) {
        case WordChange::Kind::Same:
            line += change.text();
            break;
        case WordChange::Kind::Removed:
            line += QLatin1String("[-") + change.text() + QLatin1String("-]");
            break;
        case WordChange::Kind::Inserted:
            line += QLatin1String("{+") + change.text() + QLatin1String("+}");
            break;
        }
    }
    return line;
}

/// The only block of a body, from its JSON.
Node block(const char *json)
{
    const auto document =
        Document::parse(QByteArray("{\"type\":\"doc\",\"content\":[") + json + QByteArray("]}"));
    return document ? document->root().content.value(0) : Node();
}

} // namespace

/// What a reader is told of a block, and what was changed in it.
class TestWordChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedWordsAreFound_data();
    void changedWordsAreFound();
    void aLongTextIsComparedAtOnce();
    void aBlockReadsAsItsReaderMeetsIt_data();
    void aBlockReadsAsItsReaderMeetsIt();
    void aConditionSaysForWhomItIs();
    void anotherAddressIsAChange();
    void anotherTokenIsAChangeOfTheWholeChip();
};

void TestWordChange::changedWordsAreFound_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char *name, const char *before, const char *now, const char *changes) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(now)
                            << QString::fromUtf8(changes);
    };
    row("same", "Set up alerts.", "Set up alerts.", "Set up alerts.");
    row("nothing at all", "", "", "");
    row("from nothing", "", "Set up", "{+Set up+}");
    row("to nothing", "Set up", "", "[-Set up-]");
    row("a word", "this week only", "this month only", "this [-week-]{+month+} only");
    row("a word more", "for disk and queue", "for disk, memory and queue", "for disk{+, memory+} and queue");
    row("a sign", "Set up alerts", "Set up alerts.", "Set up alerts{+.+}");
    row("neighbouring words are one change", "we meet on Monday morning at nine",
        "we meet next Friday at nine", "we meet [-on Monday morning-]{+next Friday+} at nine");
    row("all other words", "one two three", "four five six", "[-one two three-]{+four five six+}");
    row("Japanese, without spaces", "来週設定する", "来月設定する", "来[-週-]{+月+}設定する");
    row("Hebrew", "שלום עולם טוב", "שלום חבר טוב", "שלום [-עולם-]{+חבר+} טוב");
}

void TestWordChange::changedWordsAreFound()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    const QList<WordChange> changes = wordChanges(piecesOf(before), piecesOf(now));
    QTEST(outline(changes), "changes");
    // Whatever is marked: without the one or the other it is either text.
    QString old;
    QString fresh;
    for (const WordChange &change : changes) {
        if (change.kind != WordChange::Kind::Inserted)
            old += change.text();
        if (change.kind != WordChange::Kind::Removed)
            fresh += change.text();
    }
    QCOMPARE(old, before);
    QCOMPARE(fresh, now);
}

void TestWordChange::aLongTextIsComparedAtOnce()
{
    QList<TextPiece> before;
    QList<TextPiece> now;
    for (int i = 0; i < 20'000; ++i) {
        before.append({QStringLiteral("before%1").arg(i), false});
        now.append({QStringLiteral("now%1").arg(i), false});
    }
    const QList<WordChange> changes = wordChanges(before, now);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.first().pieces.size(), 20'000);
}

void TestWordChange::aBlockReadsAsItsReaderMeetsIt_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *json, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(text);
    };
#define PARAGRAPH(text) "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" text "\"}]}"
    row("a paragraph", PARAGRAPH("Two words"), "Two words");
    row("an empty paragraph", "{\"type\":\"paragraph\"}", "");
    row("tokens by their names",
        "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Hi \"},"
        "{\"type\":\"token\",\"attrs\":{\"name\":\"contact.first_name\",\"fallback\":\"there\"}},"
        "{\"type\":\"line_break\"},{\"type\":\"token\",\"attrs\":{\"name\":\"account.name\"}}]}",
        "Hi First name or “there”\nAccount name");
    row("a link with where it goes",
        "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"See \"},"
        "{\"type\":\"text\",\"text\":\"the \",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":"
        "\"https://docs.example/\"}}]},{\"type\":\"text\",\"text\":\"docs\",\"marks\":[{\"type\":\"link\","
        "\"attrs\":{\"href\":\"https://docs.example/\"}},{\"type\":\"bold\"}]},"
        "{\"type\":\"text\",\"text\":\" first.\"}]}",
        "See the docs (https://docs.example/) first.");
    row("a button",
        "{\"type\":\"button\",\"attrs\":{\"href\":\"https://docs.example/\"},"
        "\"content\":[{\"type\":\"text\",\"text\":\"Read on\"}]}",
        "Button: Read on (https://docs.example/)");
    row("a picture",
        "{\"type\":\"image\",\"attrs\":{\"src\":\"https://x.example/a.png\",\"alt\":\"A chart\"}}",
        "Picture: A chart");
    row("a list",
        "{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[" PARAGRAPH(
            "One") "]},{\"type\":\"list_item\",\"content\":[" PARAGRAPH("Two") "]}]}",
        "• One\n• Two");
    row("a numbered list in a quote",
        "{\"type\":\"quote\",\"content\":[" PARAGRAPH(
            "Do") ",{\"type\":\"ordered_list\",\"attrs\":{\"start\":3},\"content\":[{\"type\":\"list_item\","
                  "\"content\":[" PARAGRAPH("One") "," PARAGRAPH("and more") "]}]}]}",
        "Do\n3. One\nand more");
    row("columns",
        "{\"type\":\"columns\",\"content\":[{\"type\":\"column\",\"content\":[" PARAGRAPH(
            "Left") "]},{\"type\":\"column\",\"content\":[" PARAGRAPH("Right") "]}]}",
        "Left\nRight");
    row("a divider", "{\"type\":\"divider\"}", "Divider");
#undef PARAGRAPH
}

void TestWordChange::aBlockReadsAsItsReaderMeetsIt()
{
    QFETCH(QString, json);
    QTEST(readerText(block(json.toUtf8().constData())), "text");
}

void TestWordChange::aConditionSaysForWhomItIs()
{
    const Node condition =
        block("{\"type\":\"condition\",\"attrs\":{\"match\":\"all\",\"rules\":[{\"field\":"
              "\"deployment_type\",\"op\":\"is\",\"values\":[\"saas\"]}]},\"content\":[{"
              "\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Hello\"}]}]}");
    QCOMPARE(condition.type, NodeType::Condition);
    QCOMPARE(readerText(condition), QStringLiteral("Only for some accounts\nHello"));
    QCOMPARE(readerText(condition, [](const QJsonObject &) { return QStringLiteral("Only for SaaS"); }),
             QStringLiteral("Only for SaaS\nHello"));
}

void TestWordChange::anotherAddressIsAChange()
{
    const auto button = [](const char *href) {
        return readerPieces(
            block(qPrintable(QStringLiteral("{\"type\":\"button\",\"attrs\":{\"href\":\"%1\"},"
                                            "\"content\":[{\"type\":\"text\",\"text\":\"Read\"}]}")
                                 .arg(QLatin1String(href)))));
    };
    QCOMPARE(outline(wordChanges(button("https://a.example/x"), button("https://a.example/y"))),
             QStringLiteral("Button: Read [-(https://a.example/x)-]{+(https://a.example/y)+}"));
}

void TestWordChange::anotherTokenIsAChangeOfTheWholeChip()
{
    const auto line = [](const char *name) {
        return readerPieces(
            QList<Node>{Node{NodeType::Text, {}, {}, QStringLiteral("First name "), {}},
                        Node{NodeType::Token, {{QStringLiteral("name"), QLatin1String(name)}}, {}, {}, {}}});
    };
    const auto changes = wordChanges(line("contact.first_name"), line("contact.full_name"));
    QCOMPARE(outline(changes), QStringLiteral("First name [-First name-]{+Full name+}"));
    QVERIFY(changes.last().pieces.first().token);
    // A chip is not the words that it is called by.
    const QList<TextPiece> typed = piecesOf(QStringLiteral("First name First name"));
    QVERIFY(outline(wordChanges(line("contact.first_name"), typed)).contains(QLatin1String("[-")));
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestWordChange)
#include "tst_word_change.moc"
