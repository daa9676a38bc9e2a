// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

class QTimer;

namespace waymark {

struct ChangeSet;
class SuppressionList;

/// The addresses to which nothing is sent.
class SuppressionsPage : public Page
{
    Q_OBJECT
public:
    explicit SuppressionsPage(const UiContext &context, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("suppressions"); }
    QString title() const override { return tr("Suppressions"); }
    Icon icon() const override { return Icon::MailX; }
    QWidget *widget() override;
    QStringList toolBarActions() const override;
    QString statusText() const override;
    void arrive(const QString &argument) override;
    void focusContent() override;
    bool focusFilter() override;

    /// The address that is chosen in the list and can be lifted; empty without one.
    QString chosenAddress() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void note(const ChangeSet &changes);
    void catchUp();

    UiContext m_context;
    QPointer<SuppressionList> m_list;
    QTimer *m_refreshTimer;
    bool m_stale = false;
};

} // namespace waymark
