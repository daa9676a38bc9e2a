// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Task.h"
#include "core/domain/User.h"
#include "core/work/Ctas.h"
#include "ui/shell/UiContext.h"
#include "ui/widgets/DialogFrame.h"

class QCheckBox;
class QComboBox;

namespace waymark {

/// Hands a CTA over, and asks which of its open tasks move along.
class ChangeOwnerDialog : public DialogFrame
{
    Q_OBJECT
public:
    /// Reads what the dialog needs and opens it; tells why where it cannot.
    static void open(const UiContext &context, const Cta &cta, QWidget *window);

private:
    struct OpenTask
    {
        Task task;
        QString ownerName;
        bool onItsWay = false; ///< Its email is: the task stays with its owner.
    };
    struct Choices
    {
        QList<User> users; ///< All but the owner.
        QString ownerName;
        QList<OpenTask> tasks;
    };

    static Result<Choices> read(const UiContext &context, const Cta &cta);
    ChangeOwnerDialog(const UiContext &context, const Cta &cta, const Choices &choices, QWidget *window);
    QWidget *makeTasks(const QList<OpenTask> &tasks);
    void save();

    UiContext m_context;
    Ctas m_ctas;
    Cta m_cta;
    QComboBox *m_owner;
    QList<std::pair<TaskId, QCheckBox *>> m_moving;
};

} // namespace waymark
