// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ChecklistData.h"

#include <QWidget>

class QHBoxLayout;

namespace waymark {

class Button;
class MarkLabel;
class SeriesProgress;
class TextLabel;

/// The head of the checklist dock: account, CTA, its facts as chips, how far the series has come.
class ChecklistHead : public QWidget
{
    Q_OBJECT
public:
    explicit ChecklistHead(QWidget *parent = nullptr);

    void show(const ChecklistData &checklist, QDate today);
    using QWidget::show;

Q_SIGNALS:
    void accountWanted();

private:
    void showChips(const ChecklistData &checklist, QDate today);

    MarkLabel *m_health;
    Button *m_account;
    TextLabel *m_facts;
    TextLabel *m_name;
    QHBoxLayout *m_chips;
    SeriesProgress *m_progress;
    TextLabel *m_sent;
    TextLabel *m_schedule;
};

} // namespace waymark
