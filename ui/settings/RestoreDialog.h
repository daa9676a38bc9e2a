// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

namespace waymark {

struct BackupRow;
struct WorkspaceCounts;

/// Asks before a backup takes the workspace's place: what it holds beside what is there now, and what
/// becomes of that and of emails. Accepted when the person wants it; what it does is the caller's.
class RestoreDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `name` is the backup's in the list.
    RestoreDialog(const QString &name, const BackupRow &row, const WorkspaceCounts &now, QWidget *parent);

private:
    void addParagraph(const QString &text);
};

} // namespace waymark
