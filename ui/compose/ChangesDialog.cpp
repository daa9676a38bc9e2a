// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/ChangesDialog.h"

#include "core/email/LineDocument.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

namespace waymark {

namespace {

QString lineText(const QJsonArray &line)
{
    const auto document = LineDocument::fromJson(line);
    return document ? document->toPlainText() : QString();
}

QString titleOf(BodyChange::Kind kind)
{
    switch (kind) {
    case BodyChange::Kind::Reworded:
        return ChangesDialog::tr("Reworded");
    case BodyChange::Kind::Added:
        return ChangesDialog::tr("New here");
    case BodyChange::Kind::Removed:
        break;
    }
    return ChangesDialog::tr("Left out");
}

TextLabel *words(const QString &text, Color ink)
{
    auto *label = new TextLabel(text, TextStyle::Body, ink);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ChangesDialog::ChangesDialog(const EmailTemplate &emailTemplate, const DraftTexts &texts, QWidget *parent)
    : DialogFrame(tr("Changes from template %1").arg(emailTemplate.version), parent),
      m_template(emailTemplate), m_texts(texts), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("changesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setEdgeToEdge(true);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addStretch(1);
    contentLayout()->addWidget(new ScrollPane(list), 1);
    setFooterNote(tr("Only this email changes. The template stays as it is."));
    setCancelText(tr("Close"));
    resize(640, 480);
    showChanges();
}

void ChangesDialog::showChanges()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const TextChanges changes = TextChanges::between(DraftTexts::of(m_template), m_texts);
    if (changes.count() == 0)
        addChange(tr("Nothing is other than in the template."), {}, {}, m_texts);
    DraftTexts without = m_texts;
    without.subject = m_template.subject;
    if (changes.subject)
        addChange(tr("Subject"), lineText(m_template.subject), lineText(m_texts.subject), without);
    without = m_texts;
    without.preheader = m_template.preheader;
    if (changes.preheader)
        addChange(tr("Preheader"), lineText(m_template.preheader), lineText(m_texts.preheader), without);
    for (const BodyChange &change : changes.body)
        addChange(titleOf(change.kind), blockText(change.before), blockText(change.now), withBody(change));
}

DraftTexts ChangesDialog::withBody(const BodyChange &change) const
{
    DraftTexts texts = m_texts;
    const auto now = Document::fromJson(m_texts.body);
    const auto without = now ? withoutChange(*now, change) : now;
    if (without)
        texts.body = without->toJson();
    return texts;
}

void ChangesDialog::addChange(const QString &title, const QString &before, const QString &now,
                              const DraftTexts &without)
{
    auto *row = new QFrame;
    row->setProperty("edge", QStringLiteral("bottom"));
    auto *text = new QVBoxLayout;
    text->setSpacing(tokens::space::s1);
    text->addWidget(new TextLabel(title, TextStyle::BodyMedium));
    if (!before.isEmpty())
        text->addWidget(words(tr("Before: %1").arg(before), Color::TextTertiary));
    if (!now.isEmpty())
        text->addWidget(words(tr("Now: %1").arg(now), Color::TextPrimary));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(20, 12, 20, 12);
    line->setSpacing(tokens::space::s4);
    line->addLayout(text, 1);
    if (without != m_texts) {
        auto *restore = new Button(tr("Restore"));
        restore->setObjectName(QStringLiteral("changeRestore"));
        restore->setAccessibleName(tr("Restore: %1").arg(before.isEmpty() ? now : before));
        restore->setSmall(true);
        line->addWidget(restore, 0, Qt::AlignTop);
        connect(restore, &QPushButton::clicked, this, [this, without] {
            m_texts = without;
            showChanges();
            Q_EMIT restored(m_texts);
        });
    }
    m_rows->addWidget(row);
}

} // namespace waymark
