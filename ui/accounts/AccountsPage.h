// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

class QSplitter;

namespace waymark {

class AccountList;
class Customer360;

/// All accounts at the left, the Customer 360 of the chosen one beside them, its CTA in the dock.
class AccountsPage : public Page
{
    Q_OBJECT
public:
    /// `checklist` is the dock that follows the selection.
    AccountsPage(const UiContext &context, QWidget *checklist, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("accounts"); }
    QString title() const override { return tr("Accounts"); }
    Icon icon() const override { return Icon::Building2; }
    QWidget *widget() override;
    QWidget *dock() override { return m_checklist; }
    QString dockTitle() const override { return tr("CTA checklist"); }
    QStringList trail() const override;
    QStringList toolBarActions() const override;
    QString statusText() const override;
    void arrive(const QString &argument) override;
    void focusContent() override;
    bool focusFilter() override;

private:
    void make();
    void show(const AccountId &account);

    UiContext m_context;
    QPointer<QWidget> m_checklist;
    QPointer<QSplitter> m_splitter;
    AccountList *m_list = nullptr;
    Customer360 *m_360 = nullptr;
};

} // namespace waymark
