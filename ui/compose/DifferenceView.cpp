// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/DifferenceView.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/WordsLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

using Kind = DifferencePart::Kind;

QString titleOf(const DifferencePart &part)
{
    switch (part.place) {
    case DifferencePart::Place::Recipients:
        return DifferenceView::tr("Recipients");
    case DifferencePart::Place::Subject:
        return DifferenceView::tr("Subject");
    case DifferencePart::Place::Preheader:
        return DifferenceView::tr("Preheader");
    case DifferencePart::Place::Body:
        break;
    }
    switch (part.kind) {
    case Kind::Reworded:
        return DifferenceView::tr("Reworded");
    case Kind::Formatted:
        return DifferenceView::tr("Formatted otherwise");
    case Kind::Added:
        return DifferenceView::tr("New here");
    case Kind::Removed:
        return DifferenceView::tr("Left out");
    case Kind::Same:
        break;
    }
    return {};
}

QString textOf(const DifferencePart &part)
{
    QString text;
    for (const WordChange &change : part.words)
        text += change.text();
    return text;
}

} // namespace

DifferenceView::DifferenceView(Shows shows, QWidget *parent)
    : QWidget(parent), m_shows(shows), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addStretch(1);
}

void DifferenceView::setParts(const QList<DifferencePart> &parts)
{
    refill(m_rows, [this, &parts] {
        for (const DifferencePart &part : parts) {
            if (part.kind != Kind::Same || (m_shows == Shows::Everything && !part.words.isEmpty()))
                m_rows->addWidget(makeRow(part));
        }
    });
}

QWidget *DifferenceView::makeRow(const DifferencePart &part)
{
    const bool changed = part.kind != Kind::Same;
    auto *row = new QFrame;
    row->setObjectName(changed ? QStringLiteral("differenceChanged") : QStringLiteral("differenceSame"));
    if (m_shows == Shows::Changes || part.place != DifferencePart::Place::Body)
        row->setProperty("edge", QStringLiteral("bottom"));
    auto *text = new QVBoxLayout;
    text->setSpacing(tokens::space::s1);
    if (const QString title = titleOf(part); !title.isEmpty())
        text->addWidget(new TextLabel(title, TextStyle::Small, Color::TextSecondary));
    text->addWidget(new WordsLabel(part.words));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(tokens::space::s5, tokens::space::s2, tokens::space::s5, tokens::space::s2);
    line->setSpacing(tokens::space::s4);
    line->addLayout(text, 1);
    if (changed && m_restorable) {
        auto *restore = new Button(tr("Restore"));
        restore->setObjectName(QStringLiteral("changeRestore"));
        restore->setAccessibleName(tr("Restore: %1").arg(textOf(part)));
        restore->setSmall(true);
        line->addWidget(restore, 0, Qt::AlignTop);
        connect(restore, &QPushButton::clicked, this, [this, part] { Q_EMIT restoreWanted(part); });
    }
    return row;
}

} // namespace waymark
