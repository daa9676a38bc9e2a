// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace waymark {

class PreviewStage;

/// The menus of a preview, for the menu bar of the window that hosts it.
class PreviewMenus : public QObject
{
    Q_OBJECT
public:
    /// `offersTest`: a test can be sent. The menus belong to `owner`.
    PreviewMenus(PreviewStage *stage, bool offersTest, QWidget *owner);

    QList<QMenu *> menus() const { return {m_view, m_recipients, m_send}; }

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void sendWanted();
    void testWanted();
    void copyWanted();
    void fileWanted();
    void pdfWanted();
    void backWanted();

private:
    using Run = std::function<void()>;

    QAction *add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys, Run run);
    void addView();
    void addSend(bool offersTest);

    PreviewStage *m_stage;
    QMenu *m_view;
    QMenu *m_recipients;
    QMenu *m_send;
};

} // namespace waymark
