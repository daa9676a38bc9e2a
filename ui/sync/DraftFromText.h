// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/sync/SetAsideChange.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"
#include "ui/sync/EmailTask.h"
#include "ui/widgets/DialogFrame.h"

#include <QDate>
#include <QList>

namespace waymark {

class EmailTaskModel;
class EmptyState;
class FilterEdit;
class ListOrEmpty;
class TableView;

/// Has an open email task chosen, and makes a draft for it of a text that was set aside.
class DraftFromText : public DialogFrame
{
    Q_OBJECT
public:
    DraftFromText(const UiContext &context, const SetAsideChange &text, QWidget *parent);

Q_SIGNALS:
    void made();

private:
    struct Found
    {
        QDate today;
        QList<EmailTask> tasks; ///< Those of the text's template first.
    };

    static Result<Found> read(Connection &reader, const WorkContext &work, const TemplateId &of);
    void showFound(const Result<Found> &found);
    void find(const QString &text);
    void choose();

    UiContext m_context;
    SetAsideChange m_text;
    QList<EmailTask> m_tasks;
    EmailTaskModel *m_model;
    FilterEdit *m_filter;
    TableView *m_table;
    EmptyState *m_empty;
    ListOrEmpty *m_stack;
    LatestReading<Found> m_reading;
};

} // namespace waymark
