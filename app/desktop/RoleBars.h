// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QObject>

namespace waymark {

/// Switches off what only an admin may do, with the sentence who may, for as long as the person is none.
class RoleBars : public QObject
{
    Q_OBJECT
public:
    /// All actions must be there already.
    RoleBars(const UiContext &context, QObject *parent);

private:
    void apply();

    UiContext m_context;
};

} // namespace waymark
