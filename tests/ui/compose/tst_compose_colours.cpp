// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/EditorSetup.h"
#include "ui/theme/ThemeColors.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <cmath>

namespace waymark {

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

/// WCAG 2.2, contrast ratio.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

/// The colours of the composer's paper, which is a web page with a style sheet of its own.
class TestComposeColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColourOfThePageFollowsTheTheme();
    void everyTextOnThePaperCanBeRead_data();
    void everyTextOnThePaperCanBeRead();
};

void TestComposeColours::everyColourOfThePageFollowsTheTheme()
{
    QFile file(QStringLiteral(WAYMARK_EDITOR_CSS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression used(QStringLiteral("var\\(--([A-Za-z0-9-]+)"));
    QSet<QString> wanted;
    for (auto match = used.globalMatch(sheet); match.hasNext();)
        wanted.insert(match.next().captured(1));
    QVERIFY(wanted.contains(QStringLiteral("neutral-tint")));
    const QWidget widget;
    const auto colours = editorColours(widget);
    for (auto colour = colours.cbegin(); colour != colours.cend(); ++colour)
        wanted.remove(QString(colour.key()).replace(u'.', u'-'));
    QCOMPARE(wanted, QSet<QString>());
    // Nor is a colour written anywhere but at the names.
    static const QRegularExpression fixed(QStringLiteral("^(?!  --).*#[0-9a-fA-F]{6}\\b"),
                                          QRegularExpression::MultilineOption);
    QVERIFY2(!fixed.match(sheet).hasMatch(), qPrintable(fixed.match(sheet).captured()));
}

void TestComposeColours::everyTextOnThePaperCanBeRead_data()
{
    QTest::addColumn<Color>("ink");
    QTest::addColumn<Color>("ground");
    QTest::newRow("text") << Color::TextPrimary << Color::BgSurface;
    QTest::newRow("text of a changed block") << Color::TextPrimary << Color::AccentTint;
    QTest::newRow("selected text") << Color::TextPrimary << Color::BgSelected;
    QTest::newRow("code") << Color::TextPrimary << Color::NeutralTint;
    QTest::newRow("link") << Color::AccentText << Color::BgSurface;
    QTest::newRow("link or token in a changed block") << Color::AccentText << Color::AccentTint;
    QTest::newRow("token without a value") << Color::WarningText << Color::WarningTint;
    QTest::newRow("button") << Color::TextOnAccent << Color::AccentFill;
    QTest::newRow("a picture's caption") << Color::WarningText << Color::BgSurface;
    QTest::newRow("in place of a picture") << Color::TextTertiary << Color::BgPane;
    QTest::newRow("footer") << Color::TextTertiary << Color::BgSurface;
    QTest::newRow("offered token") << Color::TextPrimary << Color::BgRaised;
    QTest::newRow("its value") << Color::TextTertiary << Color::BgRaised;
    QTest::newRow("its value when chosen") << Color::TextTertiary << Color::BgSelected;
    QTest::newRow("its value under the mouse") << Color::TextTertiary << Color::BgHover;
}

void TestComposeColours::everyTextOnThePaperCanBeRead()
{
    QFETCH(Color, ink);
    QFETCH(Color, ground);
    for (const ThemeVariant variant : {ThemeVariant::Light, ThemeVariant::Dark}) {
        const double ratio = contrast(color(ink, variant), color(ground, variant));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
}

} // namespace waymark

QTEST_MAIN(waymark::TestComposeColours)
#include "tst_compose_colours.moc"
