// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace waymark {

class EditorView;
class PreviewStep;
class RecipientsPane;

/// The menu bar of a composer: File always, the rest by step.
class ComposeMenus : public QObject
{
    Q_OBJECT
public:
    /// `shortcuts` opens the list of keyboard shortcuts; may be null.
    ComposeMenus(QMainWindow *window, EditorView *editor, RecipientsPane *recipients, QAction *shortcuts);

    /// Puts the second step's menus beside; called once.
    void addPreview(const PreviewStep &step);
    void showPreview(bool preview);

Q_SIGNALS:
    void saveDraftWanted();
    void discardWanted();
    void nameVersionWanted();
    void versionsWanted();
    void previewWanted();
    void linkWanted();
    void buttonWanted();
    void tokenWanted();
    void showValuesWanted();
    void changesWanted();
    void checkAgainWanted();
    void addContactWanted();
    /// The paper so many steps larger; 0 is its own size.
    void zoomWanted(int steps);

private:
    using Run = std::function<void()>;

    QMenu *addMenu(const QString &title);
    void add(QMenu *menu, const QString &text, const QKeySequence &keys, Run run);
    void addFile();
    void addEdit();
    void addView();
    void addInsert();
    void addFormat();
    void addRecipients();
    void addTools();
    void addHelp();
    static void setUsable(const QList<QMenu *> &menus, bool usable);

    QMainWindow *m_window;
    EditorView *m_editor;
    RecipientsPane *m_recipients;
    QAction *m_shortcuts;
    QMenu *m_help = nullptr;  ///< Stays the last one.
    QList<QMenu *> m_writing; ///< Menus of the first step.
    QList<QMenu *> m_preview;
};

} // namespace waymark
