// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/forms/NoteDialog.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark {

NoteDialog::NoteDialog(const QString &note, QWidget *parent)
    : DialogFrame(tr("Pinned note"), parent), m_note(new QPlainTextEdit(note))
{
    setObjectName(QStringLiteral("noteDialog"));
    m_note->setObjectName(QStringLiteral("pinnedNote"));
    m_note->setTabChangesFocus(true);
    auto *field = new FormField(tr("&Note"), m_note);
    field->setHelp(tr("Seen by everybody who works on this account; never part of an email."));
    contentLayout()->addWidget(field);
    resize(480, 300);
    connect(setPrimary(tr("Save note")), &QPushButton::clicked, this, [this] {
        Q_EMIT entered(m_note->toPlainText().trimmed());
        accept();
    });
    m_note->setFocus();
}

} // namespace waymark
