// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/FormField.h"

#include "ui/widgets/Announce.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Restyle.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_label(new TextLabel(label, TextStyle::Small, Color::TextSecondary)),
      m_note(new TextLabel({}, TextStyle::Small, Color::TextTertiary)),
      m_done(new IconLabel(Icon::Check, 12, Color::SuccessText))
{
    m_label->setWeight(QFont::Medium);
    m_label->setBuddy(field);
    setLabel(label);
    m_done->setAccessibleName(tr("Filled"));
    m_done->hide();
    m_note->setWordWrap(true);
    m_note->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::space::s1);
    head->addWidget(m_label);
    head->addWidget(m_done);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::space::s1);
    layout->addLayout(head);
    layout->addWidget(field);
    layout->addWidget(m_note);
    setFocusProxy(field);
    setSizePolicy(QSizePolicy::Preferred, field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed
                                              ? QSizePolicy::Maximum
                                              : QSizePolicy::Preferred);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    QString plain = label;
    m_field->setAccessibleName(plain.remove(QLatin1Char('&')));
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    showNote();
}

void FormField::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    m_field->setProperty("error", hasError());
    restyle(m_field);
    showNote();
    if (hasError())
        announce(m_field, sentence);
}

bool FormField::hasError() const
{
    return !m_error.isEmpty();
}

void FormField::setDone(bool done)
{
    m_done->setVisible(done);
}

void FormField::showNote()
{
    const QString note = hasError() ? m_error : m_help;
    m_note->setText(note);
    m_note->setColor(hasError() ? Color::DangerText : Color::TextTertiary);
    m_note->setVisible(!note.isEmpty());
    m_field->setAccessibleDescription(note);
}

} // namespace waymark
