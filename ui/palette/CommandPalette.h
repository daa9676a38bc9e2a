// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/store/search/SearchResult.h"
#include "ui/palette/PaletteParts.h"
#include "ui/palette/PaletteRow.h"
#include "ui/shell/UiContext.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListView;

namespace waymark {

class PaletteModel;
class PaletteSearch;
class Scrim;
class TextLabel;

/// One line to type in and what it finds: commands, accounts, contacts, CTAs, emails; before anything is
/// typed, where one was last and what can be done here. `>` lists commands only, `@` contacts only. The focus
/// stays in the line; Up and Down choose, Enter runs, Escape leaves.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(const UiContext &context, const PaletteParts &parts);
    ~CommandPalette() override;

    /// Shows it, empty, over the window.
    void openOver();

Q_SIGNALS:
    void commandWanted(const QString &id);
    void placeWanted(const waymark::Place &place);
    void hitWanted(const waymark::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeLine();
    QWidget *makeFooter();
    void search();
    void showStart();
    void show(const SearchResult &result);
    void list();
    void choose(int row);
    void move(int step);
    void turn(int rows);
    void enter();
    void run(int row);
    void fit();
    /// What was typed, without the prefix.
    QString typed() const;
    bool hasPrefix(QLatin1Char prefix) const;

    UiContext m_context;
    PaletteParts m_parts;
    QLineEdit *m_line;
    TextLabel *m_count;
    QListView *m_list;
    TextLabel *m_nothing;
    TextLabel *m_note;
    PaletteModel *m_model;
    PaletteSearch *m_search;
    QPointer<Scrim> m_scrim;
    QList<PaletteRow> m_commands;
    QList<PaletteRow> m_hits;
    bool m_moved = false;   ///< The person has chosen a line other than the first.
    bool m_entered = false; ///< Enter was pressed before the answer was there.
};

} // namespace waymark
