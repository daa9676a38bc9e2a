// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/contacts/ContactQuery.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QComboBox;

namespace waymark {

class AccountChoice;
class FilterEdit;
class ImportChoice;

/// What narrows the list of all contacts: words, role, who can be emailed, account, import, last email.
class ContactFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit ContactFilterBar(const UiContext &context, QWidget *parent = nullptr);

    /// Puts what is chosen into the query; its order stays.
    void put(ContactQuery &query) const;
    /// Whether a query is narrowed by any of it.
    static bool narrows(const ContactQuery &query);
    /// Offers what can be chosen by now: imports come and go, and consent is asked for or not.
    void refresh();
    void clear();
    /// Narrows to what an import brought, and to nothing else. Without a signal.
    void showImport(const ContactImportId &import);
    void focusWords();

Q_SIGNALS:
    void changed();
    /// Down was pressed: the list below wants the focus.
    void leaveDownwards();

private:
    void offerRoles();
    void fillReaches();
    void fillEmailed();
    void offerConsent();
    void arrange();
    void putEmailed(ContactQuery &query) const;

    UiContext m_context;
    FilterEdit *m_words;
    QComboBox *m_role;
    QComboBox *m_reach;
    AccountChoice *m_account;
    ImportChoice *m_import;
    QComboBox *m_emailed;
};

} // namespace waymark
