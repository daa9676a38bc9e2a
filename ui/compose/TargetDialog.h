// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;

namespace waymark {

class FormField;

/// Asks for words and the address behind them, for a link or a button of the body.
class TargetDialog : public DialogFrame
{
    Q_OBJECT
public:
    enum class Kind { Link, Button };

    TargetDialog(Kind kind, const QString &words, const QString &address, QWidget *parent = nullptr);

    /// Does not ask for words: what the body has there keeps them.
    void setWordsKept();
    /// Offers to take an existing link away.
    void offerRemoval();

Q_SIGNALS:
    void chosen(const QString &words, const QString &address);
    void removalWanted();

private:
    void addChecks();
    void take();

    Kind m_kind;
    bool m_wordsKept = false;
    QLineEdit *m_words;
    QLineEdit *m_address;
    FormField *m_wordsField;
    FormField *m_addressField;
};

} // namespace waymark
