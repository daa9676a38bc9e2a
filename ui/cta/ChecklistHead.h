// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/ChecklistData.h"

#include <QWidget>

namespace waymark {

class Button;
class FlowLayout;
class IconButton;
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
    /// What can be done with the CTA as a whole is to be offered at `globalPosition`.
    void actsWanted(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChips(const ChecklistData &checklist, QDate today);
    void fitAccount();

    MarkLabel *m_health;
    Button *m_account;
    QString m_accountName;
    TextLabel *m_facts;
    TextLabel *m_name;
    IconButton *m_more;
    FlowLayout *m_chips;
    SeriesProgress *m_progress;
    TextLabel *m_sent;
    TextLabel *m_schedule;
};

} // namespace waymark
