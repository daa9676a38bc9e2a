// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QString>

namespace waymark {

/// What this process runs as, as far as Chromium's sandbox cares.
struct WebEngineFacts
{
    bool root = false;            ///< The effective user is root.
    bool sandboxDisabled = false; ///< Somebody outside the program switched the sandbox off.
    bool userNamespaces = true;   ///< An unprivileged process can make a user namespace.

    bool operator==(const WebEngineFacts &) const = default;

    /// The facts of this process, measured: environment, effective user, a trial child process.
    static WebEngineFacts ofThisProcess();
};

/// Whether composing and previewing, which need WebEngine, can work here. The program never disables the
/// sandbox itself. As root with the sandbox on, WebEngine ends the whole process, so ask before the first
/// view; EditorView and PreviewView do.
struct WebEngineHealth
{
    Q_DECLARE_TR_FUNCTIONS(waymark::WebEngineHealth)

public:
    enum class State {
        Ready,       ///< Works, with the full sandbox (or one that was switched off knowingly).
        WeakSandbox, ///< Works; the sandbox lacks its namespace layer. Say `sentence` once.
        Refused,     ///< Must not be started. `sentence` says why and what to do.
    };

    State state = State::Ready;
    QString sentence; ///< For the person; empty when Ready.

    bool mayStart() const { return state != State::Refused; }
    bool operator==(const WebEngineHealth &) const = default;

    static WebEngineHealth judge(const WebEngineFacts &facts);
    /// judge() of this process. Measured at each call (about a millisecond); keep the answer.
    static WebEngineHealth check();
};

} // namespace waymark
