// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/KpiTile.h"
#include "ui/widgets/PressableButton.h"

namespace waymark {

/// One tile of a KpiStrip, painted; a button where the strip is clickable.
class KpiTileButton : public PressableButton
{
    Q_OBJECT
public:
    KpiTileButton(bool ribbon, QWidget *parent);

    void setTile(const KpiTile &tile);
    void setClickable(bool clickable);
    void setLast(bool last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTile(QPainter &painter, const QRect &inner) const;
    void paintRibbon(QPainter &painter, const QRect &inner) const;
    void paintMeaning(QPainter &painter, const QRect &line) const;
    QString shownValue() const;

    KpiTile m_tile;
    bool m_ribbon;
    bool m_clickable = false;
    bool m_last = false;
};

} // namespace waymark
