// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/SuppressionFile.h"
#include "core/work/Suppressions.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

#include <atomic>
#include <memory>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

class FormField;
class TextLabel;

/// A file of addresses that was read: what adding it comes to, and the question whether to. Reading another
/// column and counting go beside the screen's thread.
class SuppressFileDialog : public DialogFrame
{
    Q_OBJECT
public:
    SuppressFileDialog(const UiContext &context, const SuppressionFile &file, QWidget *parent);
    /// Stops what it still reads or counts.
    ~SuppressFileDialog() override;

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    /// Stops what is under way; until show() says what comes of it, nothing can be saved.
    Flag begin(const QString &words);
    SuppressionReason reason() const;
    void readColumn();
    void count();
    void show(const SuppressionFile::Counts &counts);
    void showProblems();
    void save();
    void saveWithProgress();

    UiContext m_context;
    SuppressionFile m_file;
    QComboBox *m_column;
    FormField *m_columnField;
    QComboBox *m_reason;
    QLineEdit *m_source;
    TextLabel *m_counts;
    QPlainTextEdit *m_problems;
    FormField *m_problemsField;
    Flag m_stopped;
};

} // namespace waymark
