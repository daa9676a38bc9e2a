// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/Account360.h"
#include "core/work/Accounts.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

#include <optional>

namespace waymark {

class AttributeModel;
class Button;
class RowView;
class SectionHeader;
class SideList;
class TextLabel;

/// The attributes at the left; key contacts, open CTAs and recent activity at the right; the pinned note.
class OverviewTab : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewTab(const UiContext &context, QWidget *parent = nullptr);

    void show(const Account360 &account);
    using QWidget::show;

Q_SIGNALS:
    void contactsWanted();
    void ctasWanted();
    void timelineWanted();

private:
    void makeAttributeRows();
    QWidget *makeAttributes();
    QWidget *makeSide();
    void showAttributes(const Account360 &account, QDate today);
    void fitLabels();
    void showContacts(const Account360 &account);
    void showCtas(const Account360 &account);
    /// The CTA of a row at the side becomes what everything else is about.
    void chooseCta(int row);
    void showActivity(const Account360 &account);
    void setField(AccountField field, const QVariant &value, QDate asOf);
    void editNote();

    UiContext m_context;
    Accounts m_accounts;
    AccountId m_account;
    QString m_pinned;
    std::optional<Account360> m_shown;
    QDate m_shownOn;
    AttributeModel *m_model;
    SectionHeader *m_attributesHead = nullptr;
    RowView *m_attributes = nullptr;
    SectionHeader *m_noteHead = nullptr;
    TextLabel *m_attributesNote = nullptr;
    TextLabel *m_note = nullptr;
    SectionHeader *m_contactsHead = nullptr;
    SideList *m_contacts = nullptr;
    SectionHeader *m_ctasHead = nullptr;
    SideList *m_ctas = nullptr;
    SectionHeader *m_activityHead = nullptr;
    SideList *m_activity = nullptr;
};

} // namespace waymark
