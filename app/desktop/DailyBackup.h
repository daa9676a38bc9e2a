// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QTimer>

namespace waymark {

class Notices;
class Store;

/// Keeps a copy of each day's workspace, also where the program runs for weeks: looks every hour whether
/// today's is there. A failure is told when it begins, not again every hour.
class DailyBackup : public QObject
{
    Q_OBJECT
public:
    DailyBackup(Store &store, Notices &notices, QObject *parent = nullptr);

    /// Makes today's copy unless it is there.
    void look();

Q_SIGNALS:
    /// A look has ended.
    void looked();

private:
    Store &m_store;
    Notices &m_notices;
    QTimer m_timer;
    bool m_failing = false;
};

} // namespace waymark
