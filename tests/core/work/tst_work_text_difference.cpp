// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/work/TextDifference.h"
#include "tests/core/work/DraftFixtures.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;

namespace {

using Kind = DifferencePart::Kind;

QJsonObject paragraph(const char *text, bool bold = false)
{
    QJsonObject node{{QStringLiteral("type"), QStringLiteral("text")},
                     {QStringLiteral("text"), QString::fromUtf8(text)}};
    if (bold)
        node.insert(QStringLiteral("marks"),
                    QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("bold")}}});
    return {{QStringLiteral("type"), QStringLiteral("paragraph")},
            {QStringLiteral("content"), QJsonArray{node}}};
}

DraftTexts texts(const char *subject, const QJsonArray &blocks)
{
    DraftTexts made = textsOf(Draft(), subject);
    made.body = {{QStringLiteral("type"), QStringLiteral("doc")}, {QStringLiteral("content"), blocks}};
    return made;
}

/// The parts as lines: "body ~ old>new".
QStringList outline(const QList<DifferencePart> &parts)
{
    static const QHash<Kind, QString> signs{{Kind::Same, QStringLiteral("=")},
                                            {Kind::Reworded, QStringLiteral("~")},
                                            {Kind::Formatted, QStringLiteral("f")},
                                            {Kind::Added, QStringLiteral("+")},
                                            {Kind::Removed, QStringLiteral("-")}};
    QStringList lines;
    for (const DifferencePart &part : parts) {
        QString text;
        for (const WordChange &change : part.words)
            text += change.text();
        lines += signs.value(part.kind) + text;
    }
    return lines;
}

} // namespace

/// What a reader is shown of two versions of an email.
class TestWorkTextDifference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartIsThereInReadingOrder();
    void whatIsOnlyFormattedOtherwiseSaysSo();
    void eachChangedBlockCanBeTakenBack();
    void aTextThatCannotBeReadHasNoParts();
    void recipientsAreComparedByName();
};

void TestWorkTextDifference::everyPartIsThereInReadingOrder()
{
    const DraftTexts before =
        texts("Subject", {paragraph("One"), paragraph("Two words"), paragraph("Three"), paragraph("Four")});
    const DraftTexts now = texts(
        "Subject now", {paragraph("Nought"), paragraph("One"), paragraph("Three words"), paragraph("Four")});
    QCOMPARE(outline(differenceBetween(before, now)),
             (QStringList{QStringLiteral("~Subject now"), QStringLiteral("="), QStringLiteral("+Nought"),
                          QStringLiteral("=One"), QStringLiteral("~TwoThree words"), QStringLiteral("-Three"),
                          QStringLiteral("=Four")}));
    QCOMPARE(outline(differenceBetween(now, now)),
             (QStringList{QStringLiteral("=Subject now"), QStringLiteral("="), QStringLiteral("=Nought"),
                          QStringLiteral("=One"), QStringLiteral("=Three words"), QStringLiteral("=Four")}));
}

void TestWorkTextDifference::whatIsOnlyFormattedOtherwiseSaysSo()
{
    const DraftTexts before = texts("Subject", {paragraph("Important")});
    const DraftTexts now = texts("Subject", {paragraph("Important", true)});
    QCOMPARE(outline(differenceBetween(before, now)).last(), QStringLiteral("fImportant"));
}

void TestWorkTextDifference::eachChangedBlockCanBeTakenBack()
{
    const DraftTexts before = texts("Subject", {paragraph("One"), paragraph("Two")});
    DraftTexts now = texts("Subject", {paragraph("One"), paragraph("Other"), paragraph("More")});
    for (int i = 0; i < 2; ++i) {
        const QList<DifferencePart> parts = differenceBetween(before, now);
        const auto changed =
            std::ranges::find_if(parts, [](const DifferencePart &part) { return part.change.has_value(); });
        QVERIFY(changed != parts.end());
        now.body = withoutChange(*Document::fromJson(now.body), *changed->change)->toJson();
    }
    QCOMPARE(*Document::fromJson(now.body), *Document::fromJson(before.body));
}

void TestWorkTextDifference::aTextThatCannotBeReadHasNoParts()
{
    const DraftTexts good = texts("Subject", {paragraph("One")});
    DraftTexts bad = good;
    bad.body = {};
    QVERIFY(differenceBetween(good, bad).isEmpty());
    QVERIFY(differenceBetween(bad, good).isEmpty());
}

void TestWorkTextDifference::recipientsAreComparedByName()
{
    const ContactId priya = ContactId::create();
    const ContactId tom = ContactId::create();
    const ContactId gone = ContactId::create();
    const QHash<ContactId, QString> people{{priya, QStringLiteral("Priya")}, {tom, QStringLiteral("Tom")}};
    const DifferencePart part = recipientsDifference({priya, gone}, {tom, priya}, people);
    QCOMPARE(part.place, DifferencePart::Place::Recipients);
    QCOMPARE(outline({part}), QStringList{QStringLiteral("~Tom, Priya, Somebody who was deleted")});
    QCOMPARE(part.words.first().kind, WordChange::Kind::Inserted);
    QCOMPARE(part.words.last().kind, WordChange::Kind::Removed);
    QCOMPARE(recipientsDifference({priya, tom}, {tom, priya}, people).kind, Kind::Same);
    QCOMPARE(recipientsDifference({}, {priya}, people).kind, Kind::Reworded);
}

QTEST_GUILESS_MAIN(TestWorkTextDifference)

#include "tst_work_text_difference.moc"
