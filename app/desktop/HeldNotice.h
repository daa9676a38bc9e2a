// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"

#include <QObject>

namespace waymark {

class Outbox;

/// Tells, once after the start, that emails are on hold: a restart holds what it found in its undo window.
class HeldNotice : public QObject
{
    Q_OBJECT
public:
    HeldNotice(const UiContext &context, Outbox &outbox, QObject *parent);

private:
    void tell();

    UiContext m_context;
};

} // namespace waymark
