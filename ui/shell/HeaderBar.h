// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QFrame>
#include <QStringList>

namespace waymark {

class ActionRegistry;
class ActionStrip;
class Button;
class ElidedLabel;
class IconButton;
class Navigator;
class Page;
class SearchField;

/// The strip above the page: back and forward, where one is, what one can do here.
class HeaderBar : public QFrame
{
    Q_OBJECT
public:
    HeaderBar(ActionRegistry &actions, Navigator &navigator, QWidget *parent = nullptr);

    void showPage(Page *page);
    /// Reads the page's words and actions anew.
    void refresh();

protected:
    bool event(QEvent *event) override;

private:
    /// Gives the buttons what the title and the rest leave: they give way before the title does.
    void share();
    void showTrail();
    void showActions();
    void showHistory();
    void addSearch(const QString &action);

    ActionRegistry &m_actions;
    Navigator &m_navigator;
    Page *m_page = nullptr;
    IconButton *m_back;
    IconButton *m_forward;
    Button *m_start;
    QWidget *m_chevron;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    ActionStrip *m_buttons;
    SearchField *m_search = nullptr; ///< Once there is something to search with.
    QStringList m_shownActions;
};

} // namespace waymark
