// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/widgets/DialogFrame.h"

class QLineEdit;
class QRadioButton;

namespace waymark {

struct WorkspaceCounts;

/// Asks what is to become of an export that has been read: it takes this workspace's place, or goes into a
/// folder of its own. Accepted when the person wants it; what it does is the caller's.
class ImportDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// `file` is the export's path.
    ImportDialog(const QString &file, const WorkspaceCounts &holds, const WorkspaceCounts &now,
                 QWidget *parent);

    /// The folder for it; empty where it takes this workspace's place.
    QString folder() const;

    void accept() override;

private:
    QWidget *makeFolder();
    void chooseFolder();
    void addParagraph(const QString &text);

    QRadioButton *m_here;
    QRadioButton *m_elsewhere;
    QLineEdit *m_folder;
};

} // namespace waymark
