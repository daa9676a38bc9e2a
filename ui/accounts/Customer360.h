// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "ui/shell/UiContext.h"

#include <QFrame>
#include <QSet>

class QStackedWidget;

namespace waymark {

class AccountHead;
class Banner;
class ContactsTab;
class CtasTab;
class EmptyState;
class KpiStrip;
class OverviewTab;
class TabBar;
class TimelineTab;

/// Everything about one account: head, figures, and the tabs Overview, Contacts, CTAs, Timeline.
class Customer360 : public QFrame
{
    Q_OBJECT
public:
    explicit Customer360(const UiContext &context, QWidget *parent = nullptr);

    /// Shows an account; an empty id shows that none is chosen.
    void show(const AccountId &account);
    using QWidget::show;
    /// Opens the contacts and chooses one of them.
    void showContact(const ContactId &contact);
    QString accountName() const;

Q_SIGNALS:
    /// Another account is shown, or the same one anew.
    void shown();

private:
    QWidget *makePage();
    void refresh();
    void showBanner();
    void showAccount();
    void showTab(int tab);
    void showNothing(const QString &title, const QString &text);
    void selectCta();

    UiContext m_context;
    AccountId m_account;
    std::optional<Account360> m_data;
    QDate m_readOn;    ///< The day that m_data is of.
    QSet<int> m_shown; ///< The tabs that show m_data.
    AccountHead *m_head;
    Banner *m_banner;
    KpiStrip *m_figures;
    TabBar *m_tabs;
    QStackedWidget *m_pages;
    OverviewTab *m_overview;
    ContactsTab *m_contacts;
    CtasTab *m_ctas;
    TimelineTab *m_timeline;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace waymark
