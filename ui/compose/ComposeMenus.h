// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

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
    ComposeMenus(QMainWindow *window, EditorView *editor, RecipientsPane *recipients);

    /// Puts the second step's menus beside; called once.
    void addPreview(const PreviewStep &step);
    void showPreview(bool preview);

Q_SIGNALS:
    void saveDraftWanted();
    void discardWanted();
    void previewWanted();
    void linkWanted();
    void buttonWanted();
    void tokenWanted();

private:
    using Run = std::function<void()>;

    QMenu *addMenu(const QString &title);
    void add(QMenu *menu, const QString &text, const QKeySequence &keys, Run run);
    void addFile();
    void addEdit();
    void addInsert();
    void addFormat();
    void addRecipients();
    static void setUsable(const QList<QMenu *> &menus, bool usable);

    QMainWindow *m_window;
    EditorView *m_editor;
    RecipientsPane *m_recipients;
    QList<QMenu *> m_writing; ///< Menus of the first step.
    QList<QMenu *> m_preview;
};

} // namespace waymark
