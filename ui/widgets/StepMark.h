// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

/// The number of a step in a circle; a check once the step is done.
class StepMark : public QWidget
{
    Q_OBJECT
public:
    enum class State { Ahead, Current, Done };

    explicit StepMark(int number, QWidget *parent = nullptr);

    void setState(State state);
    QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    State m_state = State::Ahead;
};

} // namespace waymark
