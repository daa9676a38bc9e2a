// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/Tone.h"

#include <QWidget>

namespace waymark {

/// A number in a pill, as beside a group's name.
class CountPill : public QWidget
{
    Q_OBJECT
public:
    explicit CountPill(int count = 0, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    /// Any short text, "3 of 7" for instance.
    void setText(const QString &text);
    void setCount(int count);
    void setTone(Tone tone);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace waymark
