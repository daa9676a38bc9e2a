// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/DraftMerge.h"
#include "tests/core/work/DraftFixtures.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;
using namespace waymark::test;

namespace {

using State = MergePart::State;
using Choice = MergePart::Choice;

QJsonObject paragraph(const QString &text)
{
    return {
        {QStringLiteral("type"), QStringLiteral("paragraph")},
        {QStringLiteral("content"), QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")},
                                                           {QStringLiteral("text"), text}}}}};
}

/// An email whose paragraphs are the words of `body`.
DraftTexts texts(const char *body, const char *subject = "Subject")
{
    DraftTexts made = textsOf(Draft(), subject);
    QJsonArray blocks;
    for (const QString &word : QString::fromUtf8(body).split(u' ', Qt::SkipEmptyParts))
        blocks.append(paragraph(word));
    made.body = {{QStringLiteral("type"), QStringLiteral("doc")}, {QStringLiteral("content"), blocks}};
    return made;
}

QString wordsOf(const QList<Node> &blocks)
{
    QStringList words;
    for (const Node &block : blocks)
        words += block.content.isEmpty() ? block.text : block.content.first().text;
    return words.join(u' ');
}

/// The body's parts as lines: "=one two", "<mine", ">theirs", "?mine|theirs".
QStringList outline(const DraftMerge &merge)
{
    QStringList lines;
    for (const MergePart &part : merge.parts()) {
        if (part.place != MergePart::Place::Body)
            continue;
        switch (part.state) {
        case State::Same:
            lines += u'=' + wordsOf(part.theirs);
            break;
        case State::Mine:
            lines += u'<' + wordsOf(part.mine);
            break;
        case State::Theirs:
            lines += u'>' + wordsOf(part.theirs);
            break;
        case State::Both:
            lines += u'?' + wordsOf(part.mine) + u'|' + wordsOf(part.theirs);
            break;
        }
    }
    return lines;
}

QString bodyWords(const Result<DraftTexts> &result)
{
    if (!result)
        return QStringLiteral("! ") + result.error().sentence;
    QStringList words;
    for (const QJsonValue &block : result->body.value(u"content").toArray())
        words += block[u"content"][0][u"text"].toString();
    return words.join(u' ');
}

DraftMerge merged(const std::optional<DraftTexts> &base, const DraftTexts &mine, const DraftTexts &theirs)
{
    auto merge = DraftMerge::of(base, mine, theirs);
    if (!merge)
        qFatal("not merged: %s", qPrintable(merge.error().detail));
    return *merge;
}

/// A body of a few of few words, so that everything happens to it.
QByteArray someWords(QRandomGenerator &random)
{
    QByteArray words;
    const int count = random.bounded(6);
    for (int i = 0; i < count; ++i)
        words += QByteArray(1, char('a' + random.bounded(5))) + ' ';
    return words + "a";
}

} // namespace

/// What is proposed for an email that two people wrote at once.
class TestWorkDraftMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksAreComparedOneByOne_data();
    void blocksAreComparedOneByOne();
    void oneSidedChangesAreChosenAlready();
    void whatBothChangedIsAsked();
    void bothPutsMineBelowTheirs();
    void aLineHasRoomForOneSideOnly();
    void withoutABaseEveryDifferenceIsAsked();
    void aBaseThatCannotBeReadIsNoBase();
    void aTextThatCannotBeReadIsAnError();
    void anEmailThatGetsTooLongIsRefused();
    void whatIsTheSameCannotBeChosen();
    void anyThreeTextsKeepTheRules();
};

void TestWorkDraftMerge::blocksAreComparedOneByOne_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                        const QStringList &parts) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << parts;
    };
    row("all the same", "a b c", "a b c", "a b c", {u"=a b c"_qs});
    row("reworded here", "a b c", "a x c", "a b c", {u"=a"_qs, u"<x"_qs, u"=c"_qs});
    row("reworded there", "a b c", "a b c", "a x c", {u"=a"_qs, u">x"_qs, u"=c"_qs});
    row("reworded alike", "a b c", "a x c", "a x c", {u"=a x c"_qs});
    row("reworded differently", "a b c", "a x c", "a y c", {u"=a"_qs, u"?x|y"_qs, u"=c"_qs});
    row("neighbours reworded", "a b c d", "a x c d", "a b y d", {u"=a"_qs, u"<x"_qs, u">y"_qs, u"=d"_qs});
    row("added here", "a b", "a x b", "a b", {u"=a"_qs, u"<x"_qs, u"=b"_qs});
    row("added at the end there", "a b", "a b", "a b x y", {u"=a b"_qs, u">x y"_qs});
    row("added at one place by both", "a b", "a x b", "a y b", {u"=a"_qs, u"?x|y"_qs, u"=b"_qs});
    row("left out here", "a b c", "a c", "a b c", {u"=a"_qs, u"<"_qs, u"=c"_qs});
    row("left out here, reworded there", "a b c", "a c", "a x c", {u"=a"_qs, u"?|x"_qs, u"=c"_qs});
    row("left out by both", "a b c", "a c", "a c", {u"=a c"_qs});
    row("all new on both sides", "a", "x", "y z", {u"?x|y z"_qs});
    row("moved here", "a b c", "b c a", "a b c", {u"<"_qs, u"=b c"_qs, u"<a"_qs});
}

void TestWorkDraftMerge::blocksAreComparedOneByOne()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QStringList, parts);
    QCOMPARE(outline(merged(texts(base), texts(mine), texts(theirs))), parts);
}

void TestWorkDraftMerge::oneSidedChangesAreChosenAlready()
{
    const DraftMerge merge = merged(texts("a b c", "Old"), texts("a x c", "Old"), texts("a b c y", "New"));
    QCOMPARE(merge.questions(), 0);
    QCOMPARE(merge.open(), 0);
    QCOMPARE(bodyWords(merge.result()), QStringLiteral("a x c y"));
    QCOMPARE(merge.result()->subject, texts("", "New").subject);
}

void TestWorkDraftMerge::whatBothChangedIsAsked()
{
    DraftMerge merge = merged(texts("a b c"), texts("a x c"), texts("a y c"));
    QCOMPARE(merge.questions(), 1);
    QCOMPARE(merge.open(), 1);
    QVERIFY(!merge.result());
    QCOMPARE(merge.result().error().kind, ErrorKind::Invalid);
    merge.choose(3, Choice::Mine);
    QCOMPARE(merge.open(), 0);
    QCOMPARE(bodyWords(merge.result()), QStringLiteral("a x c"));
    merge.choose(3, Choice::Theirs);
    QCOMPARE(bodyWords(merge.result()), QStringLiteral("a y c"));
    merge.choose(3, std::nullopt);
    QCOMPARE(merge.open(), 1);
    QCOMPARE(merge.questions(), 1);
}

void TestWorkDraftMerge::bothPutsMineBelowTheirs()
{
    DraftMerge merge = merged(texts("a b c"), texts("a x c"), texts("a y c"));
    merge.choose(3, Choice::Both);
    QCOMPARE(bodyWords(merge.result()), QStringLiteral("a y x c"));
}

void TestWorkDraftMerge::aLineHasRoomForOneSideOnly()
{
    DraftMerge merge = merged(texts("a", "Base"), texts("a", "Mine"), texts("a", "Theirs"));
    QCOMPARE(merge.open(), 1);
    merge.choose(0, Choice::Both);
    QCOMPARE(merge.open(), 1);
    merge.choose(0, Choice::Mine);
    QCOMPARE(merge.result()->subject, texts("", "Mine").subject);
}

void TestWorkDraftMerge::withoutABaseEveryDifferenceIsAsked()
{
    DraftMerge merge = merged({}, texts("a x c", "Mine"), texts("a c y", "Theirs"));
    QCOMPARE(outline(merge), (QStringList{u"=a"_qs, u"?x|"_qs, u"=c"_qs, u"?|y"_qs}));
    QCOMPARE(merge.open(), 3);
    merge.choose(0, Choice::Theirs);
    merge.choose(3, Choice::Mine);
    merge.choose(5, Choice::Theirs);
    QCOMPARE(bodyWords(merge.result()), QStringLiteral("a x c y"));
}

void TestWorkDraftMerge::aBaseThatCannotBeReadIsNoBase()
{
    DraftTexts damaged = texts("a b");
    damaged.body = {{QStringLiteral("type"), QStringLiteral("nonsense")}};
    QCOMPARE(merged(damaged, texts("a x"), texts("a y")).open(), 1);
}

void TestWorkDraftMerge::aTextThatCannotBeReadIsAnError()
{
    DraftTexts damaged = texts("a b");
    damaged.body = {};
    for (const auto &merge :
         {DraftMerge::of({}, damaged, texts("a")), DraftMerge::of({}, texts("a"), damaged)}) {
        QVERIFY(!merge);
        QCOMPARE(merge.error().kind, ErrorKind::Damaged);
        QVERIFY(!merge.error().sentence.isEmpty());
    }
}

void TestWorkDraftMerge::anEmailThatGetsTooLongIsRefused()
{
    const QByteArray many = QByteArray("word ").repeated(1500);
    const QByteArray others = QByteArray("term ").repeated(1500);
    DraftMerge merge = merged({}, texts(many), texts(others));
    merge.choose(2, Choice::Both);
    QCOMPARE(merge.open(), 0);
    const auto result = merge.result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
}

void TestWorkDraftMerge::whatIsTheSameCannotBeChosen()
{
    DraftMerge merge = merged(texts("a"), texts("a"), texts("a"));
    const DraftMerge before = merge;
    for (const int part : {-1, 0, 2, 99})
        merge.choose(part, Choice::Mine);
    QCOMPARE(merge, before);
}

void TestWorkDraftMerge::anyThreeTextsKeepTheRules()
{
    QRandomGenerator random(20261122);
    for (int round = 0; round < 400; ++round) {
        const DraftTexts base = texts(someWords(random));
        const DraftTexts mine = texts(someWords(random));
        const DraftTexts theirs = texts(someWords(random));
        DraftMerge merge = merged(base, mine, theirs);
        DraftMerge mirrored = merged(base, theirs, mine);
        QCOMPARE(merge.open(), mirrored.open());
        // All parts of one side are that side.
        DraftMerge all = merge;
        for (int i = 0; i < all.parts().size(); ++i)
            all.choose(i, Choice::Mine);
        QCOMPARE(bodyWords(all.result()), bodyWords(mine));
        for (int i = 0; i < all.parts().size(); ++i)
            all.choose(i, Choice::Theirs);
        QCOMPARE(bodyWords(all.result()), bodyWords(theirs));
        // A side that did nothing leaves the other as it is.
        QCOMPARE(bodyWords(merged(base, base, theirs).result()), bodyWords(theirs));
        QCOMPARE(bodyWords(merged(base, mine, base).result()), bodyWords(mine));
        // What was the same on both sides is no question.
        QCOMPARE(bodyWords(merged(base, mine, mine).result()), bodyWords(mine));
    }
}

QTEST_GUILESS_MAIN(TestWorkDraftMerge)
#include "tst_work_draft_merge.moc"
