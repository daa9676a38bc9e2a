// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/TokenChoice.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QSet>
#include <QTextEdit>

namespace waymark {

class TokenObject;
class TokenOffers;

/// One line of text with tokens in it, for a subject or preheader. A token is one character to the cursor:
/// Backspace deletes it whole, arrows step over it, it copies as "{{contact.first_name}}" and pastes back as
/// a token. Typing "{{" offers the tokens.
class TokenLineEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit TokenLineEdit(QWidget *parent = nullptr);

    /// The tokens that are offered, in this order, and their labels.
    void setTokens(const QList<TokenChoice> &tokens);
    /// Tokens without a value for a chosen recipient: shown amber, unless they have a fallback.
    void setTokensWithoutValue(const QSet<QString> &names);
    /// How many characters the tokens' values have, for characterCount(); else a token counts as its label.
    void setTokenLengths(const QHash<QString, int> &lengths);

    /// The line as "line" of resources/email/schema.json: [{"type":"text","text":…},{"type":"token","attrs":
    /// {"name":…,"fallback":…}}]. Setting the same value again keeps the cursor and the undo history.
    QJsonArray value() const;
    void setValue(const QJsonArray &value);
    /// Puts another line in the place of the present one, as an edit that can be undone; valueChanged()
    /// follows.
    void replaceValue(const QJsonArray &value);
    /// The line with tokens as "{{name}}".
    QString plainText() const;
    /// Characters as a reader sees them.
    int characterCount() const { return m_count; }

    /// Puts a token at the cursor.
    void insertToken(const QString &name);
    /// Opens the list of tokens at the cursor, as "{{" does.
    void offerTokens();
    /// What stands for the token before or after `position` where it has no value.
    void setFallback(int position, const QString &fallback);
    /// The token's name at this position of the cursor; empty where there is none.
    QString tokenAt(int position) const;
    /// Its fallback; empty where it has none.
    QString fallbackAt(int position) const;

    /// The most characters that the line takes; what would make it longer is refused whole, and tooLong()
    /// said.
    void setLongest(int characters) { m_longest = characters; }

    /// Without a frame, as in the composer's head.
    void setBare(bool bare);
    void setTextStyle(const QFont &letters);
    void setError(bool error);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person changed the line.
    void valueChanged();
    void characterCountChanged(int characters);
    void returnPressed();
    /// The focus went elsewhere.
    void editingFinished();
    /// Something was typed or pasted that the line has no room for; nothing of it was taken.
    void tooLong(int longest);
    /// A token was double-clicked.
    void tokenActivated(int position, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void type(const QString &text);
    bool hasRoomFor(const QString &text);
    QString tokenProperty(int position, int property) const;
    void lookForTypedToken();
    void acceptOffer(const QString &name);
    void closeOffers();
    void edited();
    void count();
    QString labelOf(const QString &name) const;
    void centreLine();

    QList<TokenChoice> m_tokens;
    QHash<QString, int> m_lengths;
    TokenObject *m_object;
    TokenOffers *m_offers;
    int m_offerStart = -1;
    int m_longest = 0; ///< 0: no limit.
    int m_count = 0;
    bool m_setting = false;
};

} // namespace waymark
