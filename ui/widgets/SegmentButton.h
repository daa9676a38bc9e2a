// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QAbstractButton>

#include <optional>

namespace waymark {

/// One part of a SegmentedControl.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT
public:
    SegmentButton(const QString &text, std::optional<Icon> icon, QWidget *parent);

    /// Whether the rounded ends of the control are at this part.
    void setEnds(bool first, bool last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Icon> m_icon;
    bool m_first = false;
    bool m_last = false;
};

} // namespace waymark
