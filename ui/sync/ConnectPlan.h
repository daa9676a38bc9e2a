// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/ServerIdentity.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace waymark {

class Store;
class TextLabel;

/// What was found at a server, and what connecting will do with this workspace.
class ConnectPlan : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectPlan(Store &store, QWidget *parent = nullptr);

    /// `before` is the server that the workspace is connected to now; empty for none.
    void show(const ServerIdentity &found, const QString &before);

    /// Offers to keep the token for this session, with the reason why nothing else can be done.
    void offerSession(const QString &reason);
    bool isForSession() const;

    static QString roleWords(const ServerIdentity &found);

private:
    QString workspaceWords(const ServerIdentity &found, const QString &before) const;
    void addFact(const QString &label, const QString &value, const char *name);

    Store &m_store;
    QGridLayout *m_facts;
    TextLabel *m_plan;
    TextLabel *m_counts;
    QCheckBox *m_session;
};

} // namespace waymark
