// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/FileImports.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

namespace waymark {

/// Asks what becomes of an import in whose middle the program ended: nothing of
/// it is in the workspace, and it can be done once more from the same file, or
/// left at that. Escape asks again at the next start.
class UnfinishedQuestion : public DialogFrame
{
    Q_OBJECT
public:
    UnfinishedQuestion(const UiContext &context, const UnfinishedImport &import, QWidget *parent);

private:
    void finishImport();
    void dropImport();

    UiContext m_context;
    UnfinishedImport m_import;
};

} // namespace waymark
