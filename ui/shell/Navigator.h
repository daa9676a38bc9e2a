// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace waymark {

/// A place in the program: a page, and what it shows there (an account's id, a tab); empty for its start.
struct Place
{
    QString page;
    QString argument;

    bool operator==(const Place &) const = default;
};

/// Goes to places and remembers the way, as a browser does.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const Place &current() const { return m_current; }
    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }

    /// Where one has been, the newest first: what lies behind, then what lies ahead.
    QList<Place> visited() const;

    /// Goes there; what lay ahead of back() is forgotten.
    void go(const Place &place);
    /// Notes that `page` now shows something else of its own accord (a row was chosen), without a new step in
    /// the history. A page that is not the current one has nothing to say.
    void refine(const QString &page, const QString &argument);
    void back();
    void forward();

Q_SIGNALS:
    void arrived(const waymark::Place &place);
    void historyChanged();

private:
    void arriveAt(const Place &place);

    Place m_current;
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace waymark
