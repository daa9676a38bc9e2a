// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/CompiledEmail.h"

#include "core/email/TokenRegistry.h"
#include "core/email/render/HtmlCompiler.h"
#include "core/email/render/LineProgram.h"
#include "core/email/render/MergeState.h"
#include "core/email/render/TextCompiler.h"

namespace waymark {

struct CompiledEmail::Compiled
{
    explicit Compiled(const EmailSource &source);

    void setStandards(const EmailSource &source);
    RenderedEmail render(const MergeValues &values, bool marked) const;

    ValueFormat format;
    MergeTable table;
    LineProgram subject;
    LineProgram preheader;
    SliceProgram html;
    SliceProgram text;
    QStringList tokens;
};

CompiledEmail::Compiled::Compiled(const EmailSource &source)
    : format(source.language), subject(source.subject, table), preheader(source.preheader, table)
{
    HtmlCompiler htmlCompiler(table, format);
    TextCompiler textCompiler(table, format);
    htmlCompiler.head(source);
    htmlCompiler.body(source.body);
    for (const MergeToken &token : std::as_const(table.tokens))
        tokens.append(token.name);
    textCompiler.body(source.body);
    htmlCompiler.foot(source);
    textCompiler.foot(source);
    html = htmlCompiler.take();
    text = textCompiler.take();
    setStandards(source);
}

void CompiledEmail::Compiled::setStandards(const EmailSource &source)
{
    for (MergeToken &entry : table.tokens) {
        if (entry.name == token::organisationName)
            entry.standard = format.format(source.organisationName, QTimeZone::utc(), false);
        else if (entry.name == token::organisationPostalAddress)
            entry.standard = format.format(source.postalAddress, QTimeZone::utc(), true);
        else if (entry.name == token::unsubscribeLink && !source.sender.address.isEmpty())
            entry.standard = unsubscribeMailto(source.sender.address);
        else if (entry.name == token::surveyLink && !source.sender.address.isEmpty())
            entry.standard = surveyMailto(source.sender.address);
    }
}

RenderedEmail CompiledEmail::Compiled::render(const MergeValues &values, bool marked) const
{
    MergeState state(table, format, values);
    RenderedEmail email;
    email.subject = subject.run(state, &email.subjectSpans);
    email.preheader = preheader.run(state);
    const SliceProgram::Lines lines{email.subject, email.preheader};
    const SliceProgram::Options options{format.locale().textDirection() == Qt::RightToLeft, marked};
    email.html = html.run(state, table, lines, options, email.assets);
    email.text = text.run(state, table, lines, options, email.assets);
    while (email.text.endsWith("\r\n\r\n"))
        email.text.chop(2);
    email.missingTokens = state.missing();
    email.fallbackTokens = state.fallbacks();
    email.valuesMarked = marked;
    return email;
}

CompiledEmail::CompiledEmail(const EmailSource &source) : m_compiled(std::make_shared<const Compiled>(source))
{
}

RenderedEmail CompiledEmail::render(const MergeValues &values) const
{
    return m_compiled->render(values, false);
}

RenderedEmail CompiledEmail::renderMarked(const MergeValues &values) const
{
    return m_compiled->render(values, true);
}

const QStringList &CompiledEmail::tokens() const
{
    return m_compiled->tokens;
}

} // namespace waymark
