// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"

#include <QWidget>

#include <functional>

namespace waymark {

class Button;
class QuietDaysModel;
class TableView;

/// The table of quiet days, with the buttons that add, edit and remove some.
class QuietDaysEdit : public QWidget
{
    Q_OBJECT
public:
    /// New ones are proposed for what `today` says then.
    explicit QuietDaysEdit(std::function<QDate()> today, QWidget *parent = nullptr);

    QList<QuietDays> days() const;
    void setDays(const QList<QuietDays> &days);

private:
    void add();
    void edit();
    void remove();
    void replace(int row, const QuietDays &days);
    void enableButtons();

    std::function<QDate()> m_today;
    QuietDaysModel *m_model;
    TableView *m_table;
    Button *m_edit;
    Button *m_remove;
};

} // namespace waymark
