// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

namespace waymark {

/// How far a series of emails has come: one segment an email, the next one tinted.
class SeriesProgress : public QWidget
{
    Q_OBJECT
public:
    explicit SeriesProgress(QWidget *parent = nullptr);

    void setProgress(int done, int total);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_done = 0;
    int m_total = 0;
};

} // namespace waymark
