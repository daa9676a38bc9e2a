// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportWizard.h"
#include "ui/shell/UiContext.h"

#include <QObject>
#include <QPointer>

namespace waymark {

/// What can be done with files of contacts and accounts: "contacts.import", "accounts.import",
/// "contacts.importHistory", "contacts.export",
/// "accounts.export".
class ImportActions : public QObject
{
    Q_OBJECT
public:
    ImportActions(const UiContext &context, QWidget *window);

    /// Opens the dialog with a file that was dropped somewhere.
    void importContacts(const QString &path);

    /// Asks what becomes of imports in whose middle the program ended, one after the other.
    void askAboutUnfinished();

private:
    void ask(QList<UnfinishedImport> imports);
    void exportAll(ImportKind kind);
    void showHistory();
    void start(const ImportWizard::Start &start);

    UiContext m_context;
    QWidget *m_window;
    QPointer<ImportWizard> m_open;
};

} // namespace waymark
