// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/IconFactory.h"

#include <QIconEngine>

namespace waymark {

/// Behind the icons of IconFactory: asks for the colours at each painting.
class ThemedIconEngine : public QIconEngine
{
public:
    /// `padded` keeps the icon at the leading side of a rectangle that is wider than high.
    ThemedIconEngine(Icon name, IconFactory::Colors colors, bool padded);

    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return false; }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;

private:
    QRect iconRect(const QRect &rect) const;
    QColor strokes(QIcon::Mode mode, QIcon::State state) const;

    Icon m_name;
    IconFactory::Colors m_colors;
    bool m_padded;
};

} // namespace waymark
