// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SyncConflict.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"

#include <QSet>
#include <QWidget>

class QStackedWidget;

namespace waymark {

class ConflictsView;
class RefusedView;
class SetAsideView;
class SyncLogView;
class TabBar;

/// What synchronising leaves to a person: conflicts, refused changes, what was set aside; and its log.
class SyncView : public QWidget
{
    Q_OBJECT
public:
    enum Tab { ConflictsTab, RefusedTab, SetAsideTab, LogTab };

    explicit SyncView(const UiContext &context, QWidget *parent = nullptr);

    /// Reads the counts anew, and the rows of the tab that is looked at, beside the screen.
    void refresh();
    /// Whether something else is about to be shown.
    bool isReading() const;
    /// The tab of this name: "conflicts", "refused", "aside", "log"; "conflicts/ID" is that of a draft.
    void goTo(const QString &place);
    QString tab() const;
    bool showsConflicts() const;

    void choose(SyncConflict::Choice choice);
    void goToOpen(bool forward);
    void focusContent();
    QStringList trail() const;
    QString statusText() const;

Q_SIGNALS:
    /// Counts, the tab, or what is looked at are others now.
    void changed();
    /// There may be something to send.
    void settled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Counts
    {
        qint64 conflicts = 0;
        qint64 refused = 0;
        qint64 setAside = 0;
    };

    void readCounts();
    static Result<Counts> count(Connection &reader);
    void showCounts(const Result<Counts> &counts);
    void refreshTab();

    UiContext m_context;
    ConflictsView *m_conflicts;
    RefusedView *m_refused;
    SetAsideView *m_aside;
    SyncLogView *m_log;
    TabBar *m_tabs;
    QStackedWidget *m_pages;
    QSet<int> m_stale; ///< Tabs whose rows are to be read when they are looked at.
    LatestReading<Counts> m_reading;
};

} // namespace waymark
