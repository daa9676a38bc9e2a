// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/theme/Icon.h"

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

class QWidget;

namespace waymark {

/// What a rail item's badge tells: red for "needs you", grey for a plain count, nothing for zero.
struct Badge
{
    int count = 0;
    bool needsYou = false;

    bool operator==(const Badge &) const = default;
};

/// One main page of the window. A feature implements it; the shell hosts it and knows nothing else of it.
class Page : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString id() const = 0;    ///< Stable: "today".
    virtual QString title() const = 0; ///< On the rail: "Today".
    virtual Icon icon() const = 0;
    virtual bool atBottom() const { return false; } ///< Settings stands at the rail's foot.
    /// The page whose item on the rail stands for this one; a page has its own unless it says otherwise.
    virtual QString railItem() const { return id(); }

    /// Its place among all pages that there are going to be, from 1: Ctrl and this digit go there, today and
    /// when those between are built. 0 for the place after the page before.
    virtual int place() const { return 0; }

    /// The parent that the page's widget is to have from its beginning: what moves to another one is dressed
    /// anew. Null where nobody hosts the page.
    QWidget *host() const { return m_host; }
    void setHost(QWidget *host) { m_host = host; }
    /// The page's widget, made at the first call.
    virtual QWidget *widget() = 0;
    /// What the right dock shows beside it; null for pages without one. Made at the first call.
    virtual QWidget *dock() { return nullptr; }
    virtual QString dockTitle() const { return {}; }

    /// The way to what is shown, after the page's title: {"Northbeam Robotics"}; empty at its start.
    virtual QStringList trail() const { return {}; }
    /// Words beside the title: a date, a count.
    virtual QString subtitle() const { return {}; }
    /// Ids of actions for the toolbar's right end.
    virtual QStringList toolBarActions() const { return {}; }
    virtual Badge badge() const { return {}; }
    /// What the status bar says at its left.
    virtual QString statusText() const { return {}; }

    /// The person has arrived here with this argument of a Place. Also called again for a new argument.
    virtual void arrive(const QString &argument) = 0;
    /// Gives the focus to the page's list.
    virtual void focusContent() = 0;
    /// Puts the cursor in the page's filter (Ctrl+F); false without one.
    virtual bool focusFilter() { return false; }

Q_SIGNALS:
    /// Title words, badge, status text or toolbar actions are others now.
    void headerChanged();
    /// The dock has something else to show, or nothing (`dockWanted` false folds it).
    void dockWanted(bool wanted);

private:
    QWidget *m_host = nullptr;
};

} // namespace waymark
