// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/CellDate.h"

#include <QMenu>

namespace waymark {

/// Asks of a date that can be two days which it is, and so of all dates of a file. A menu of its own, or a
/// part of another one.
class DateOrderMenu : public QMenu
{
    Q_OBJECT
public:
    DateOrderMenu(const QString &cell, QWidget *parent);

Q_SIGNALS:
    void chosen(waymark::DateOrder order);

private:
    void add(const QString &name, const QString &words, DateOrder order);
};

} // namespace waymark
