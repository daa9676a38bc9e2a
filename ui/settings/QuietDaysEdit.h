// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Organisation.h"
#include "ui/settings/QuietDaysScopes.h"

#include <QWidget>

#include <functional>

namespace waymark {

class Button;
class QuietDaysModel;
class TableView;
class TextLabel;

/// The table of quiet days, with the buttons that add, edit and remove some.
class QuietDaysEdit : public QWidget
{
    Q_OBJECT
public:
    /// New ones are proposed for what `today` says then.
    QuietDaysEdit(std::function<QDate()> today, const QuietDaysScopes &scopes, QWidget *parent = nullptr);

    QList<QuietDays> days() const;
    void setDays(const QList<QuietDays> &days);

Q_SIGNALS:
    void daysChanged();

private:
    void add();
    void edit();
    void remove();
    void replace(int row, const QuietDays &days);
    void enableButtons();

    void open(int row, const QuietDays &days);

    std::function<QDate()> m_today;
    QuietDaysScopes m_scopes;
    QuietDaysModel *m_model;
    TableView *m_table;
    TextLabel *m_none = nullptr;
    Button *m_edit;
    Button *m_remove;
};

} // namespace waymark
