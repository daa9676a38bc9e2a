// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/SuppressionFile.h"
#include "core/work/Suppressions.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QComboBox;
class QLineEdit;

namespace waymark {

class TextLabel;

/// A file of addresses that was read: what adding it comes to, and the question whether to.
class SuppressFileDialog : public DialogFrame
{
    Q_OBJECT
public:
    SuppressFileDialog(const UiContext &context, const SuppressionFile &file, QWidget *parent);

private:
    void count();
    QWidget *makeProblems();
    void save();

    UiContext m_context;
    SuppressionFile m_file;
    QComboBox *m_reason;
    QLineEdit *m_source;
    TextLabel *m_counts;
    SuppressionFile::Counts m_comes;
};

} // namespace waymark
