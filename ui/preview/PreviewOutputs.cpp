// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/preview/PreviewOutputs.h"

#include "core/email/MessageHead.h"
#include "ui/preview/MessageFile.h"
#include "ui/preview/TestMailDialog.h"
#include "ui/preview/web/PreviewView.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <QVBoxLayout>

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

void PreviewOutputs::askForPath(const QString &title, const QString &filter, const QString &suffix,
                                std::function<void(const QString &path)> done)
{
    if (!m_email)
        return;
    auto *dialog = new QFileDialog(m_window, title, {}, filter);
    dialog->setObjectName(QStringLiteral("previewFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(MessageFile::nameFor(m_email->render(m_recipient).subject, suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [done = std::move(done)](const QString &path) { done(path); });
    dialog->open();
}

void PreviewOutputs::askForFile()
{
    askForPath(tr("Save as .eml"), tr("Emails (*.eml)"), QStringLiteral("eml"),
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
    const Result<void> written = MessageFile::write(path, *message);
    if (written)
        say(tr("Saved as %1").arg(path));
    else
        say(written.error());
}

void PreviewOutputs::askForPdf()
{
    askForPath(tr("Save as PDF"), tr("PDF documents (*.pdf)"), QStringLiteral("pdf"),
               [this](const QString &path) { writePdf(path); });
}

void PreviewOutputs::writePdf(const QString &path)
{
    const QPointer<PreviewOutputs> guard(this);
    m_view->printToPdf([guard, path](const QByteArray &pdf) {
        if (!guard)
            return;
        const Result<void> written =
            pdf.isEmpty() ? failure(ErrorKind::Io, tr("The email cannot be printed. Show it once more."))
                          : MessageFile::write(path, pdf);
        if (written)
            guard->say(tr("Saved as %1").arg(path));
        else
            guard->say(written.error());
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
    say(tr("The email to %1 is copied.").arg(displayName(m_email->facts().contacts().value(m_recipient))));
}

void PreviewOutputs::askToOpen(const QUrl &target)
{
    if (!m_parts.openLink)
        return;
    auto *question = new DialogFrame(tr("Open this link?"), m_window);
    question->setObjectName(QStringLiteral("openLinkQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new TextLabel(target.toDisplayString());
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    question->contentLayout()->addWidget(text);
    connect(question->setPrimary(tr("Open link")), &QPushButton::clicked, this, [this, question, target] {
        question->accept();
        m_parts.openLink(target);
    });
    question->open();
}

} // namespace waymark
