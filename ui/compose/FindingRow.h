// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/checks/Finding.h"
#include "ui/widgets/PressableButton.h"

class QLayout;

namespace waymark {

/// One finding of the checks; pressing it goes to its place, its buttons mend it.
class FindingRow : public PressableButton
{
    Q_OBJECT
public:
    explicit FindingRow(const Finding &finding, QWidget *parent = nullptr);

    /// Whether there is somewhere to go.
    static bool leadsSomewhere(const Finding &finding);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// One of its mends (see FindingMend) was pressed.
    void mendWanted(const QString &mend);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *makeMends(const Finding &finding);
};

} // namespace waymark
