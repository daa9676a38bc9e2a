// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QToolButton>

namespace waymark {

/// A button with a menu of relatives at its end: the wide part does the usual thing, the arrow offers the
/// rest.
class SplitButton : public QToolButton
{
    Q_OBJECT
public:
    SplitButton(const QString &text, Icon icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
};

} // namespace waymark
