// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QWidget>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace waymark {

class DockPane;
class DockStrip;

/// The page and, at its far side, the dock: beside it in a wide window, folded to a strip in a narrow one or
/// when the person folds it. A folded dock opens over the page.
class DockArea : public QWidget
{
    Q_OBJECT
public:
    /// `pages` is taken over.
    explicit DockArea(QWidget *pages, QWidget *parent = nullptr);

    /// What the dock shows from now on; null for nothing at all, not even a strip. Widgets stay the caller's.
    void setContent(const QString &title, QWidget *content);
    bool hasContent() const { return m_hasContent; }

    /// F9: folds or unfolds, in a narrow window opens over the page or closes.
    void toggle();
    bool isOpen() const;
    bool isFolded() const { return m_folded; }
    DockPane *pane() const { return m_pane; }

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void placeOverlay();
    bool isNarrow() const;

    QSplitter *m_splitter;
    DockPane *m_pane;
    DockStrip *m_strip;
    bool m_hasContent = false;
    bool m_folded = false;   ///< By the person, in a wide window.
    bool m_overlaid = false; ///< Open over the page.
    int m_width;
};

} // namespace waymark
