// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/ChipSpec.h"

#include <QWidget>

namespace waymark {

/// A short word with a tone: a type, a role, a state. At most three in a row.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const ChipSpec &chip = {}, QWidget *parent = nullptr);

    const ChipSpec &chip() const { return m_chip; }
    void setChip(const ChipSpec &chip);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipSpec m_chip;
};

} // namespace waymark
