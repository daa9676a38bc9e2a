// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/Steps.h"

#include "tests/gui/support/Hands.h"
#include "tests/gui/support/ProgramRun.h"
#include "tests/support/Spin.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/preview/PreviewPanel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace waymark::test {

bool introduceYourself()
{
    return write("welcomeName", QStringLiteral("Maren Lindqvist")) &&
           write("welcomeEmail", QStringLiteral("mlindqvist@gitlab.example")) &&
           write("welcomeOrganisation", QStringLiteral("GitLab")) &&
           write("welcomeAddress", QStringLiteral("268 Bush Street, San Francisco, CA 94104, USA")) &&
           pick("welcomeTimeZone", QStringLiteral("Europe/London")) && click("welcomeContinue") &&
           awaited("welcomeOwn");
}

bool begin(ProgramRun &run, const char *choice)
{
    if (!click(choice) || !spinUntil([&run] { return run.window() && run.window()->isVisible(); }, 60'000)) {
        qWarning("There is no main window after %s", choice);
        return false;
    }
    run.window()->resize(1440, 900);
    run.window()->activateWindow();
    return gone("welcome");
}

bool makeAccount(ProgramRun &run, const QString &name)
{
    return run.trigger("account.new") && write("account_name", name) &&
           pick("account_deploymentType", QStringLiteral("self_managed")) && click("accountSave") &&
           gone("accountDialog") && chooseRow("accountList", name);
}

bool makeAdmin(const QString &firstName, const QString &lastName, const QString &email)
{
    return chooseTab("accountTabs", 1) && click("contactNew") && write("contact_name", firstName) &&
           write("contact_lastName", lastName) && write("contact_email", email) &&
           tick("contact_memberships", QStringLiteral("gitlab_admin")) && click("contactSave") &&
           gone("contactDialog");
}

bool findOnboarding(ProgramRun &run)
{
    return run.trigger("cta.new") && write("playbookSearch", QStringLiteral("onboarding")) &&
           chooseRow("playbooks", QStringLiteral("Onboarding - Self-Managed"));
}

QWidget *openComposer(const char *action)
{
    if (!click(action))
        return nullptr;
    QWidget *composer = awaited("composeWindow");
    const EditorView *editor = composer ? editorOf(composer) : nullptr;
    if (!editor || !spinUntil([editor] { return editor->isReady(); }, 60'000)) {
        qWarning("The email's body cannot be written into");
        return nullptr;
    }
    composer->activateWindow();
    return composer;
}

EditorView *editorOf(QWidget *composer)
{
    return composer->findChild<EditorView *>();
}

bool writeBody(QWidget *composer, const QString &text)
{
    EditorView *editor = editorOf(composer);
    const auto *page = editor->findChild<QWidget *>(QStringLiteral("editorWebView"));
    QWidget *keys = page ? page->focusProxy() : nullptr;
    if (!keys)
        return false;
    editor->setFocus();
    // Keys and what the program tells the page travel apart; the answer says that the page has the focus.
    bool answered = false;
    editor->flush([&answered](const QJsonObject &) { answered = true; });
    if (!spinUntil([&answered, keys] { return answered && keys->hasFocus(); })) {
        qWarning("The email's body does not get the keyboard");
        return false;
    }
    QTest::keyClick(keys, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(keys, text);
    const bool written = spinUntil([editor, needle = text.toUtf8()] {
        return QJsonDocument(editor->document()).toJson().contains(needle);
    });
    if (!written)
        qWarning("The email's body does not have \"%s\"", qPrintable(text));
    return written;
}

PreviewPanel *preview(QWidget *composer)
{
    const auto maySend = [] {
        const QWidget *send = seen("previewSend");
        return send && send->isEnabled();
    };
    if (!click("composePreview") || !spinUntil(maySend, 60'000)) {
        qWarning("The preview does not let the email be sent");
        return nullptr;
    }
    return composer->findChild<PreviewPanel *>();
}

} // namespace waymark::test
