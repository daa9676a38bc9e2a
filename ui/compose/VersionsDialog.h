// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/email/ReaderText.h"
#include "core/work/DraftHistory.h"
#include "ui/widgets/DialogFrame.h"

#include <optional>

namespace waymark {

class Button;
class ListOrEmpty;
class RowView;
class VersionPane;
class VersionsModel;

/// The version history of one email: its versions, what is other in the chosen one, and the way back to it.
/// Knows no store: it is given what it shows, and tells what a person wants.
class VersionsDialog : public DialogFrame
{
    Q_OBJECT
public:
    VersionsDialog(const std::optional<EmailTemplate> &emailTemplate, const ConditionText &condition,
                   const QDateTime &now, QWidget *parent = nullptr);

    void show(const DraftHistory &history);

Q_SIGNALS:
    void restoreWanted(const waymark::DraftVersion &version);
    /// The version is to be called so; for the present one an empty name does not come.
    void renamed(const waymark::DraftVersion &version, const QString &name);

private:
    QWidget *makePanes(const std::optional<EmailTemplate> &emailTemplate, const ConditionText &condition);
    void addActs();
    const DraftVersion *chosen() const;
    void showChosen();
    void askForName();

    DraftHistory m_history;
    VersionsModel *m_model;
    RowView *m_list;
    VersionPane *m_pane;
    ListOrEmpty *m_content;
    QAction *m_name;
    Button *m_nameButton;
};

} // namespace waymark
