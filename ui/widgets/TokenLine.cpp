// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/TokenLine.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace waymark::tokenline {

namespace {

/// Longest text of a line, "limits" of the schema's line.
constexpr qsizetype LongestText = 500;

constexpr QLatin1String typeKey("type");
constexpr QLatin1String textKey("text");
constexpr QLatin1String tokenKey("token");
constexpr QLatin1String attrsKey("attrs");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String fallbackKey("fallback");

/// One line of visible characters.
QString cleaned(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text.remove(QChar::ObjectReplacementCharacter).left(LongestText);
}

void insertText(QTextCursor &cursor, const QString &text)
{
    if (!text.isEmpty())
        cursor.insertText(cleaned(text), QTextCharFormat());
}

void insertToken(QTextCursor &cursor, const QString &name, const QString &fallback)
{
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), tokenFormat(name, fallback));
}

/// Calls `text` for each stretch of text and `token` for each token between the two positions.
template <class Text, class Token>
void walk(const QTextDocument &document, int from, int to, Text text, Token token)
{
    const QTextBlock block = document.firstBlock();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int start = std::max(from, fragment.position());
        const int end = std::min(to, fragment.position() + fragment.length());
        if (start >= end)
            continue;
        const QString piece = fragment.text().mid(start - fragment.position(), end - start);
        if (fragment.charFormat().objectType() != ObjectType) {
            text(piece);
            continue;
        }
        // Two equal tokens side by side are one fragment of two characters.
        for (qsizetype i = 0; i < piece.size(); ++i)
            token(fragment.charFormat().stringProperty(NameProperty),
                  fragment.charFormat().stringProperty(FallbackProperty));
    }
}

} // namespace

QTextCharFormat tokenFormat(const QString &name, const QString &fallback)
{
    QTextCharFormat format;
    format.setObjectType(ObjectType);
    format.setProperty(NameProperty, name);
    format.setProperty(FallbackProperty, fallback);
    return format;
}

QJsonArray toJson(const QTextDocument &document)
{
    QJsonArray line;
    QString pending;
    const auto flush = [&line, &pending] {
        if (!pending.isEmpty())
            line.append(QJsonObject{{typeKey, textKey}, {textKey, pending}});
        pending.clear();
    };
    walk(
        document, 0, document.characterCount(), [&pending](const QString &text) { pending += text; },
        [&](const QString &name, const QString &fallback) {
            flush();
            const QJsonObject attrs{{nameKey, name}, {fallbackKey, fallback}};
            line.append(QJsonObject{{typeKey, tokenKey}, {attrsKey, attrs}});
        });
    flush();
    return line;
}

void insertJson(QTextCursor &cursor, const QJsonArray &line)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (const QJsonValue &node : line) {
        const QString type = node[typeKey].toString();
        if (type == textKey)
            insertText(cursor, node[textKey].toString());
        else if (type == tokenKey)
            insertToken(cursor, node[attrsKey][nameKey].toString(), node[attrsKey][fallbackKey].toString());
    }
    cursor.endEditBlock();
}

void insertPlain(QTextCursor &cursor, const QString &text)
{
    static const QRegularExpression token(QStringLiteral(R"(\{\{\s*([a-z]+(?:\.[a-z0-9_]+)+)\s*\}\})"));
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    qsizetype done = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        insertText(cursor, text.mid(done, match.capturedStart() - done));
        insertToken(cursor, match.captured(1), {});
        done = match.capturedEnd();
    }
    insertText(cursor, text.mid(done));
    cursor.endEditBlock();
}

QString toText(const QTextDocument &document, int from, int to,
               const std::function<QString(const QString &)> &token)
{
    QString result;
    walk(
        document, from, to, [&result](const QString &text) { result += text; },
        [&](const QString &name, const QString &) { result += token(name); });
    return result;
}

} // namespace waymark::tokenline
