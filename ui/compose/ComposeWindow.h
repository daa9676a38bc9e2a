// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/work/EmailFacts.h"
#include "ui/compose/ComposeParts.h"
#include "ui/shell/UiContext.h"

#include <QMainWindow>

#include <optional>

class QStackedWidget;
class QTimer;

namespace waymark {

class ComposeBanner;
class ComposeClosing;
class ComposeLinks;
class ComposeMenus;
class ComposeSaving;
class ComposeState;
class ComposeVersions;
class PreviewStep;
class StepsHeader;
class WritingPane;
struct Finding;

/// The window in which one draft is written, previewed and sent: it hosts the steps and closes once the store
/// has what was written, or after asking.
class ComposeWindow : public QMainWindow
{
    Q_OBJECT
public:
    ComposeWindow(const UiContext &context, const ComposeParts &parts, const Draft &draft);
    ~ComposeWindow() override;

    /// Saves and shows what each recipient will get.
    void preview();
    void backToEditing();
    /// Saves, and goes on: the draft is kept when this closes.
    void keepDraft();
    /// Saves, closes, and says that the draft is kept.
    void saveDraft();
    /// Puts the template's texts back; the banner offers the way back.
    void discardChanges();

Q_SIGNALS:
    /// It was to be closed and could not be saved, and the person went back to editing.
    void stays();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeCentre();
    void connectActs();
    void connectStore();
    void connectMends();
    void connectVersions();
    void connectLinks();
    void mendElsewhere(const Finding &finding, const QString &mend);
    void editContact(const ContactId &contact);
    bool isPreviewing() const;
    /// Reads what the email is checked and filled with; false where it says why that could not be read.
    bool readFacts();
    void readPeople();
    void showPlace();
    void showPreview();
    void refreshPreview();
    void makePreview();

    UiContext m_context;
    ComposeParts m_parts;
    std::optional<EmailFacts> m_facts;
    StepsHeader *m_steps;
    ComposeBanner *m_banner;
    QStackedWidget *m_stack;
    WritingPane *m_writing;
    ComposeSaving *m_saving;
    ComposeVersions *m_versions;
    ComposeLinks *m_links;
    ComposeMenus *m_menus;
    ComposeState *m_state;
    ComposeClosing *m_closing;
    QTimer *m_refresh;
    PreviewStep *m_preview = nullptr;
};

} // namespace waymark
