// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/shell/UiContext.h"

#include <QLineEdit>

class QStandardItemModel;

namespace waymark {

/// A line that chooses one of very many accounts: what is typed is looked for in their names, and the first
/// that match are offered below.
class AccountChoice : public QLineEdit
{
    Q_OBJECT
public:
    explicit AccountChoice(const UiContext &context, QWidget *parent = nullptr);

    /// Empty as long as none is chosen.
    const AccountId &account() const { return m_account; }
    /// Chooses it; an empty id chooses none.
    void setAccount(const AccountId &account);

Q_SIGNALS:
    void accountChanged();

private:
    void offer(const QString &text);
    void take(const AccountId &account, const QString &name);

    UiContext m_context;
    QStandardItemModel *m_offers;
    AccountId m_account;
};

} // namespace waymark
