// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"
#include "ui/import/ImportProgress.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

#include <memory>

namespace waymark {

class RunPane;
class TextLabel;

/// Asks what becomes of an import in whose middle the program ended: nothing of it is in the workspace, and
/// it can be done once more from the same file, or left at that. While it is done the dialog shows how far it
/// is and can stop it; then it asks again. Escape asks at the next start.
class UnfinishedQuestion : public DialogFrame
{
    Q_OBJECT
public:
    UnfinishedQuestion(const UiContext &context, const UnfinishedImport &import, QWidget *parent);

    /// Stops the import while it runs.
    void reject() override;

private:
    void finishImport();
    void showOutcome(const Result<ImportOutcome> &result);
    void dropImport();
    void showButtons();

    UiContext m_context;
    UnfinishedImport m_import;
    std::shared_ptr<ImportProgress> m_importing;
    bool m_isDone = false; ///< With something left to say.
    TextLabel *m_text;
    RunPane *m_run;
    Button *m_drop;
};

} // namespace waymark
