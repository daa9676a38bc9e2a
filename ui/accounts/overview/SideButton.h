// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/accounts/overview/SideRow.h"
#include "ui/widgets/PressableButton.h"

namespace waymark {

/// A row of the overview's side that leads somewhere.
class SideButton : public PressableButton
{
    Q_OBJECT
public:
    explicit SideButton(QWidget *parent = nullptr);

    void show(const SideRow::Content &content);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SideRow *m_row;
};

} // namespace waymark
