// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/EmailRender.h"

#include "app/cli/DraftToRead.h"
#include "core/base/Clock.h"

#include <QJsonArray>

namespace waymark {

namespace {

const QString toOption = QStringLiteral("to");
const QString templateOption = QStringLiteral("template");
const QString formatOption = QStringLiteral("format");

/// The recipient that is named by id or address; the draft's first without a name.
Result<ContactId> recipient(const EmailFacts &facts, const QString &name)
{
    const QList<ContactId> &recipients = facts.draft().recipients;
    if (name.isEmpty() && !recipients.isEmpty())
        return recipients.first();
    for (const ContactId &id : recipients) {
        const Contact contact = facts.contacts().value(id);
        if (id.toString() == name || normalisedEmail(contact.email) == normalisedEmail(name))
            return id;
    }
    return failure(ErrorKind::NotFound, name.isEmpty()
                                            ? EmailRender::tr("This draft has no recipients yet.")
                                            : EmailRender::tr("%1 is no recipient of this draft.").arg(name));
}

/// The draft, or the template, that the line names.
Result<PreparedEmail> wanted(const DraftToRead &reading, const QCommandLineParser &line)
{
    const QString draft = line.positionalArguments().value(0);
    if (draft.isEmpty() != line.isSet(templateOption))
        return failure(ErrorKind::Invalid, EmailRender::tr("Name a draft, or a template with --template."));
    if (draft.isEmpty())
        return reading.prepare(TemplateId(line.value(templateOption)), line.value(toOption));
    return reading.prepare(DraftId(draft));
}

} // namespace

QString EmailRender::summary() const
{
    return tr("Shows a draft, or a template, as one recipient gets it.");
}

QList<QCommandLineOption> EmailRender::options() const
{
    return {QCommandLineOption(templateOption, tr("The template with this id, in place of a draft."),
                               QStringLiteral("template")),
            QCommandLineOption(toOption, tr("The recipient, by address or id; the first without it."),
                               QStringLiteral("recipient")),
            QCommandLineOption(formatOption, tr("html, text, or eml for the whole message (text)."),
                               QStringLiteral("format"), QStringLiteral("text"))};
}

Result<CommandResult> EmailRender::runNow(const QCommandLineParser &line, const CommandContext &context)
{
    const QString format = line.value(formatOption);
    const QStringList formats{QStringLiteral("html"), QStringLiteral("text"), QStringLiteral("eml")};
    if (!formats.contains(format))
        return failure(ErrorKind::Invalid, tr("--format takes html, text or eml."));
    const auto reading = DraftToRead::open(context);
    WAYMARK_TRY(reading);
    const auto email = wanted(*reading, line);
    WAYMARK_TRY(email);
    const auto contact = recipient(email->facts(), line.value(toOption));
    WAYMARK_TRY(contact);

    const RenderedEmail rendered = email->render(*contact);
    CommandResult result;
    result.code = rendered.isComplete() ? ExitCode::Done : ExitCode::Problems;
    result.text = format == QLatin1String("html") ? rendered.html : rendered.text;
    if (format == QLatin1String("eml")) {
        const auto message = email->testMessage(*contact, email->to(*contact).address, context.clock.now());
        WAYMARK_TRY(message);
        result.text = *message;
    }
    result.json = {{QStringLiteral("recipient"), contact->toString()},
                   {QStringLiteral("subject"), rendered.subject},
                   {QStringLiteral("preheader"), rendered.preheader},
                   {QStringLiteral("html"), QString::fromUtf8(rendered.html)},
                   {QStringLiteral("text"), QString::fromUtf8(rendered.text)},
                   {QStringLiteral("missingTokens"), QJsonArray::fromStringList(rendered.missingTokens)}};
    return result;
}

} // namespace waymark
