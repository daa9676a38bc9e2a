// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"

#include <QAbstractButton>

namespace waymark {

/// One finding of the checks; pressing it goes to its place.
class FindingRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FindingRow(const Finding &finding, QWidget *parent = nullptr);

    /// Whether there is somewhere to go.
    static bool leadsSomewhere(const Finding &finding);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace waymark
