// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/User.h"
#include "ui/compose/LiveAnswer.h"

#include <QFrame>

class QVBoxLayout;

namespace waymark {

class ElidedLabel;
class TextLabel;
class TokenLineEdit;

/// The lines above the body: From, Subject, Preheader.
class HeadFields : public QFrame
{
    Q_OBJECT
public:
    explicit HeadFields(QWidget *parent = nullptr);

    TokenLineEdit &subject() { return *m_subject; }
    TokenLineEdit &preheader() { return *m_preheader; }
    const TokenLineEdit &subject() const { return *m_subject; }
    const TokenLineEdit &preheader() const { return *m_preheader; }

    /// The line with the keyboard; null when neither has it.
    TokenLineEdit *focusedLine() const;

    void setSender(const User &sender);
    /// Marks tokens without a value, and counts with values instead of labels.
    void show(const LiveAnswer &answer);
    /// What the lists of tokens say beside each, name → text.
    void setTokenValues(const QHash<QString, QString> &values);
    void showCounts();
    /// Gives every use of the token that has no fallback this one.
    void setTokenFallback(const QString &token, const QString &fallback);

Q_SIGNALS:
    /// The person changed a line.
    void changed();
    /// Something did not fit into a line; `sentence` says so.
    void refused(const QString &sentence);
    /// The focus left a line.
    void left();

private:
    QWidget *makeRow(const QString &label, QWidget *field, TextLabel *note);
    TokenLineEdit *makeLine(const QString &name, const QString &label);

    ElidedLabel *m_from;
    TextLabel *m_replies;
    TokenLineEdit *m_subject;
    TextLabel *m_subjectCount;
    TokenLineEdit *m_preheader;
    TextLabel *m_preheaderCount;
};

} // namespace waymark
