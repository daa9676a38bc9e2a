// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/render/TextWrap.h"

#include <QTest>

using namespace waymark;

class TestTextWrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphIsWrapped_data();
    void paragraphIsWrapped();
};

void TestTextWrap::paragraphIsWrapped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LinePrefix>("prefix");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const LinePrefix &prefix,
                        const QString &expected) { QTest::newRow(name) << text << prefix << expected; };
    const LinePrefix none;
    const LinePrefix item{QStringLiteral("- "), QStringLiteral("  ")};
    const QString a36(36, u'a');
    const QString a35(35, u'a');
    const QString url = QLatin1String("<https://example.org/") + QString(80, u'x') + u'>';

    row("nothing", QString(), none, QStringLiteral("\n"));
    row("a word", QStringLiteral("word"), none, QStringLiteral("word\n"));
    row("exactly 72 columns", QString(a36 + u' ' + a35), none, QString(a36 + u' ' + a35 + u'\n'));
    row("73 columns", QString(a36 + u' ' + a36), none, QString(a36 + u'\n' + a36 + u'\n'));
    row("the prefix counts", QString(a35 + u' ' + a36), item,
        QString(QLatin1String("- ") + a35 + QLatin1String("\n  ") + a36 + u'\n'));
    row("a long address stays whole", QString(QLatin1String("see ") + url + QLatin1String(" now")), none,
        QString(QLatin1String("see\n") + url + QLatin1String("\nnow\n")));
    row("runs of spaces are one", QStringLiteral("  a   b  "), none, QStringLiteral("a b\n"));
    row("a line break", QStringLiteral("a\u2028b"), item, QStringLiteral("- a\n  b\n"));
    row("two line breaks", QStringLiteral("a\u2028\u2028b"), none, QStringLiteral("a\n\nb\n"));
    row("Japanese breaks without spaces", QStringLiteral("あ").repeated(40), none,
        QString(QStringLiteral("あ").repeated(36) + u'\n' + QStringLiteral("あ").repeated(4) + u'\n'));
    row("a full stop does not begin a line",
        QString(QStringLiteral("あ").repeated(36) + QStringLiteral("。")), none,
        QString(QStringLiteral("あ").repeated(35) + u'\n' + QStringLiteral("あ。") + u'\n'));
    row("emoji count two columns", QString(QStringLiteral("🚀").repeated(36) + QStringLiteral(" a")), none,
        QString(QStringLiteral("🚀").repeated(36) + QStringLiteral("\na\n")));
    row("accents count none", QString(QStringLiteral("e\u0301").repeated(72)), none,
        QString(QStringLiteral("e\u0301").repeated(72) + u'\n'));
    row("a no-break space does not break", QString(a36 + QChar(0x00A0) + a36), none,
        QString(a36 + QChar(0x00A0) + a36 + u'\n'));
}

void TestTextWrap::paragraphIsWrapped()
{
    QFETCH(QString, text);
    QFETCH(LinePrefix, prefix);
    QFETCH(QString, expected);
    QByteArray wrapped;
    appendWrapped(wrapped, text, prefix);
    QCOMPARE(QString::fromUtf8(wrapped), expected.replace(u'\n', QLatin1String("\r\n")));
}

QTEST_APPLESS_MAIN(TestTextWrap)
#include "tst_text_wrap.moc"
