// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/Customer360.h"

#include "core/store/Store.h"
#include "core/work/Workday.h"
#include "ui/accounts/AccountHead.h"
#include "ui/accounts/AccountTiles.h"
#include "ui/accounts/CtasTab.h"
#include "ui/accounts/TimelineTab.h"
#include "ui/accounts/overview/OverviewTab.h"
#include "ui/accounts/people/ContactsTab.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/RefreshPause.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/TabBar.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

enum Tab { Overview, Contacts, Ctas, Timeline };

} // namespace

Customer360::Customer360(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_head(new AccountHead(context)), m_banner(new Banner),
      m_figures(new KpiStrip), m_tabs(new TabBar), m_pages(new PageStack),
      m_overview(new OverviewTab(context)), m_contacts(new ContactsTab(context)),
      m_ctas(new CtasTab(context)), m_timeline(new TimelineTab(context)),
      m_empty(new EmptyState(Icon::Building2, {}, {})), m_stack(new PageStack)
{
    setObjectName(QStringLiteral("customer360"));
    setProperty("pane", QStringLiteral("surface"));
    setProperty("focusPane", true);
    m_stack->addWidget(makePage());
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(new RefreshPause(context.work.store, this), &RefreshPause::due, this, &Customer360::refresh);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_tabs->setCurrentIndex(Contacts);
        m_tabs->setFocus();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &Customer360::showBanner);
    connect(m_overview, &OverviewTab::contactsWanted, this, [this] { m_tabs->setCurrentIndex(Contacts); });
    connect(m_overview, &OverviewTab::ctasWanted, this, [this] { m_tabs->setCurrentIndex(Ctas); });
    connect(m_overview, &OverviewTab::timelineWanted, this, [this] { m_tabs->setCurrentIndex(Timeline); });
    show(AccountId());
}

QWidget *Customer360::makePage()
{
    m_tabs->setObjectName(QStringLiteral("accountTabs"));
    m_tabs->setAccessibleName(tr("Parts of the Customer 360"));
    for (const QString &name : {tr("Overview"), tr("Contacts"), tr("CTAs"), tr("Timeline")})
        m_tabs->addTab(name);
    for (QWidget *page : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_contacts),
                          static_cast<QWidget *>(m_ctas), static_cast<QWidget *>(m_timeline)})
        m_pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        showTab(tab);
        m_pages->setCurrentIndex(tab);
    });
    const auto turn = [this](int step) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + m_tabs->count()) % m_tabs->count());
    };
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Tab")), this), &QShortcut::activated, this,
            [turn] { turn(1); });
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Tab")), this), &QShortcut::activated, this,
            [turn] { turn(-1); });

    auto *page = new QWidget;
    auto *top = new QVBoxLayout;
    top->setContentsMargins(20, 16, 20, 0);
    top->setSpacing(14);
    top->addWidget(m_head);
    top->addWidget(m_figures);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(top);
    layout->addSpacing(8);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(10, 0, 20, 0);
    tabs->addWidget(m_tabs);
    layout->addLayout(tabs);
    auto *line = new QFrame;
    line->setProperty("divider", true);
    line->setFixedHeight(1);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    return page;
}

void Customer360::show(const AccountId &account)
{
    const bool another = account != m_account;
    m_account = account;
    // What changes in the store is followed: the same account is what is shown already.
    if (another || !m_data || m_readOn != todayOf(m_context.work))
        refresh();
    if (another || m_context.selection.subject().account != account)
        selectCta();
}

void Customer360::showContact(const ContactId &contact)
{
    m_tabs->setCurrentIndex(Contacts);
    Selection::Subject subject = m_context.selection.subject();
    subject.contact = contact;
    m_context.selection.set(subject);
}

QString Customer360::accountName() const
{
    return m_data ? m_data->account.name : QString();
}

void Customer360::refresh()
{
    if (!m_account) {
        m_data.reset();
        showNothing(tr("No account chosen"), tr("Choose one at the left, or create the first."));
        return;
    }
    auto account360 = readAccount360(m_context.work, m_account);
    if (!account360) {
        m_data.reset();
        showNothing(tr("This account is not here any more"), account360.error().sentence);
        return;
    }
    // Most of what changes in the store is elsewhere: nothing moves under the reader for it.
    const QDate today = todayOf(m_context.work);
    if (m_data == *account360 && m_readOn == today)
        return;
    m_data = std::move(*account360);
    m_readOn = today;
    showAccount();
    Q_EMIT shown();
}

void Customer360::showBanner()
{
    const bool reachable = !m_data || m_data->hasEligibleContact;
    // On the contacts' own tab there is nowhere to go.
    const bool elsewhere = m_tabs->currentIndex() != Contacts;
    if (!reachable)
        m_banner->Banner::show(Tone::Warning, Icon::TriangleAlert,
                               tr("No contact here has the role %1, so programs send this account nothing.")
                                   .arg(m_data->eligibleRoleLabel),
                               elsewhere ? tr("Show contacts") : QString());
    m_banner->setVisible(!reachable);
}

void Customer360::showAccount()
{
    m_head->show(*m_data);
    m_figures->setTiles(accountTiles(*m_data));
    showBanner();
    m_tabs->setCount(Contacts, static_cast<int>(m_data->contacts.size()));
    m_tabs->setCount(Ctas, static_cast<int>(m_data->openCtas.size()));
    m_shown.clear();
    showTab(m_tabs->currentIndex());
    m_stack->setCurrentIndex(0);
}

/// The others wait until they are looked at.
void Customer360::showTab(int tab)
{
    if (!m_data || m_shown.contains(tab))
        return;
    m_shown.insert(tab);
    switch (tab) {
    case Overview:
        m_overview->show(*m_data);
        break;
    case Contacts:
        m_contacts->show(*m_data);
        break;
    case Ctas:
        m_ctas->show(*m_data);
        break;
    case Timeline:
        m_timeline->show(*m_data);
        break;
    }
}

void Customer360::showNothing(const QString &title, const QString &text)
{
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT shown();
}

void Customer360::selectCta()
{
    Selection::Subject subject;
    subject.account = m_account;
    if (m_data && !m_data->openCtas.isEmpty()) {
        // A running series of emails is what a person most likely came for.
        const auto series =
            std::ranges::find_if(m_data->openCtas, [](const AccountCta &cta) { return cta.emails > 0; });
        subject.cta = (series == m_data->openCtas.end() ? m_data->openCtas.begin() : series)->cta.id;
    }
    m_context.selection.set(subject);
}

} // namespace waymark
