// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/outbox/OutboxContents.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QStackedWidget;

namespace waymark {

class Button;
class DraftsTab;
class OutboxBanner;
class OutboxTab;
class SentTab;
class TabBar;

/// The Outbox page's content: its tabs, the banner, and the button that pauses sending.
class OutboxView : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxView(const UiContext &context, QWidget *parent = nullptr);

    void show(const OutboxContents &contents);
    using QWidget::show;

    /// Chooses the email in its tab, where it is listed there; else the caller shows it without a row.
    void choose(const SubmissionId &submission);
    void showDrafts();
    void focusList();
    /// Whether the tab of drafts is the current one: a draft has no delivery.
    bool showsDrafts() const;
    /// The email that is chosen in the current tab; empty in Drafts.
    SubmissionId chosen() const;

Q_SIGNALS:
    void chosenChanged();
    /// A countdown among the emails went on.
    void ticked();
    void reviewWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void makeTabs();
    void connectBanner();
    void showChosen();
    const OutboxRow *chosenEmail() const;

    UiContext m_context;
    TabBar *m_tabs;
    Button *m_pause;
    OutboxBanner *m_banner;
    OutboxTab *m_outbox;
    DraftsTab *m_drafts;
    SentTab *m_sent;
    QStackedWidget *m_stack;
};

} // namespace waymark
