// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/domain/Task.h"
#include "ui/compose/ComposeParts.h"
#include "ui/shell/UiContext.h"

#include <QHash>
#include <QObject>

#include <optional>

class QWidget;

namespace waymark {

class ComposeWindow;
struct Submission;

/// Opens composers: "Validate Email" on the selected task. One task has at most one composer; several tasks
/// may have theirs side by side.
class ComposeActions : public QObject
{
    Q_OBJECT
public:
    /// What has to be said before a composer is there opens over `window`.
    ComposeActions(const UiContext &context, const ComposeParts &parts, QWidget *window);
    ~ComposeActions() override;

    /// Opens the task's composer, or raises the one that is open.
    void validate(const TaskId &task);
    /// The open composer of a task; null without.
    ComposeWindow *windowOf(const TaskId &task) const { return m_windows.value(task); }
    /// Closes all composers, as each one's own close button does. True when none is open; else they save
    /// first, and allClosed() says when the last one is gone. Going back to editing in one of them calls that
    /// off.
    bool closeAll();

Q_SIGNALS:
    /// What closeAll() began is done.
    void allClosed();

private:
    std::optional<Task> selectedTask() const;
    void updateEnabled();
    void open(const Draft &draft);
    void placeBeside(QWidget *window) const;
    /// An email that has not left yet is changed by taking it back first.
    void offerBackToDraft(const Submission &email);
    /// Says what is wrong with the stored draft, and offers to go on from what is left.
    void offerMend(const TaskId &task, const Error &error);
    void sayWhyNot(const QString &sentence);
    /// The sandbox works without its namespace layer: said the first time, and never again.
    void sayOnceThatItIsWeak(const WebEngineHealth &health);

    UiContext m_context;
    ComposeParts m_parts;
    QWidget *m_window;
    QHash<TaskId, ComposeWindow *> m_windows;
    bool m_closingAll = false;
};

} // namespace waymark
