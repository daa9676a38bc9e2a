// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QJsonArray>
#include <QString>
#include <QTextCharFormat>

#include <functional>

class QTextCursor;
class QTextDocument;

/// A line with tokens inside a QTextDocument: each token is one object character with its name and fallback
/// in its format. Form of the JSON: "line" in resources/email/schema.json.
namespace waymark::tokenline {

/// The object type that a TokenObject draws.
inline constexpr int ObjectType = QTextFormat::UserObject + 1;
inline constexpr int NameProperty = QTextFormat::UserProperty + 1;
inline constexpr int FallbackProperty = QTextFormat::UserProperty + 2;

QTextCharFormat tokenFormat(const QString &name, const QString &fallback);

QJsonArray toJson(const QTextDocument &document);
/// Puts `line` in place of the cursor's selection. Nodes of other types are left out.
void insertJson(QTextCursor &cursor, const QJsonArray &line);
/// Puts `text` in place of the cursor's selection; "{{account.name}}" becomes a token, line ends become
/// spaces.
void insertPlain(QTextCursor &cursor, const QString &text);

/// The text from `from` to `to`, with what `token` says for each token's name.
QString toText(const QTextDocument &document, int from, int to,
               const std::function<QString(const QString &name)> &token);

} // namespace waymark::tokenline
