// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ContactExport.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;

namespace waymark {

/// Writes all contacts into a CSV file that an import reads back.
class ExportContactsDialog : public DialogFrame
{
    Q_OBJECT
public:
    ExportContactsDialog(const UiContext &context, QWidget *parent);

private:
    ContactExport::Settings settings() const;
    void chooseFile();
    void exportTo(const QString &path);

    UiContext m_context;
    QList<std::pair<ImportTarget, QCheckBox *>> m_columns;
    QCheckBox *m_mark;
};

} // namespace waymark
