// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Sending.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <functional>

namespace waymark {

class PreparedEmail;

/// Presses Send: what was previewed leaves after the undo window, and a notice counts down with the way
/// back. The notice outlives the window that sent.
class SendEmail : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// `done` is called on the GUI thread, unless this object is gone by then.
    void send(const UiContext &context, const PreparedEmail &email,
              const std::function<void(const Result<SendOutcome> &)> &done);
};

} // namespace waymark
