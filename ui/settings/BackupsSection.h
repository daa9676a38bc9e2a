// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/Replacement.h"
#include "ui/settings/BackupRow.h"
#include "ui/settings/SettingsSection.h"

#include <functional>

namespace waymark {

class BackupsModel;
class TableView;

/// The backups that there are, one more at once, and the way back to one.
class BackupsSection : public SettingsSection
{
    Q_OBJECT
public:
    using Replace = std::function<void(const Replacement &)>;

    /// `replace` closes the workspace and opens another one in its place; without it nothing can be restored.
    BackupsSection(const UiContext &context, Replace replace, QWidget *parent = nullptr);

    /// Reads anew which there are, on a thread of its own.
    void look();

Q_SIGNALS:
    /// A look has ended.
    void looked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void makeButtons();
    void show(const QList<BackupRow> &rows);
    void updateButtons();
    void backUpNow();
    void restore();
    void sayFailed(const Error &error);
    void askToRestore(const BackupRow &row, const WorkspaceCounts &now);
    const BackupRow *chosen() const;

    Replace m_replace;
    BackupsModel *m_model;
    TableView *m_table;
    TextLabel *m_none;
    TextLabel *m_verdict;
    Button *m_now;
    Button *m_restore;
};

} // namespace waymark
