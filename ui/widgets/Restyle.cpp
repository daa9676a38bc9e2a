// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/Restyle.h"

#include <QStyle>
#include <QWidget>

namespace waymark {

void restyle(QWidget *widget)
{
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    // Polishing anew forgets a font of the widget's own.
    const bool ownFont = widget->testAttribute(Qt::WA_SetFont);
    const QFont font = widget->font();
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    if (ownFont)
        widget->setFont(font);
    widget->updateGeometry();
    widget->update();
}

} // namespace waymark
