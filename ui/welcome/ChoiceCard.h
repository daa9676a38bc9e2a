// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"
#include "ui/widgets/PressableButton.h"

namespace waymark {

/// One of the ways to go on: an icon, what it is, and a line of what follows from it.
class ChoiceCard : public PressableButton
{
    Q_OBJECT
public:
    ChoiceCard(Icon icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect textRect(int width) const;

    Icon m_icon;
    QString m_text;
};

} // namespace waymark
