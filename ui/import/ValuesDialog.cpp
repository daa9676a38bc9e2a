// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ValuesDialog.h"

#include "core/contacts/ImportMapping.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int textWidth = 220;
constexpr int boxWidth = 240;
constexpr QSize usualSize(580, 420);

/// Those of the question, and before them those that have a meaning already and so are no question any more.
QList<UnknownText> allTexts(const ValuesDialog::Question &question)
{
    QList<UnknownText> texts;
    for (auto it = question.meanings.cbegin(); it != question.meanings.cend(); ++it)
        texts.append({it.key(), 0});
    for (const UnknownText &text : question.texts) {
        if (!question.meanings.contains(ImportMapping::meaningKey(text.text)))
            texts.append(text);
    }
    return texts;
}

} // namespace

ValuesDialog::ValuesDialog(const Question &question, QWidget *parent)
    : DialogFrame(tr("Values of “%1”").arg(question.field), parent)
{
    setObjectName(QStringLiteral("valuesDialog"));
    resize(usualSize);
    auto *lead = new TextLabel(
        tr("These texts are none of the values that the field can have. Say what they mean. It is remembered "
           "with the mapping, for the next file like this one."),
        TextStyle::Body, Color::TextSecondary);
    lead->setWordWrap(true);
    contentLayout()->addWidget(lead);
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    const QList<UnknownText> texts = allTexts(question);
    for (const UnknownText &text : texts)
        addText(grid, text, question);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new ScrollPane(list);
    // Its boxes are the stops, and come into sight.
    scroll->setFocusPolicy(Qt::NoFocus);
    contentLayout()->addWidget(scroll, 1);
    Button *button = setPrimary(tr("Use these meanings"));
    button->setObjectName(QStringLiteral("valuesConfirm"));
    connect(button, &Button::clicked, this, [this] {
        const QMap<QString, QString> chosen = meanings();
        accept();
        Q_EMIT settled(chosen);
    });
    if (!m_boxes.isEmpty())
        m_boxes.first().second->setFocus();
}

void ValuesDialog::addText(QGridLayout *grid, const UnknownText &text, const Question &question)
{
    const int row = int(m_boxes.size());
    const QString key = ImportMapping::meaningKey(text.text);
    auto *name = new ElidedLabel(Formats::name(text.text), TextStyle::BodyStrong);
    name->setMinimumWidth(textWidth);
    auto *rows = new TextLabel(text.rows > 0 ? tr("%Ln row(s)", nullptr, int(text.rows)) : QString(),
                               TextStyle::Small, Color::TextTertiary);
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("value%1").arg(row));
    box->setAccessibleName(tr("What “%1” means").arg(text.text));
    box->setMinimumWidth(boxWidth);
    box->addItem(question.otherwise);
    box->addItem(tr("No value"), QString());
    box->insertSeparator(box->count());
    for (const QString &choice : question.choices)
        box->addItem(choice, choice);
    if (question.meanings.contains(key))
        box->setCurrentIndex(std::max(0, box->findData(question.meanings.value(key))));
    grid->addWidget(name, row, 0);
    grid->addWidget(rows, row, 1);
    grid->addWidget(box, row, 2);
    m_boxes.append({key, box});
}

QMap<QString, QString> ValuesDialog::meanings() const
{
    QMap<QString, QString> meanings;
    for (const auto &[key, box] : m_boxes) {
        if (box->currentIndex() > 0)
            meanings.insert(key, box->currentData().toString());
    }
    return meanings;
}

} // namespace waymark
