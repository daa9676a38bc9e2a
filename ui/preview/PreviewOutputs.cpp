// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewOutputs.h"

#include "core/email/MessageHead.h"
#include "ui/preview/LinkQuestion.h"
#include "ui/preview/MessageFile.h"
#include "ui/preview/TestMailDialog.h"
#include "ui/preview/web/PreviewView.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Formats.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace waymark {

PreviewOutputs::PreviewOutputs(const UiContext &context, const PreviewParts &parts, PreviewView *view,
                               Banner *banner, QWidget *window)
    : QObject(window), m_context(context), m_parts(parts), m_view(view), m_banner(banner), m_window(window)
{
}

void PreviewOutputs::setEmail(const PreparedEmail &email, const ContactId &recipient)
{
    m_email = email;
    m_recipient = recipient;
}

void PreviewOutputs::say(const QString &done)
{
    m_banner->Banner::show(Tone::Success, Icon::CircleCheck, done);
}

void PreviewOutputs::say(const Error &error)
{
    m_banner->Banner::show(Tone::Danger, Icon::CircleX, error.sentence);
}

void PreviewOutputs::askForTest()
{
    if (!m_email || !m_parts.sendTest)
        return;
    const Contact contact = m_email->facts().contacts().value(m_recipient);
    auto *dialog = new TestMailDialog(m_email->from().address, displayName(contact), m_window);
    connect(dialog, &TestMailDialog::wanted, this, &PreviewOutputs::sendTest);
    dialog->open();
}

void PreviewOutputs::sendTest(const QString &address)
{
    const auto message = m_email->testMessage(m_recipient, address, m_context.work.clock.now());
    if (!message) {
        say(message.error());
        return;
    }
    const QPointer<PreviewOutputs> guard(this);
    m_parts.sendTest(address, *message,
                     [guard, &notices = m_context.notices, address](const Result<void> &sent) {
                         if (!sent)
                             notices.tell(sent.error());
                         if (guard && sent)
                             guard->say(tr("The test for %1 has left.").arg(address));
                         else if (guard)
                             guard->say(sent.error());
                     });
}

void PreviewOutputs::askForFile()
{
    if (m_email)
        MessageFile::askForPath(m_email->render(m_recipient).subject, MessageFile::message(), m_window,
                                [this](const QString &path) { writeMessage(path); });
}

void PreviewOutputs::writeMessage(const QString &path)
{
    const QString id = newMessageId(newUid("eml"), m_email->from().address);
    const auto message = m_email->message(m_recipient, id, m_context.work.clock.now());
    if (!message) {
        say(message.error());
        return;
    }
    MessageFile::writeAndTell(path, *message, *m_banner);
}

void PreviewOutputs::askForPdf()
{
    if (m_email)
        MessageFile::askForPath(m_email->render(m_recipient).subject,
                                {tr("Save as PDF"), tr("PDF documents (*.pdf)"), QStringLiteral("pdf")},
                                m_window, [this](const QString &path) { writePdf(path); });
}

void PreviewOutputs::writePdf(const QString &path)
{
    const QPointer<PreviewOutputs> guard(this);
    m_view->printToPdf([guard, path](const QByteArray &pdf) {
        if (!guard)
            return;
        if (pdf.isEmpty())
            guard->say(Error{ErrorKind::Io, tr("The email cannot be printed. Show it once more."), {}});
        else
            MessageFile::writeAndTell(path, pdf, *guard->m_banner);
    });
}

void PreviewOutputs::copy()
{
    if (!m_email)
        return;
    const RenderedEmail email = m_email->render(m_recipient);
    auto data = std::make_unique<QMimeData>();
    data->setHtml(QString::fromUtf8(email.html));
    data->setText(QString::fromUtf8(email.text));
    QGuiApplication::clipboard()->setMimeData(data.release());
    say(tr("The email to %1 is copied.")
            .arg(Formats::name(displayName(m_email->facts().contacts().value(m_recipient)))));
}

void PreviewOutputs::askToOpen(const QUrl &target)
{
    LinkQuestion::ask(target, m_parts.openLink, m_window);
}

} // namespace waymark
