// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/TokenChoice.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QSet>
#include <QTextEdit>

class QListWidget;

namespace waymark {

class TokenObject;

/// One line of text with tokens in it, for a subject or preheader. A token is one character to the cursor: Backspace
/// deletes it whole, arrows step over it, it copies as "{{contact.first_name}}" and pastes back as a token. Typing
/// "{{" offers the tokens.
class TokenLineEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit TokenLineEdit(QWidget *parent = nullptr);
    ~TokenLineEdit() override;

    /// The tokens that are offered, in this order, and their labels.
    void setTokens(const QList<TokenChoice> &tokens);
    /// Tokens without a value for a chosen recipient: shown amber.
    void setTokensWithoutValue(const QSet<QString> &names);

    /// The line as "line" of resources/email/schema.json: [{"type":"text","text":…},{"type":"token","attrs":
    /// {"name":…,"fallback":…}}]. Setting the same value again keeps the cursor and the undo history.
    QJsonArray value() const;
    void setValue(const QJsonArray &value);
    /// The line with tokens as "{{name}}".
    QString plainText() const;
    /// Characters as a reader sees them; a token counts as long as its label.
    int characterCount() const;

    /// Puts a token at the cursor.
    void insertToken(const QString &name);
    /// Opens the list of tokens at the cursor, as "{{" does.
    void offerTokens();
    /// Without a frame and with larger letters, as the composer's subject.
    void setBare(bool bare, bool strong = false);
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

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void insertPlain(const QString &text);
    void insertTokenAt(QTextCursor &cursor, const QString &name, const QString &fallback);
    void replaceTypedToken();
    void textEdited();
    QString labelOf(const QString &name) const;
    QString plainText(const QTextCursor &range) const;
    void layOut();
    void filterOffers();
    void acceptOffer();
    void closeOffers();
    QString typedQuery() const;

    QList<TokenChoice> m_tokens;
    QSet<QString> m_withoutValue;
    TokenObject *m_object;
    QListWidget *m_offers = nullptr;
    int m_offerStart = -1;
    int m_count = 0;
    bool m_bare = false;
    bool m_setting = false;
};

} // namespace waymark
