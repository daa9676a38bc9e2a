// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QDate>
#include <QWidget>

class QGridLayout;

namespace waymark {

class PreparedEmail;
class TextLabel;

/// What will happen on Send, in few words: when, how many, by which way, how large, and what comes next.
class SendingFacts : public QWidget
{
    Q_OBJECT
public:
    explicit SendingFacts(QWidget *parent = nullptr);

    /// `folder` is where emails go when the mail account is a folder without a path; `size` in bytes of the
    /// largest message; `today` is the organisation's day.
    void show(const PreparedEmail &email, const QString &folder, qint64 size, QDate today);

private:
    TextLabel *addFact(QGridLayout *grid, const QString &name);

    TextLabel *m_when;
    TextLabel *m_copies;
    TextLabel *m_through;
    TextLabel *m_tracking;
    TextLabel *m_size;
    TextLabel *m_after;
};

} // namespace waymark
