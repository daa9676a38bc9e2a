// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "ui/shell/LatestReading.h"
#include "ui/shell/UiContext.h"
#include "ui/sync/ConflictCase.h"

#include <QWidget>

#include <functional>
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

    /// Reads anew, beside the screen. What is chosen and not used yet stays where its texts are as they were.
    void refresh();
    /// Whether other rows, or another case, are about to be shown.
    bool isReading() const;
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
    struct Found
    {
        QList<ConflictGroup> groups; ///< The first of them.
        qint64 count = 0;
    };
    using CasePointer = std::shared_ptr<ConflictCase>;

    QWidget *makePane();
    QWidget *makeFooter();
    static Result<Found> find(Connection &reader);
    void showFound(const Result<Found> &found);
    void readCase();
    void showCase(const Result<CasePointer> &read);
    bool isSame(const ConflictCase &read) const;
    /// Whether the sheet has what is chosen in the list.
    bool isShown() const;
    /// Does it once that is so.
    void whenShown(const std::function<void()> &act);
    void chooseDraft();
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
    CasePointer m_case;
    DraftId m_draft; ///< Whose conflict is to be looked at once it is listed.
    std::function<void()> m_whenShown;
    int m_count = 0;
    bool m_refreshing = false;
    LatestReading<Found> m_listReading;
    LatestReading<CasePointer> m_caseReading;
};

} // namespace waymark
