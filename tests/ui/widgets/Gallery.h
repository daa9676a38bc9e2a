// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace waymark {

/// Every component of the design on one page, in the order of mock-up 13.
class Gallery : public QWidget
{
    Q_OBJECT
public:
    explicit Gallery(QWidget *parent = nullptr);

private:
    QWidget *buttons();
    QWidget *inputs();
    QWidget *choices();
    QWidget *chips();
    QWidget *progress();
    QWidget *checklist();
    QWidget *list();
    QWidget *table();
    QWidget *tiles();
    QWidget *tabs();
    QWidget *banners();
    QWidget *toast();
    QWidget *emptyState();
    QWidget *menu();
    QWidget *type();
};

} // namespace waymark
