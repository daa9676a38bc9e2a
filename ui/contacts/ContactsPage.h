// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/Page.h"
#include "ui/shell/UiContext.h"

#include <QPointer>

#include <memory>
#include <vector>

class QTimer;

namespace waymark {

class ContactList;

/// All contacts of the workspace, over all accounts. The argument of its place is the id of an import, whose
/// contacts it lists then, or empty.
class ContactsPage : public Page
{
    Q_OBJECT
public:
    explicit ContactsPage(const UiContext &context, QObject *parent = nullptr);

    QString id() const override { return QStringLiteral("contacts"); }
    QString title() const override { return tr("Contacts"); }
    Icon icon() const override { return Icon::Users; }
    int place() const override { return 6; } // After those that have had their digits since the beginning.
    QWidget *widget() override;
    QStringList toolBarActions() const override { return {QStringLiteral("contacts.import")}; }
    QString statusText() const override;
    void arrive(const QString &argument) override;
    void focusContent() override;
    bool focusFilter() override;

    /// The numbers of the chosen contacts in the file, and the account that the list is narrowed to.
    std::shared_ptr<const std::vector<qint64>> chosen() const;
    AccountId account() const;

Q_SIGNALS:
    /// A file was dropped on the list, to be imported.
    void importWanted(const QString &path);
    /// Which contacts are chosen is another.
    void chosenChanged();

private:
    void note(const ChangeSet &changes);
    void catchUp();

    UiContext m_context;
    QPointer<ContactList> m_list;
    QTimer *m_refreshTimer;
    bool m_stale = false;
    bool m_otherContacts = false;
};

} // namespace waymark
