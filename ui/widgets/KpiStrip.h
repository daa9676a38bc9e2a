// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/KpiTile.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;

namespace waymark {

class KpiTileButton;

/// One strip of 3 to 7 figures, divided by hairlines.
class KpiStrip : public QFrame
{
    Q_OBJECT
public:
    enum class Look {
        Tiles,  ///< Framed; label, figure, meaning below each other: an account's head.
        Ribbon, ///< From edge to edge; the figure before its label: Today.
    };

    explicit KpiStrip(Look look = Look::Tiles, QWidget *parent = nullptr);

    void setTiles(const QList<KpiTile> &tiles);
    /// Tiles are buttons that filter; the chosen one looks pressed.
    void setClickable(bool clickable);
    /// Which tile looks chosen; -1 for none.
    void setCurrent(int tile);

Q_SIGNALS:
    void tileActivated(int tile);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    bool m_clickable = false;
    QHBoxLayout *m_layout;
    QList<KpiTileButton *> m_buttons;
};

} // namespace waymark
