// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

class QWidget;

namespace waymark {

/// Makes the style sheet look again at `widget`, after a property that it asks for has changed.
void restyle(QWidget *widget);

} // namespace waymark
