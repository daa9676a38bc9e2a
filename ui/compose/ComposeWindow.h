// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Draft.h"
#include "core/work/EmailFacts.h"
#include "ui/compose/ComposeParts.h"
#include "ui/compose/LiveAnswer.h"
#include "ui/shell/UiContext.h"
#include "ui/theme/Icon.h"
#include "ui/widgets/Tone.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QStackedWidget;
class QTimer;

namespace waymark {

class Banner;
class ChecksPane;
class ComposeFooter;
class ComposeMenus;
class DraftKeeper;
class EditorView;
class FormatBar;
class HeadFields;
class Inserting;
class LiveChecks;
class PreviewStep;
class RecipientsPane;
class StepsHeader;

/// The window in which one draft is written, previewed and sent. What is written is saved as it is written;
/// the window closes once the store has it, or after asking.
class ComposeWindow : public QMainWindow
{
    Q_OBJECT
public:
    ComposeWindow(const UiContext &context, const ComposeParts &parts, const Draft &draft);
    ~ComposeWindow() override;

    /// Saves and shows what each recipient will get.
    void preview();
    void backToEditing();
    /// Saves, closes, and says that the draft is kept.
    void saveDraft();
    /// Puts the template's texts back; the banner offers the way back.
    void discardChanges();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeWriting();
    void connectParts();
    void connectActs();
    void connectSaving();
    void showDraft(const Draft &draft);
    void showTheme();
    void showSaveState();
    void showAnswer(const LiveAnswer &answer);
    void showValues(bool shown);
    void readFacts();
    void readPeople();
    void written();
    void check();
    DraftTexts texts() const;
    /// Calls `done` once the store has everything that was typed, or says why it has not.
    void settle(std::function<void(const Result<void> &)> done);
    void showPreview();
    void say(Tone tone, Icon icon, const QString &text, const QString &action = {},
             std::function<void()> act = {});
    void saySaveFailed(const Error &error);
    void loadStored();
    void restore(const DraftTexts &texts);
    void askToCloseUnsaved(const Error &error);
    void closeNow();

    UiContext m_context;
    ComposeParts m_parts;
    std::optional<EmailFacts> m_facts;
    StepsHeader *m_steps;
    Banner *m_banner;
    QStackedWidget *m_stack;
    RecipientsPane *m_recipients;
    HeadFields *m_head;
    EditorView *m_editor;
    FormatBar *m_formatBar;
    ChecksPane *m_checks;
    ComposeFooter *m_footer;
    LiveChecks *m_live;
    DraftKeeper *m_keeper;
    ComposeMenus *m_menus;
    Inserting *m_inserting;
    QTimer *m_refresh;
    PreviewStep *m_preview = nullptr;
    std::function<void()> m_bannerAct;
    bool m_keep = false;     ///< Also an untouched draft is kept.
    bool m_closing = false;  ///< Saving before it closes.
    bool m_mayClose = false; ///< Nothing is left to save.
};

} // namespace waymark
