// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/Mailbox.h"
#include "core/email/RenderedEmail.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace waymark {

/// From, To and Subject on top of the email, on the same paper: light in every theme, because a mail
/// program's reader sees it so.
class PaperHead : public QFrame
{
    Q_OBJECT
public:
    explicit PaperHead(QWidget *parent = nullptr);

    void show(const Mailbox &from, const Mailbox &to, const RenderedEmail &email);
    /// The colours of the simulated dark mail program.
    void setDark(bool dark);

private:
    QLabel *addLine(QGridLayout *grid, const QString &label);
    QString marked(const RenderedEmail &email) const;
    void showAll();

    QList<QLabel *> m_names;
    QLabel *m_from;
    QLabel *m_to;
    QLabel *m_subject;
    Mailbox m_sender;
    Mailbox m_recipient;
    RenderedEmail m_email;
    bool m_dark = false;
};

} // namespace waymark
