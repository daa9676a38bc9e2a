// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/PlaybookSearch.h"

#include <QFrame>

#include <optional>

class QStackedWidget;

namespace waymark {

class EmptyState;
class FilterEdit;
class PlaybookModel;
class RowView;
class TextLabel;

/// Finds and chooses a playbook: a search line over a list of at most a few rows' height.
class PlaybookPicker : public QFrame
{
    Q_OBJECT
public:
    explicit PlaybookPicker(PlaybookSearch search, QWidget *parent = nullptr);

    /// Offers the playbooks of this CTA type.
    void setType(const QString &type);
    /// The chosen playbook, which a search that does not find it leaves chosen; nothing where the type has
    /// none.
    const std::optional<Playbook> &chosen() const { return m_chosen; }
    void focusSearch();

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void search(const QString &query);
    void showNone(const QString &query);
    void choose(const QModelIndex &index);

    PlaybookSearch m_search;
    QString m_type;
    FilterEdit *m_filter;
    TextLabel *m_count;
    PlaybookModel *m_model;
    RowView *m_list;
    EmptyState *m_none;
    QStackedWidget *m_stack;
    std::optional<Playbook> m_chosen;
};

} // namespace waymark
