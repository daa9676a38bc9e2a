// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace waymark {

/// One thing to tell the person, shown as a toast.
struct Notice
{
    QString text;
    QString undoText = {};           ///< "Undo", "Undo send"; empty without a way back.
    std::function<void()> undo = {}; ///< Called at most once.
    QDateTime countdownEnds = {};    ///< With a ring that counts down to it; null without.
    /// With a countdown: the toast's words for the seconds that are left, in place of `text`.
    std::function<QString(int seconds)> countdownText = {};
    bool error = false;             ///< Stays until closed.
    QString wayText = {};           ///< "Open Outbox": where the person can see to it; empty without.
    std::function<void()> way = {}; ///< Goes there. Such a notice stays until it is closed; not with `undo`.
};

/// What the program has to tell, and the ways back, kept over screens: a toast shows the newest notice, and
/// Edit > Undo (Ctrl+Z) takes the newest way back, also after its toast has gone.
class Notices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Tells something; with `undo` set it is also the newest entry of Edit > Undo. Returns a number to
    /// withdraw it by.
    int tell(const Notice &notice);
    /// Tells of an error, in its own words.
    void tell(const Error &error);

    /// Takes a notice back: its toast goes and it cannot be undone any more (the undo window has passed).
    void withdraw(int number);

    bool canUndo() const { return !m_undoable.isEmpty(); }
    /// What Edit > Undo would take back, in the notice's words; empty without.
    QString undoDescription() const;
    /// Takes the newest way back.
    void undo();
    /// Takes the way back of this notice.
    void undo(int number);

Q_SIGNALS:
    /// Show this as the one toast.
    void told(int number, const waymark::Notice &notice);
    void withdrawn(int number);
    void undoChanged();

private:
    struct Entry
    {
        int number;
        Notice notice;
    };

    QList<Entry> m_undoable;
    int m_last = 0;
};

} // namespace waymark
