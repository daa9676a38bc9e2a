// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/structure/SourceText.h"

#include <QRegularExpression>

namespace waymark::structure {

namespace {

// A comment, a raw string, a string or a character literal; what starts first wins. A digit before the quote
// means a digit separator, as in 10'000.
const QRegularExpression &notCode()
{
    static const QRegularExpression expression(
        QStringLiteral(R"RX(//[^\n]*|/\*.*?\*/|R"([^()\\\s]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*")RX"
                       R"RX(|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')RX"),
        QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

} // namespace

QString codeOf(const QString &source)
{
    QString code = source;
    auto matches = notCode().globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code.at(i) != u'\n')
                code[i] = u' ';
        }
    }
    return code;
}

QList<Include> includesOf(const QString &source)
{
    static const QRegularExpression directive(QStringLiteral("^[ \\t]*#[ \\t]*include\\b"),
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression quoted(QStringLiteral("[\"<]([^\">\n]+)[\">]"));
    QList<Include> includes;
    const QString code = codeOf(source);
    auto matches = directive.globalMatch(code);
    while (matches.hasNext()) {
        // The path is a literal, so only the source still has it.
        const auto match = quoted.match(source, matches.next().capturedEnd());
        if (match.hasMatch())
            includes.append({match.captured(1), lineAt(source, match.capturedStart())});
    }
    return includes;
}

QString cmakeOf(const QString &source)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    return QString(source).remove(comment);
}

int lineAt(const QString &text, qsizetype position)
{
    return static_cast<int>(QStringView(text).first(position).count(u'\n')) + 1;
}

} // namespace waymark::structure
