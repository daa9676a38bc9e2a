// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace waymark {
class EditorView;
class PreviewPanel;
} // namespace waymark

namespace waymark::test {

class ProgramRun;

/// What a person does in several acts, on the way of the main job. False (or null) says that an act was not
/// possible; which one has been said.

/// Answers the first page of the welcome window.
bool introduceYourself();
/// Chooses "welcomeOwn" or "welcomeSample" and waits for the main window, which becomes 1440 by 900.
bool begin(ProgramRun &run, const char *choice);
/// Makes a Self-Managed account through its dialog; it is chosen then.
bool makeAccount(ProgramRun &run, const QString &name);
/// Gives the chosen account a contact with the role GitLab Admin, through the dialog.
bool makeAdmin(const QString &firstName, const QString &lastName, const QString &email);
/// Opens New CTA on the chosen account and finds the onboarding of Self-Managed instances.
bool findOnboarding(ProgramRun &run);

/// Presses the chosen checklist row's main action ("rowAction0" Validate Email, "rowAction1" Continue) and
/// waits until the body can be written into.
QWidget *openComposer(const char *action);
EditorView *editorOf(QWidget *composer);
/// Types at the start of the body and waits until the program has it.
bool writeBody(QWidget *composer, const QString &text);
/// Preview and Proceed; waits until the email may be sent.
PreviewPanel *preview(QWidget *composer);

} // namespace waymark::test
