// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Error.h"
#include "core/store/Backup.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <memory>

class QEventLoopLocker;
class QMessageBox;

namespace waymark {

class Clock;

/// Says why the workspace cannot be opened. Where it is damaged and there is a backup that can be read,
/// offers to go back to that; the damaged workspace is kept beside it.
class StartProblem : public QObject
{
    Q_OBJECT
public:
    /// The workspace is that of the folder `profile`; `clock` outlives this.
    StartProblem(const QString &profile, const Clock &clock, QObject *parent = nullptr);
    ~StartProblem() override;

    void show(const Error &error);

    /// What is shown now; null without.
    QMessageBox *message() const { return m_message; }

Q_SIGNALS:
    /// A backup is in the workspace's place; opening it may be tried again.
    void restored();
    /// The message was closed.
    void closed();

private:
    void offer(const Backup &backup);
    void restore(const Backup &backup);

    const QString m_workspace;
    const Clock &m_clock;
    QSet<QString> m_damaged; ///< Backups that could be read at first sight only, by their paths.
    QMessageBox *m_message = nullptr;
    /// Between the message and the next window the program would end by itself.
    std::unique_ptr<QEventLoopLocker> m_stay;
};

} // namespace waymark
