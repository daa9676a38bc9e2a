// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/PlaybookSearch.h"

#include <QFrame>

#include <optional>

class QStackedWidget;

namespace waymark {

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
    /// The chosen playbook; nothing where the type has none or the search found none.
    std::optional<Playbook> chosen() const;
    void focusSearch();

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &query);

    PlaybookSearch m_search;
    QString m_type;
    FilterEdit *m_filter;
    TextLabel *m_count;
    PlaybookModel *m_model;
    RowView *m_list;
    TextLabel *m_none;
    QStackedWidget *m_stack;
};

} // namespace waymark
