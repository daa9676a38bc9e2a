// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileExport.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

/// Writes all contacts, or all accounts, into a CSV file that an import reads back.
class ExportDialog : public DialogFrame
{
    Q_OBJECT
public:
    ExportDialog(const UiContext &context, ImportKind kind, QWidget *parent);

private:
    void addColumns();
    FileExport chosen() const;
    void chooseAll(bool all);
    void chooseFile();
    void exportTo(const QString &path);

    UiContext m_context;
    ImportKind m_kind;
    QList<std::pair<ImportTarget, QCheckBox *>> m_columns;
    QCheckBox *m_mark;
};

} // namespace waymark
