// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"

#include <QPointer>

class QLineEdit;
class QListWidget;

namespace waymark {

/// A page as a feature would make one, with a list, a filter and, if wanted, a dock.
class PlainPage : public Page
{
    Q_OBJECT
public:
    PlainPage(const QString &id, const QString &title, Icon icon, bool withDock = false);

    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    Icon icon() const override { return m_icon; }
    int place() const override { return m_id == QLatin1String("outbox") ? 5 : 0; }
    bool atBottom() const override { return m_id == QLatin1String("settings"); }
    QWidget *widget() override;
    QWidget *dock() override;
    QString dockTitle() const override { return QStringLiteral("CTA checklist"); }
    QStringList trail() const override { return argument.isEmpty() ? QStringList() : QStringList{argument}; }
    QString subtitle() const override { return words; }
    QStringList toolBarActions() const override { return actions; }
    Badge badge() const override { return shownBadge; }
    QString statusText() const override { return QStringLiteral("Status of ") + m_title; }
    void arrive(const QString &where) override;
    void focusContent() override;
    bool focusFilter() override;

    QString argument;
    QString words;
    QStringList actions;
    Badge shownBadge;
    int arrivals = 0;

private:
    QString m_id;
    QString m_title;
    Icon m_icon;
    bool m_withDock;
    QPointer<QWidget> m_widget;
    QPointer<QWidget> m_dock;
    QListWidget *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
};

} // namespace waymark
