// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QObject>
#include <QTimer>

namespace waymark {

class Store;
struct ChangeSet;

/// Says when a screen is to be read anew: once for transactions that follow each other at once, and for the
/// saves of a draft alone, which come with every pause in somebody's typing, once the typing rests.
class RefreshPause : public QObject
{
    Q_OBJECT
public:
    RefreshPause(Store &store, QObject *parent);

    /// What is longer than the pause between two saves of what is being typed.
    static constexpr int typingRests = 2500;

Q_SIGNALS:
    void due();

private:
    void note(const ChangeSet &changes);

    QTimer m_timer;
    bool m_isTyping = false; ///< What is waited for is the end of that.
};

} // namespace waymark
