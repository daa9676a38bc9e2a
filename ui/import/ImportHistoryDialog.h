// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/import/ImportWizard.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

class EmptyState;
class ImportHistoryModel;
class ListOrEmpty;
class TableView;
class TextLabel;

/// What was imported: by whom, when, from which file and how; an import can be undone or made again.
class ImportHistoryDialog : public DialogFrame
{
    Q_OBJECT
public:
    ImportHistoryDialog(const UiContext &context, QWidget *parent);

Q_SIGNALS:
    /// The same is to be imported again, with the mapping of then.
    void againWanted(const waymark::ImportWizard::Start &start);

private:
    void refresh();
    void showChosen();
    void undo();
    void importAgain();
    const ContactImport *chosen() const;

    UiContext m_context;
    ImportHistoryModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    TextLabel *m_mapping;
    Button *m_undo;
    Button *m_again;
};

} // namespace waymark
