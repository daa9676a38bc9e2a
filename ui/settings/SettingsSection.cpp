// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SettingsSection.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace waymark {

SettingsSection::SettingsSection(const UiContext &context, const QString &title, QWidget *parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(new TextLabel(title, TextStyle::Heading));
    connect(&m_problems, &FormProblems::edited, this, &SettingsSection::noteChange);
}

void SettingsSection::setLocked(const QString &sentence)
{
    if (!m_lock && sentence.isEmpty())
        return;
    if (!m_lock) {
        m_lock = new TextLabel({}, TextStyle::Body, Color::TextSecondary);
        m_lock->setObjectName(objectName() + QStringLiteral("Lock"));
        m_lock->setWordWrap(true);
        m_column->insertWidget(1, m_lock);
    }
    m_lock->setText(sentence);
    m_lock->setVisible(!sentence.isEmpty());
    const QWidget *title = m_column->itemAt(0)->widget();
    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part != m_lock && part != title)
            part->setEnabled(sentence.isEmpty());
    }
}

FormField *SettingsSection::makeField(const QString &problemName, const QString &label, QWidget *field,
                                      const char *name)
{
    field->setObjectName(QLatin1String(name));
    auto *form = new FormField(label, field);
    m_problems.add(problemName, form);
    return form;
}

FormField *SettingsSection::addField(const QString &problemName, const QString &label, QWidget *field,
                                     const char *name)
{
    FormField *form = makeField(problemName, label, field, name);
    m_column->addWidget(form);
    return form;
}

void SettingsSection::addPair(QWidget *first, QWidget *second, int firstStretch, int secondStretch)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(first, firstStretch, Qt::AlignTop);
    line->addWidget(second, secondStretch, Qt::AlignTop);
    m_column->addLayout(line);
}

void SettingsSection::addSave(const char *name)
{
    auto *save = new Button(tr("Save"));
    save->setObjectName(QLatin1String(name));
    save->setAccessibleName(tr("Save %1", "a part of Settings").arg(accessibleName()));
    m_discard = new Button(tr("Discard changes"), Button::Kind::Flat);
    m_discard->setObjectName(QLatin1String(name) + QStringLiteral("Discard"));
    m_unsaved = new TextLabel(tr("Not saved yet"), TextStyle::Small, Color::WarningText);
    m_unsaved->setObjectName(QLatin1String(name) + QStringLiteral("Unsaved"));
    m_failure = new TextLabel({}, TextStyle::Small, Color::DangerText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(save);
    m_buttons->addWidget(m_discard);
    m_buttons->addWidget(m_unsaved);
    m_buttons->addStretch();
    m_column->addWidget(m_failure);
    m_column->addLayout(m_buttons);
    connect(save, &QPushButton::clicked, this, [this] { this->save(); });
    connect(m_discard, &QPushButton::clicked, this, [this, save] {
        // The button goes with what it did.
        save->setFocus();
        discardChanges();
    });
    m_discard->hide();
    m_unsaved->hide();
}

void SettingsSection::discardChanges()
{
    showFailure({});
    m_problems.show({});
    discard();
    noteChange();
}

bool SettingsSection::mayBeSaved(const QList<FieldProblem> &problems)
{
    if (m_problems.show(problems))
        return true;
    Q_EMIT saveFailed();
    return false;
}

void SettingsSection::noteSaved()
{
    noteChange();
    Q_EMIT saved();
}

void SettingsSection::noteFailed(const QString &sentence)
{
    showFailure(sentence);
    Q_EMIT saveFailed();
}

void SettingsSection::noteChange()
{
    if (!m_discard)
        return;
    const bool changed = isChanged();
    m_discard->setVisible(changed);
    m_unsaved->setVisible(changed);
    Q_EMIT changedChanged();
}

void SettingsSection::showFailure(const QString &sentence)
{
    if (!m_failure)
        return;
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

} // namespace waymark
