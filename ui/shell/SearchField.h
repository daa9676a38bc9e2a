// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/PressableButton.h"

#include <QPointer>

class QAction;

namespace waymark {

/// The search of the whole program, at the end of the header: looks as a line to type in, with the shortcut
/// at its end, and opens what does the searching. Only its icon where there is no room.
class SearchField : public PressableButton
{
    Q_OBJECT
public:
    explicit SearchField(QAction *action, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAction();

    QPointer<QAction> m_action;
};

} // namespace waymark
