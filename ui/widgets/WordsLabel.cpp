// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/WordsLabel.h"

#include "ui/theme/ThemeColors.h"

#include <QEvent>

#include <algorithm>

namespace waymark {

namespace {

QString spoken(const WordChange &change)
{
    switch (change.kind) {
    case WordChange::Kind::Removed:
        return WordsLabel::tr("[removed: %1]", "read aloud").arg(change.text());
    case WordChange::Kind::Inserted:
        return WordsLabel::tr("[added: %1]", "read aloud").arg(change.text());
    case WordChange::Kind::Same:
        break;
    }
    return change.text();
}

} // namespace

WordsLabel::WordsLabel(const QList<WordChange> &words, Color textColor, QWidget *parent)
    : TextLabel({}, TextStyle::Body, textColor, parent), m_words(words)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    showWords();
}

void WordsLabel::setWords(const QList<WordChange> &words)
{
    m_words = words;
    showWords();
}

void WordsLabel::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords();
}

QString WordsLabel::style(const WordChange &change, const TextPiece &piece) const
{
    const auto dressed = [this](Color ink, Color ground, QLatin1String line) {
        return QStringLiteral("color: %1; background-color: %2; text-decoration: %3;")
            .arg(color(ink, this).name(), color(ground, this).name(), line);
    };
    switch (change.kind) {
    case WordChange::Kind::Removed:
        return dressed(Color::DangerText, Color::DangerTint, QLatin1String("line-through"));
    case WordChange::Kind::Inserted:
        return dressed(Color::SuccessText, Color::SuccessTint, QLatin1String("underline"));
    case WordChange::Kind::Same:
        break;
    }
    return piece.token ? dressed(Color::AccentText, Color::AccentTint, QLatin1String("none")) : QString();
}

void WordsLabel::showWords()
{
    QString html;
    QString plain;
    QStringList aloud;
    for (const WordChange &change : std::as_const(m_words)) {
        for (const TextPiece &piece : change.pieces) {
            const QString look = style(change, piece);
            QString text = piece.text.toHtmlEscaped();
            text.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
            html += look.isEmpty() ? text : QStringLiteral("<span style=\"%1\">%2</span>").arg(look, text);
        }
        plain += change.text();
        aloud += spoken(change);
    }
    setText(QStringLiteral("<p dir=\"%1\" style=\"white-space: pre-wrap; margin: 0;\">%2</p>")
                .arg(plain.isRightToLeft() ? QLatin1String("rtl") : QLatin1String("ltr"), html));
    setAccessibleName(aloud.join(QString()));
}

} // namespace waymark
