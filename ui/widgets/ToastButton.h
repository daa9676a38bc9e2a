// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QAbstractButton>

#include <optional>

namespace waymark {

/// A button on a toast's dark ground: a word or an icon.
class ToastButton : public QAbstractButton
{
    Q_OBJECT
public:
    ToastButton(const QString &text, QWidget *parent);
    ToastButton(Icon icon, const QString &name, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Icon> m_icon;
};

} // namespace waymark
