// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/WordChange.h"
#include "ui/widgets/TextLabel.h"

namespace waymark {

/// A text in which what came is underlined and what went is struck through, each on a ground of its own, and
/// tokens look like chips. To a screen reader it says which is which.
class WordsLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit WordsLabel(const QList<WordChange> &words, Color textColor = Color::TextPrimary,
                        QWidget *parent = nullptr);

    void setWords(const QList<WordChange> &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();
    QString style(const WordChange &change, const TextPiece &piece) const;

    QList<WordChange> m_words;
};

} // namespace waymark
