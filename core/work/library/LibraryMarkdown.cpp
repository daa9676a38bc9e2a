// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/library/LibraryMarkdown.h"

#include "core/base/IfThere.h"
#include "core/email/ConditionRules.h"
#include "core/email/MarkdownWriter.h"
#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "core/work/ConditionWords.h"
#include "core/work/FieldWords.h"

namespace waymark {

namespace {

QByteArray pageOf(const QStringList &blocks)
{
    return blocks.join(QStringLiteral("\n\n")).toUtf8() + '\n';
}

QString heading(int level, const QString &words)
{
    return QString(level, u'#') + u' ' + MarkdownWriter::text(words).simplified();
}

/// "**Subject:** …"
QString fact(const QString &name, const QString &markdown)
{
    return QStringLiteral("**%1:** ").arg(MarkdownWriter::text(name)) + markdown;
}

} // namespace

LibraryMarkdown::LibraryMarkdown(const WorkContext &context) : m_context(context) {}

Result<QByteArray> LibraryMarkdown::page(const QString &id) const
{
    Connection &reader = m_context.store.reader();
    const auto playbook = ifThere(PlaybookRepository::find(reader, PlaybookId(id)));
    WAYMARK_TRY(playbook);
    if (*playbook)
        return playbookPage(**playbook);
    const auto emailTemplate = ifThere(TemplateRepository::find(reader, TemplateId(id)));
    WAYMARK_TRY(emailTemplate);
    if (!*emailTemplate)
        return failure(ErrorKind::NotFound, tr("There is no playbook or template “%1”.").arg(id));
    const auto markdown = writer();
    WAYMARK_TRY(markdown);
    const auto blocks = email(**emailTemplate, *markdown, 2);
    WAYMARK_TRY(blocks);
    return pageOf(QStringList{heading(1, (*emailTemplate)->name)} + *blocks);
}

Result<QByteArray> LibraryMarkdown::playbookPage(const Playbook &playbook) const
{
    const auto markdown = writer();
    WAYMARK_TRY(markdown);
    QStringList blocks{heading(1, playbook.name)};
    if (!playbook.description.isEmpty())
        blocks.append(MarkdownWriter::text(playbook.description));
    for (const PlaybookStep &step : playbook.steps) {
        blocks.append(heading(2, step.title));
        QString when = tr("Day %1").arg(step.dayOffset);
        if (!step.restriction.isEmpty())
            when = tr("%1, %2", "the day of a step, and for whom it is").arg(when, step.restriction);
        blocks.append(MarkdownWriter::text(when));
        if (step.kind != TaskKind::Email)
            continue;
        const auto emailTemplate = TemplateRepository::find(m_context.store.reader(), step.emailTemplate);
        WAYMARK_TRY(emailTemplate);
        const auto text = email(*emailTemplate, *markdown, 3);
        WAYMARK_TRY(text);
        blocks += *text;
    }
    return pageOf(blocks);
}

Result<MarkdownWriter> LibraryMarkdown::writer() const
{
    const auto words = FieldWords::read(m_context.store.reader());
    WAYMARK_TRY(words);
    return MarkdownWriter([words = *words](const Node &node) {
        const auto criteria = criteriaFromJson(node.attributes);
        return criteria ? conditionWords(*criteria, words, {}) : QString();
    });
}

Result<QStringList> LibraryMarkdown::email(const EmailTemplate &emailTemplate, const MarkdownWriter &writer,
                                           int level)
{
    const auto subject = LineDocument::fromJson(emailTemplate.subject);
    WAYMARK_TRY(subject);
    const auto preheader = LineDocument::fromJson(emailTemplate.preheader);
    WAYMARK_TRY(preheader);
    const auto body = Document::fromJson(emailTemplate.body);
    WAYMARK_TRY(body);
    QStringList blocks{fact(tr("Subject"), writer.line(*subject))};
    if (!preheader->isEmpty())
        blocks.append(fact(tr("Preheader"), writer.line(*preheader)));
    blocks.append(writer.body(*body, level));
    if (!emailTemplate.sourceUrl.isEmpty()) {
        QString source =
            MarkdownWriter::link(MarkdownWriter::text(emailTemplate.sourceTitle), emailTemplate.sourceUrl);
        if (emailTemplate.comparedOn.isValid())
            source = tr("%1, compared on %2", "a page, and an ISO day")
                         .arg(source, emailTemplate.comparedOn.toString(Qt::ISODate));
        blocks.append(fact(tr("Source"), source));
    }
    return blocks;
}

} // namespace waymark
