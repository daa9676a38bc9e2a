// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int IconSide = 28;

/// A comfortable length of a centred line.
constexpr int TextWidth = 480;

void centre(TextLabel *label)
{
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(TextWidth);
}

} // namespace

EmptyState::EmptyState(Icon icon, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(icon, IconSide)),
      m_title(new TextLabel(title, TextStyle::Heading)),
      m_text(new TextLabel(text, TextStyle::Body, Color::TextSecondary)), m_layout(new QVBoxLayout(this)),
      m_buttons(new QHBoxLayout)
{
    for (TextLabel *label : {m_title, m_text})
        centre(label);
    m_buttons->setSpacing(tokens::space::s2);
    m_buttons->setAlignment(Qt::AlignCenter);

    QVBoxLayout *layout = m_layout;
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(tokens::space::s3);
    for (TextLabel *label : {m_title, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
        layout->addSpacing(label == m_title ? tokens::space::s1 : tokens::space::s4);
    }
    layout->addLayout(m_buttons);
    layout->addSpacing(tokens::space::s3);
    layout->addStretch();
}

void EmptyState::setIcon(Icon icon, Color strokes)
{
    m_icon->setIcon(icon);
    m_icon->setColor(strokes);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::setDetail(const QString &detail)
{
    if (!m_detail) {
        if (detail.isEmpty())
            return;
        m_detail = new TextLabel({}, TextStyle::Mono, Color::TextSecondary);
        centre(m_detail);
        m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        // Above the stretch at the foot.
        m_layout->insertWidget(m_layout->count() - 1, m_detail, 0, Qt::AlignHCenter);
    }
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

Button *EmptyState::addButton(Button *button)
{
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::clearButtons()
{
    emptyLayout(m_buttons);
}

} // namespace waymark
