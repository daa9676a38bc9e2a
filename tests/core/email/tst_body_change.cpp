// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/BodyChange.h"
#include "core/email/ReaderText.h"
#include "tests/support/ResultCheck.h"

#include <QJsonArray>
#include <QTest>

namespace waymark {

namespace {

/// A body of one paragraph for each text.
Document body(const QStringList &texts)
{
    QJsonArray blocks;
    for (const QString &text : texts)
        blocks.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                  {QStringLiteral("content"),
                                   QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                          {QStringLiteral("text"), text}}}}});
    const auto document = Document::fromJson(
        {{QStringLiteral("type"), QStringLiteral("doc")}, {QStringLiteral("content"), blocks}});
    return document ? *document : Document();
}

/// The changes as one line: "~1 a>b, +2 c, -3 d".
QString outline(const QList<BodyChange> &changes)
{
    QStringList lines;
    for (const BodyChange &change : changes) {
        const QString place = QString::number(change.place) + QLatin1Char(' ');
        switch (change.kind) {
        case BodyChange::Kind::Reworded:
            lines.append(u'~' + place + readerText(change.before) + u'>' + readerText(change.now));
            break;
        case BodyChange::Kind::Added:
            lines.append(u'+' + place + readerText(change.now));
            break;
        case BodyChange::Kind::Removed:
            lines.append(u'-' + place + readerText(change.before));
            break;
        }
    }
    return lines.join(QStringLiteral(", "));
}

} // namespace

class TestBodyChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreFoundBlockByBlock_data();
    void changesAreFoundBlockByBlock();
    void takingAllChangesBackGivesTheFirstBody_data() { changesAreFoundBlockByBlock_data(); }
    void takingAllChangesBackGivesTheFirstBody();
    void aBodyOfHundredsOfOtherBlocksIsComparedAtOnce();
};

void TestBodyChange::changesAreFoundBlockByBlock_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("changes");
    QTest::newRow("same") << "a b c"
                          << "a b c"
                          << "";
    QTest::newRow("reworded") << "a b c"
                              << "a x c"
                              << "~1 b>x";
    QTest::newRow("added at the end") << "a b"
                                      << "a b c"
                                      << "+2 c";
    QTest::newRow("added first") << "a b"
                                 << "x a b"
                                 << "+0 x";
    QTest::newRow("removed in the middle") << "a b c"
                                           << "a c"
                                           << "-1 b";
    QTest::newRow("removed last") << "a b"
                                  << "a"
                                  << "-1 b";
    QTest::newRow("reworded and one more") << "a b c"
                                           << "a x y c"
                                           << "~1 b>x, +2 y";
    QTest::newRow("two into one") << "a b c d"
                                  << "a x d"
                                  << "~1 b>x, -2 c";
    QTest::newRow("moved") << "a b c"
                           << "c a b"
                           << "+0 c, -3 c";
    QTest::newRow("everything") << "a b"
                                << "x y"
                                << "~0 a>x, ~1 b>y";
    QTest::newRow("twice the same") << "a a a"
                                    << "a a"
                                    << "-2 a";
}

void TestBodyChange::changesAreFoundBlockByBlock()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    QTEST(outline(bodyChanges(body(before.split(u' ')), body(now.split(u' ')))), "changes");
}

void TestBodyChange::takingAllChangesBackGivesTheFirstBody()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    const Document first = body(before.split(u' '));
    Document document = body(now.split(u' '));
    for (int i = 0; i < 10 && document != first; ++i) {
        const auto without = withoutChange(document, bodyChanges(first, document).first());
        VERIFY_RESULT(without);
        document = *without;
    }
    QCOMPARE(document, first);
}

void TestBodyChange::aBodyOfHundredsOfOtherBlocksIsComparedAtOnce()
{
    QStringList before;
    QStringList now;
    for (int i = 0; i < 600; ++i) {
        before.append(QStringLiteral("before%1").arg(i));
        now.append(QStringLiteral("now%1").arg(i));
    }
    QCOMPARE(bodyChanges(body(before), body(now)).size(), 600);
}

} // namespace waymark

QTEST_GUILESS_MAIN(waymark::TestBodyChange)
#include "tst_body_change.moc"
