// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QPlainTextEdit;

namespace waymark {

/// The note that is pinned to an account.
class NoteDialog : public DialogFrame
{
    Q_OBJECT
public:
    NoteDialog(const QString &note, QWidget *parent);

Q_SIGNALS:
    void entered(const QString &note);

private:
    QPlainTextEdit *m_note;
};

} // namespace waymark
