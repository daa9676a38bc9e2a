// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/theme/Icon.h"

#include <QToolButton>

namespace waymark {

/// One page on the navigation rail: icon over its name, with a badge.
class RailButton : public QToolButton
{
    Q_OBJECT
public:
    RailButton(Icon icon, const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setBadge(const Badge &badge);
    /// Without its name, which the tooltip then says.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter, const QRect &icon) const;
    QString badgeText() const;
    void describe();

    Icon m_icon;
    QString m_name;
    Badge m_badge;
    bool m_compact = false;
};

} // namespace waymark
