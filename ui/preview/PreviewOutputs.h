// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/Ids.h"
#include "core/work/PreparedEmail.h"
#include "ui/preview/PreviewParts.h"
#include "ui/shell/UiContext.h"

#include <QObject>

#include <optional>

namespace waymark {

class Banner;
class PreviewView;

/// What can be done with the previewed email of one recipient besides sending it: a test to oneself, an .eml
/// file, a PDF, a copy. Says in the banner how it went.
class PreviewOutputs : public QObject
{
    Q_OBJECT
public:
    /// `view` shows the email; dialogs open over `window`.
    PreviewOutputs(const UiContext &context, const PreviewParts &parts, PreviewView *view, Banner *banner,
                   QWidget *window);

    /// The email and the recipient that all this is about from now on.
    void setEmail(const PreparedEmail &email, const ContactId &recipient);

    /// Asks to which address a test goes, and sends it there.
    void askForTest();
    /// Asks for a file, and saves the message in it as it would leave.
    void askForFile();
    /// Asks for a file, and prints the email into it as it is shown.
    void askForPdf();
    /// Puts the email on the clipboard, formatted and as plain text.
    void copy();
    /// Opens a link's target in the person's browser, after asking.
    void askToOpen(const QUrl &target);

private:
    void sendTest(const QString &address);
    void writeMessage(const QString &path);
    void writePdf(const QString &path);
    void say(const QString &done);
    void say(const Error &error);

    UiContext m_context;
    PreviewParts m_parts;
    PreviewView *m_view;
    Banner *m_banner;
    QWidget *m_window;
    std::optional<PreparedEmail> m_email;
    ContactId m_recipient;
};

} // namespace waymark
