// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/LinkAnswerChecks.h"

#include "core/email/checks/CheckGroups.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace waymark::checks {

namespace {

using Kind = LinkAnswer::Kind;

/// "404 (nothing is there)"
QString statusWords(int status)
{
    if (status == 404 || status == 410)
        return CheckWords::tr("%1 (nothing is there)").arg(status);
    if (status >= 500)
        return CheckWords::tr("%1 (the server is at fault)").arg(status);
    if (status == 429)
        return CheckWords::tr("%1 (too many questions)").arg(status);
    return QString::number(status);
}

/// A redirect that was the last answer.
QString redirectWords(const QList<int> &statuses)
{
    constexpr qsizetype many = 10;
    return statuses.size() > many
               ? CheckWords::tr("%1 again and again (it leads in circles)").arg(statuses.last())
               : CheckWords::tr("%1 (it leads to no page)").arg(statuses.last());
}

/// Whoever answered last, which after redirects is another server than the link's.
QString hostOf(const QString &href, const LinkAnswer &answer)
{
    return quoted(answer.host.isEmpty() ? QUrl(href).host() : answer.host);
}

QString answerWords(const QString &href, const LinkAnswer &answer)
{
    const int status = answer.statuses.value(answer.statuses.size() - 1);
    const bool isRedirect = status >= 300 && status < 400;
    return CheckWords::tr("%1 answers %2.")
        .arg(hostOf(href, answer), isRedirect ? redirectWords(answer.statuses) : statusWords(status));
}

QString sentence(Kind kind, const QString &label)
{
    const QString name = quoted(label);
    switch (kind) {
    case Kind::Moved:
        return label.isEmpty() ? CheckWords::tr("A link has moved")
                               : CheckWords::tr("The link “%1” has moved").arg(name);
    case Kind::Guarded:
        return label.isEmpty() ? CheckWords::tr("A link asks readers to sign in")
                               : CheckWords::tr("The link “%1” asks readers to sign in").arg(name);
    case Kind::Unreachable:
        return label.isEmpty() ? CheckWords::tr("A link's server does not answer")
                               : CheckWords::tr("The server of the link “%1” does not answer").arg(name);
    case Kind::Busy:
        return label.isEmpty() ? CheckWords::tr("A link's server asks for patience")
                               : CheckWords::tr("The server of the link “%1” asks for patience").arg(name);
    case Kind::Broken:
    case Kind::Works:
        break;
    }
    return label.isEmpty() ? CheckWords::tr("A link does not work")
                           : CheckWords::tr("The link “%1” does not work").arg(name);
}

QString detail(const QString &href, const LinkAnswer &answer)
{
    switch (answer.kind) {
    case Kind::Moved:
        return CheckWords::tr("It leads to %1 now.").arg(answer.newAddress);
    case Kind::Guarded:
        return CheckWords::tr("%1 People without access do not see it.").arg(answerWords(href, answer));
    case Kind::Unreachable:
        return CheckWords::tr("%1: %2.").arg(hostOf(href, answer), answer.why);
    case Kind::Busy:
        return CheckWords::tr("%1 Whether the page is there is not known. Try again later.")
            .arg(answerWords(href, answer));
    case Kind::Broken:
    case Kind::Works:
        break;
    }
    return answerWords(href, answer);
}

} // namespace

std::optional<Finding> linkAnswer(const LinkTrial &trial, const QString &href, const QString &label,
                                  const QString &path)
{
    const auto found = trial.answers.constFind(href);
    if (found == trial.answers.cend() || found->kind == Kind::Works || trial.isOffline())
        return {};
    const bool moved = found->kind == Kind::Moved;
    const bool quiet = moved || found->kind == Kind::Guarded || found->kind == Kind::Busy;
    return Finding{.id = moved ? QStringLiteral("link-moved") : QStringLiteral("link-broken"),
                   .severity = quiet ? Severity::Note : Severity::Warning,
                   .place = {FindingPlace::Kind::Body, path},
                   .sentence = sentence(found->kind, label),
                   .detail = detail(href, *found),
                   .mend = moved ? QStringLiteral("use-new-address") : QStringLiteral("edit-link"),
                   .href = href,
                   .newHref = found->newAddress};
}

void checkLinkTrial(const CheckInput &input, QList<Finding> &findings)
{
    const QStringList links = linksToTry(input.source.body);
    const auto works = [&input](const QString &href) {
        const auto answer = input.links.answers.constFind(href);
        return answer != input.links.answers.cend() &&
               (answer->kind == Kind::Works || answer->kind == Kind::Moved);
    };
    if (links.isEmpty() || !std::ranges::all_of(links, works))
        return;
    int slowest = 0;
    for (const QString &href : links)
        slowest = std::max(slowest, input.links.answers.value(href).milliseconds);
    findings.append({.id = QStringLiteral("links-work"),
                     .severity = Severity::Passed,
                     .place = {FindingPlace::Kind::Body, {}},
                     .sentence = CheckWords::tr("%Ln link(s) work", nullptr, int(links.size())),
                     .detail = CheckWords::tr("The slowest answered within %1 s")
                                   .arg(QLocale().toString(slowest / 1000.0, 'f', 1))});
}

} // namespace waymark::checks
