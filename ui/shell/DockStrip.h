// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/PressableButton.h"

namespace waymark {

/// What is left of a folded dock: a strip with its title, which opens it.
class DockStrip : public PressableButton
{
    Q_OBJECT
public:
    explicit DockStrip(QWidget *parent = nullptr);

    void setTitle(const QString &title);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waymark
