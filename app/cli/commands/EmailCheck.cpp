// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/commands/EmailCheck.h"

#include "app/cli/DraftToRead.h"
#include "core/email/checks/Checks.h"
#include "core/email/checks/TokenCoverage.h"
#include "core/links/LinkTrier.h"
#include "core/store/DraftRepository.h"

#include <QJsonArray>

namespace waymark {

namespace {

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("id"), finding.id},
            {QStringLiteral("severity"), severityName(finding.severity)},
            {QStringLiteral("place"), QJsonObject{{QStringLiteral("kind"), placeName(finding.place.kind)},
                                                  {QStringLiteral("ref"), finding.place.ref}}},
            {QStringLiteral("sentence"), finding.sentence},
            {QStringLiteral("detail"), finding.detail},
            {QStringLiteral("mend"), finding.mend},
            {QStringLiteral("href"), finding.href},
            {QStringLiteral("newHref"), finding.newHref},
            {QStringLiteral("recipients"), QJsonArray::fromStringList(finding.recipients)}};
}

QJsonObject toJson(const TokenCoverage &coverage)
{
    QJsonArray without;
    for (const Uncovered &person : coverage.without)
        without.append(QJsonObject{{QStringLiteral("contact"), person.uid},
                                   {QStringLiteral("name"), person.name},
                                   {QStringLiteral("blocked"), person.blocked}});
    return {
        {QStringLiteral("token"), coverage.token},       {QStringLiteral("recipients"), coverage.recipients},
        {QStringLiteral("value"), coverage.filled()},    {QStringLiteral("fallback"), coverage.fallbacks()},
        {QStringLiteral("missing"), coverage.blocked()}, {QStringLiteral("without"), without}};
}

/// What the checks say about one draft.
struct Checked
{
    DraftId draft;
    QString subject;
    QList<Finding> findings;
    QList<TokenCoverage> coverage;
};

/// A draft whose texts fit no schema has one finding: that it cannot be read.
Result<Checked> checkOne(const DraftToRead &reading, const DraftId &draft, const LinkTrial &links)
{
    auto facts = EmailFacts::read(reading.work(), draft);
    if (facts)
        facts->setLinks(links);
    const auto email = facts ? PreparedEmail::of(*facts) : failure(facts.error());
    if (!email && email.error().kind == ErrorKind::Damaged)
        return Checked{draft, {}, {Checks::unreadable(email.error())}, {}};
    WAYMARK_TRY(email);
    const CheckInput input = email->checkInput();
    return Checked{draft, email->render(facts->draft().recipients.value(0)).subject, Checks::run(input),
                   tokenCoverage(input)};
}

/// Adds what the checks found in one draft; true when it may be sent.
bool tell(const Checked &checked, CommandResult &result, QJsonArray &drafts)
{
    QJsonArray findings;
    QJsonArray tokens;
    result.text += checked.draft.toString().toUtf8() + "  " + checked.subject.toUtf8() + '\n';
    for (const Finding &finding : checked.findings) {
        findings.append(toJson(finding));
        if (finding.severity != Severity::Passed)
            result.text += "  " + severityName(finding.severity).leftJustified(9).toUtf8() +
                           finding.sentence.toUtf8() + '\n';
    }
    for (const TokenCoverage &coverage : checked.coverage) {
        tokens.append(toJson(coverage));
        if (!coverage.without.isEmpty())
            result.text += "  token    " + coverage.sentence().toUtf8() + '\n';
    }
    const bool maySend = Checks::maySend(checked.findings);
    drafts.append(QJsonObject{{QStringLiteral("draft"), checked.draft.toString()},
                              {QStringLiteral("subject"), checked.subject},
                              {QStringLiteral("maySend"), maySend},
                              {QStringLiteral("findings"), findings},
                              {QStringLiteral("tokens"), tokens}});
    return maySend;
}

/// The draft that is named, or all.
Result<QList<DraftId>> wanted(const DraftToRead &reading, const QString &name)
{
    if (!name.isEmpty())
        return QList<DraftId>{DraftId(name)};
    const auto rows = DraftRepository::list(reading.work().store.reader(), {});
    WAYMARK_TRY(rows);
    QList<DraftId> ids;
    for (const DraftRow &row : *rows)
        ids.append(row.id);
    return ids;
}

} // namespace

QString EmailCheck::summary() const
{
    return tr("Runs the checks of one draft, or of all, as before sending.");
}

EmailCheck::EmailCheck() = default;
EmailCheck::~EmailCheck() = default;

QList<QCommandLineOption> EmailCheck::options() const
{
    return {{QStringLiteral("try-links"),
             tr("Ask the network whether the links work, each once. Survey and unsubscribe links never.")}};
}

QFuture<Result<CommandResult>> EmailCheck::run(const QCommandLineParser &line, const CommandContext &context)
{
    const QString draft = line.positionalArguments().value(0);
    if (!line.isSet(QStringLiteral("try-links")))
        return QtFuture::makeReadyFuture(check(draft, context, {}));
    const auto links = linksOf(draft, context);
    if (!links)
        return QtFuture::makeReadyFuture(Result<CommandResult>(failure(links.error())));
    m_trier = std::make_unique<LinkTrier>(context.clock);
    const auto tried = QtFuture::connect(m_trier.get(), &LinkTrier::finished).then([this, draft, &context] {
        return check(draft, context, m_trier->trial());
    });
    m_trier->start(*links);
    return tried;
}

Result<QStringList> EmailCheck::linksOf(const QString &draft, const CommandContext &context)
{
    const auto reading = DraftToRead::open(context);
    WAYMARK_TRY(reading);
    const auto ids = wanted(*reading, draft);
    WAYMARK_TRY(ids);
    QStringList links;
    for (const DraftId &id : *ids) {
        const auto email = reading->prepare(id);
        if (email)
            links += linksToTry(email->source().body);
        else if (email.error().kind != ErrorKind::Damaged)
            return failure(email.error());
    }
    return links;
}

Result<CommandResult> EmailCheck::check(const QString &draft, const CommandContext &context,
                                        const LinkTrial &links)
{
    const auto reading = DraftToRead::open(context);
    WAYMARK_TRY(reading);
    const auto ids = wanted(*reading, draft);
    WAYMARK_TRY(ids);

    CommandResult result;
    QJsonArray drafts;
    for (const DraftId &id : *ids) {
        const auto checked = checkOne(*reading, id, links);
        WAYMARK_TRY(checked);
        if (!tell(*checked, result, drafts))
            result.code = ExitCode::Problems;
    }
    if (ids->isEmpty())
        result.text = tr("There are no drafts.").toUtf8() + '\n';
    result.json = {{QStringLiteral("drafts"), drafts}};
    return result;
}

} // namespace waymark
