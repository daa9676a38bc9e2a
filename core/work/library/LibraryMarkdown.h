// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/domain/EmailTemplate.h"
#include "core/domain/Playbook.h"
#include "core/work/WorkContext.h"

#include <QCoreApplication>

namespace waymark {

class FieldWords;
class MarkdownWriter;

/// A playbook or a template as a page of documentation, in Markdown: title, the emails in their order, each
/// with subject, preheader, body and the page that it was written from.
class LibraryMarkdown
{
    Q_DECLARE_TR_FUNCTIONS(waymark::LibraryMarkdown)
public:
    explicit LibraryMarkdown(const WorkContext &context);

    /// The page of the playbook or the template with this id, UTF-8. Fails with NotFound without one.
    Result<QByteArray> page(const QString &id) const;

private:
    Result<QByteArray> playbookPage(const Playbook &playbook) const;
    Result<MarkdownWriter> writer() const;
    static Result<QStringList> email(const EmailTemplate &emailTemplate, const MarkdownWriter &writer,
                                     int level);

    WorkContext m_context;
};

} // namespace waymark
