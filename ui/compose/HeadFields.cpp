// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/HeadFields.h"

#include "core/email/DocumentSchema.h"
#include "core/email/TokenRegistry.h"
#include "ui/compose/HeadRow.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLocale>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// Beyond this mail programs cut a preheader off.
constexpr int preheaderRoom = 90;

QList<TokenChoice> lineTokens(const QHash<QString, QString> &values = {})
{
    QList<TokenChoice> choices;
    for (const TokenInfo &token : TokenRegistry::all()) {
        if (token.headerSafe)
            choices.append(
                {token.name, token.label(), tokenGroupLabel(token.group), values.value(token.name)});
    }
    return choices;
}

} // namespace

HeadFields::HeadFields(QWidget *parent)
    : QFrame(parent), m_from(new ElidedLabel),
      m_replies(new TextLabel({}, TextStyle::Small, Color::TextTertiary)),
      m_subject(makeLine(QStringLiteral("composeSubject"), tr("Subject"))),
      m_subjectCount(new TextLabel({}, TextStyle::Small, Color::TextTertiary)),
      m_preheader(makeLine(QStringLiteral("composePreheader"), tr("Preheader"))),
      m_preheaderCount(new TextLabel({}, TextStyle::Small, Color::TextTertiary))
{
    setProperty("pane", QStringLiteral("surface"));
    m_subject->setTextStyle(textFont(TextStyle::BodyStrong));
    m_preheader->setTextStyle(textFont(TextStyle::Body));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeRow(tr("From"), m_from, m_replies));
    layout->addWidget(makeRow(tr("Subject"), m_subject, m_subjectCount));
    layout->addWidget(makeRow(tr("Preheader"), m_preheader, m_preheaderCount));
    for (TokenLineEdit *line : {m_subject, m_preheader}) {
        connect(line, &TokenLineEdit::valueChanged, this, &HeadFields::changed);
        connect(line, &TokenLineEdit::editingFinished, this, &HeadFields::left);
        connect(line, &TokenLineEdit::characterCountChanged, this, &HeadFields::showCounts);
        connect(line, &TokenLineEdit::returnPressed, line, [line] { line->nextInFocusChain()->setFocus(); });
    }
    showCounts();
}

TokenLineEdit *HeadFields::makeLine(const QString &name, const QString &label)
{
    auto *line = new TokenLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setBare(true);
    line->setTabChangesFocus(true);
    line->setTokens(lineTokens());
    line->setLongest(DocumentSchema::builtIn().limits().line);
    connect(line, &TokenLineEdit::tooLong, this, [this](int longest) {
        Q_EMIT refused(
            tr("That is too long for one line, which has room for %Ln character(s). Nothing of it was "
               "taken.",
               nullptr, longest));
    });
    return line;
}

QWidget *HeadFields::makeRow(const QString &label, QWidget *field, TextLabel *note)
{
    auto *row = new HeadRow(field);
    row->setProperty("edge", QStringLiteral("bottom"));
    row->setMinimumHeight(tokens::row::standard);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 0, 16, 1);
    line->setSpacing(12);
    auto *words = new TextLabel(label, TextStyle::Small, Color::TextSecondary);
    words->setFixedWidth(64);
    words->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    line->addWidget(words);
    // Lines for typing keep some room before their text.
    if (field == m_from)
        line->addSpacing(6);
    line->addWidget(field, 1);
    line->addWidget(note);
    return row;
}

TokenLineEdit *HeadFields::focusedLine() const
{
    for (TokenLineEdit *line : {m_subject, m_preheader}) {
        if (line->hasFocus())
            return line;
    }
    return nullptr;
}

void HeadFields::setSender(const User &sender)
{
    m_from->setText(tr("%1 <%2>", "name and address").arg(Formats::name(sender.name), sender.email));
    const QString replyTo = sender.replyTo.trimmed();
    m_replies->setText(replyTo.isEmpty() || replyTo == sender.email ? tr("Replies go to you")
                                                                    : tr("Replies go to %1").arg(replyTo));
}

void HeadFields::show(const LiveAnswer &answer)
{
    QHash<QString, int> lengths;
    for (auto value = answer.values.cbegin(); value != answer.values.cend(); ++value)
        lengths.insert(value.key(), static_cast<int>(value->size()));
    for (TokenLineEdit *line : {m_subject, m_preheader}) {
        line->setTokensWithoutValue(answer.withoutValue);
        line->setTokenLengths(lengths);
    }
    showCounts();
}

void HeadFields::setTokenValues(const QHash<QString, QString> &values)
{
    for (TokenLineEdit *line : {m_subject, m_preheader})
        line->setTokens(lineTokens(values));
}

void HeadFields::setTokenFallback(const QString &token, const QString &fallback)
{
    for (TokenLineEdit *line : {m_subject, m_preheader}) {
        QJsonArray value = line->value();
        for (QJsonValueRef part : value) {
            QJsonObject node = part.toObject();
            QJsonObject attributes = node.value(u"attrs").toObject();
            if (attributes.value(u"name") != token || !attributes.value(u"fallback").toString().isEmpty())
                continue;
            attributes.insert(QStringLiteral("fallback"), fallback);
            node.insert(QStringLiteral("attrs"), attributes);
            part = node;
        }
        if (value == line->value())
            continue;
        line->replaceValue(value);
    }
}

void HeadFields::showCounts()
{
    const QLocale locale;
    m_subjectCount->setText(tr("%Ln character(s)", nullptr, m_subject->characterCount()));
    m_preheaderCount->setText(
        tr("%1 of %2", "characters")
            .arg(locale.toString(m_preheader->characterCount()), locale.toString(preheaderRoom)));
    m_preheaderCount->setColor(m_preheader->characterCount() > preheaderRoom ? Color::WarningText
                                                                             : Color::TextTertiary);
}

} // namespace waymark
