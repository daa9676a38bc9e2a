// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/FormField.h"

#include "ui/widgets/Announce.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/Restyle.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QHBoxLayout>
#include <QMetaProperty>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

namespace {

/// The widgets that hold a value: the field itself, or those that it is made of.
QList<QWidget *> valueWidgets(QWidget *field)
{
    if (field->metaObject()->userProperty().isValid())
        return {field};
    QList<QWidget *> found;
    if (qobject_cast<QAbstractScrollArea *>(field))
        return found;
    const auto parts = field->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts)
        found += valueWidgets(part);
    return found;
}

bool isPressed(const QWidget *widget)
{
    return QGuiApplication::mouseButtons() != Qt::NoButton && qobject_cast<const QAbstractButton *>(widget);
}

} // namespace

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_values(valueWidgets(field)),
      m_label(new TextLabel(label, TextStyle::Small, Color::TextSecondary)),
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
    for (QWidget *holder : std::as_const(m_values)) {
        const QMetaProperty value = holder->metaObject()->userProperty();
        if (value.hasNotifySignal())
            connect(holder, value.notifySignal(), this, QMetaMethod::fromSignal(&FormField::edited));
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (now && holds(before) && !holds(now) && !isPressed(now))
            Q_EMIT left();
    });
}

bool FormField::holds(const QWidget *widget) const
{
    while (widget && widget != m_field)
        widget = widget->parentWidget();
    return widget;
}

bool FormField::hasFocusInside() const
{
    return holds(QApplication::focusWidget());
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_field->setAccessibleName(Mnemonic::plain(label));
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
    markError(hasError());
    showNote();
    if (hasError())
        announce(m_field, sentence);
}

void FormField::setCheck(std::function<QString()> wrong)
{
    m_wrong = std::move(wrong);
    connect(this, &FormField::edited, this, [this] {
        m_touched = m_touched || hasFocusInside();
        if (hasError() && m_wrong().isEmpty())
            setError({});
    });
    connect(this, &FormField::left, this, [this] {
        if (std::exchange(m_touched, false))
            setError(m_wrong());
    });
}

bool FormField::check()
{
    m_touched = false;
    setError(m_wrong());
    if (hasError())
        setFocus();
    return !hasError();
}

void FormField::markError(bool error)
{
    for (QWidget *holder : m_values.isEmpty() ? QList<QWidget *>{m_field} : m_values) {
        holder->setProperty("error", error);
        restyle(holder);
    }
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
