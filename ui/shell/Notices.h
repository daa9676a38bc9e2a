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
    bool undoGoesWithToast = false;  ///< Nothing can be undone any more once the toast has gone.
    QDateTime countdownEnds = {};    ///< With a ring that counts down to it; null without.
    /// With a countdown: the toast's words for the seconds that are left, in place of `text`.
    std::function<QString(int seconds)> countdownText = {};
    bool error = false;             ///< Stays until closed.
    QString wayText = {};           ///< "Open Outbox": where the person can see to it; empty without.
    std::function<void()> way = {}; ///< Goes there. Such a notice stays until it is closed; not with `undo`.
};

/// What the program has to tell, and the ways back, kept over screens: a toast shows the newest notice, and
/// Edit > Undo (Ctrl+Z) takes the newest way back, also after its toast has gone; what was undone can be done
/// again, until something else is done.
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

    /// Forgets what was done, since it names somebody who was erased. An email in the seconds in which it can
    /// be taken back still can.
    void forgetActs();

    bool canUndo() const { return !m_undoable.isEmpty(); }
    /// What Edit > Undo would take back, in the notice's words; empty without.
    QString undoDescription() const;
    /// Takes the newest way back.
    void undo();
    /// Takes the way back of this notice.
    void undo(int number);

    /// Undoing failed for a reason that may pass: it can be undone again, without another toast.
    void offerUndo(const Notice &notice);
    /// How many acts with a way back were told so far: another number means that something was done since.
    int acts() const { return m_acts; }

    /// Something was undone and can be done again: the newest entry of Edit > Redo. `redo` is called at most
    /// once.
    void offerRedo(const QString &text, std::function<void()> redo);
    /// Tells of something that was done again, as tell() does; what else can be done again stays.
    int tellRedone(const Notice &notice);
    bool canRedo() const { return !m_redoable.isEmpty(); }
    /// What Edit > Redo would do again; empty without.
    QString redoDescription() const;
    void redo();

Q_SIGNALS:
    /// Show this as the one toast.
    void told(int number, const waymark::Notice &notice);
    void withdrawn(int number);
    /// What can be undone, or done again, is another.
    void undoChanged();

private:
    struct Entry
    {
        int number;
        Notice notice;
    };

    struct Undone
    {
        QString text;
        std::function<void()> redo;
    };

    void addUndo(const Entry &entry);

    QList<Entry> m_undoable;
    QList<Undone> m_redoable;
    int m_last = 0;
    int m_acts = 0;
};

} // namespace waymark
