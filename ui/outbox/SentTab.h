// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/OutboxData.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

namespace waymark {

class SentModel;
class ListOrEmpty;
class TableView;

/// Everything that was sent, newest first.
class SentTab : public QWidget
{
    Q_OBJECT
public:
    explicit SentTab(const UiContext &context, QWidget *parent = nullptr);

    void show(int count);
    using QWidget::show;

    const OutboxRow *chosen() const;
    /// False where it is too far down to be looked for.
    bool choose(const SubmissionId &submission);
    void focusList();

Q_SIGNALS:
    void chosenChanged();

private:
    UiContext m_context;
    SentModel *m_model;
    TableView *m_table;
    ListOrEmpty *m_stack = nullptr;
};

} // namespace waymark
