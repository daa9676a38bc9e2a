// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "ui/shell/UiContext.h"
#include "ui/sync/ConflictCase.h"

#include <QWidget>

#include <memory>

namespace waymark {

class Button;
class ConflictActs;
class ConflictListModel;
class ConflictSheet;
class CountPill;
class EmptyState;
class ListOrEmpty;
class MergedList;
class RowView;

/// The conflicts beside the one that is looked at.
class ConflictsView : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictsView(const UiContext &context, QWidget *parent = nullptr);
    ~ConflictsView() override;

    /// Reads anew. What is chosen and not used yet stays where its texts are as they were.
    void refresh();
    /// How many there are.
    int count() const { return m_count; }

    void choose(SyncConflict::Choice choice);
    void goToOpen(bool forward);
    /// Looks at the conflict of this draft, if there is one.
    void goTo(const DraftId &draft);
    void focusContent();
    /// The name of what is looked at; empty without.
    QString currentName() const;
    /// What the status bar says.
    QString statusText() const;

Q_SIGNALS:
    /// There are other conflicts, or another one is looked at.
    void changed();
    /// One was settled: there may be something to send.
    void settled();

private:
    QWidget *makePane();
    QWidget *makeFooter();
    void showCase();
    void showFailure(const Error &error);
    void showButtons();
    void use();
    void keepBoth();
    void later();
    void settleRest(SyncConflict::Choice choice);

    UiContext m_context;
    ConflictActs *m_acts;
    ConflictListModel *m_model;
    RowView *m_list;
    MergedList *m_merged;
    CountPill *m_pill;
    Button *m_rest;
    ConflictSheet *m_sheet;
    EmptyState *m_failure;
    ListOrEmpty *m_body = nullptr;
    ListOrEmpty *m_stack = nullptr;
    Button *m_both;
    Button *m_later;
    Button *m_use;
    std::unique_ptr<ConflictCase> m_case;
    int m_count = 0;
    bool m_refreshing = false;
};

} // namespace waymark
