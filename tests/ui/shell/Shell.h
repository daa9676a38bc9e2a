// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "tests/ui/shell/PlainPage.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigator.h"
#include "ui/shell/Notices.h"
#include "ui/shell/StatusLine.h"

#include <QAction>
#include <QMenuBar>

#include <memory>

namespace waymark {

/// A window with four pages, as the program composes it.
struct Shell
{
    explicit Shell(QSettings &settings, Theme &theme)
        : actions(&settings), context{actions, navigator, notices, theme, settings, clock}
    {
        actions.add({QStringLiteral("cta.new"),
                     QStringLiteral("&New CTA"),
                     Icon::Plus,
                     {QKeySequence(Qt::CTRL | Qt::Key_N)},
                     MenuId::Cta,
                     0},
                    [this](bool) { ++newCtas; });
        window = std::make_unique<MainWindow>(context);
        today = add(QStringLiteral("today"), QStringLiteral("Today"), Icon::ListChecks, true);
        accounts = add(QStringLiteral("accounts"), QStringLiteral("Accounts"), Icon::Building2);
        outbox = add(QStringLiteral("outbox"), QStringLiteral("Outbox"), Icon::Send);
        add(QStringLiteral("settings"), QStringLiteral("Settings"), Icon::Settings);
        today->words = QStringLiteral("Wednesday 18 November 2026");
        today->actions = {QStringLiteral("cta.new")};
        today->shownBadge = {3, true};
        outbox->shownBadge = {2, false};
        Q_EMIT today->headerChanged();
        Q_EMIT outbox->headerChanged();
        window->statusLine()->setPerson(QStringLiteral("Maren Lindqvist"));
        // The size that it is drawn for, which the screen of tests has no room for.
        window->resize(1440, 900);
        window->start();
        window->show();
        window->activateWindow();
    }

    PlainPage *add(const QString &id, const QString &title, Icon icon, bool withDock = false)
    {
        auto *page = new PlainPage(id, title, icon, withDock);
        window->addPage(page);
        return page;
    }

    template <class T>
    T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }

    QStringList menus() const
    {
        QStringList titles;
        const QList<QAction *> entries = window->menuBar()->actions();
        for (const QAction *entry : entries) {
            if (entry->isVisible())
                titles.append(entry->text().remove(QLatin1Char('&')));
        }
        return titles;
    }

    FixedClock clock{QDateTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC)};
    ActionRegistry actions;
    Navigator navigator;
    Notices notices;
    ShellContext context;
    std::unique_ptr<MainWindow> window;
    PlainPage *today;
    PlainPage *accounts;
    PlainPage *outbox;
    int newCtas = 0;
};

} // namespace waymark
