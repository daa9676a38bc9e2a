// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/checks/CheckList.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

using enum Severity;

CheckInfo check(const char *id, const QList<Severity> &severities, const char *about, const char *mends = "")
{
    return {QLatin1String(id), severities, about, QString::fromLatin1(mends).split(u' ', Qt::SkipEmptyParts)};
}

QList<CheckInfo> envelopeChecks()
{
    return {
        check("unreadable", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "The stored text is no email")),
        check("sender-not-set-up", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "No name, address or mail server of the sender"),
              "open-mail-settings"),
        check("not-own-task", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "The task belongs to somebody else")),
        check("two-texts", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Written on two devices, and nobody has chosen")),
        check("no-unsubscribe", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A program email without a way to unsubscribe"),
              "open-mail-settings"),
        check("no-postal-address", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A program email without a postal address"),
              "open-organisation-settings"),
        check("html-size", {Warning, Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "HTML of 80 kB and more, of 99 kB and more")),
        check("no-body", {Warning}, QT_TRANSLATE_NOOP("waymark::CheckList", "No text at all")),
        check("reading-time", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "More than two minutes to read, 200 words a minute")),
        check("contrast", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Words below 4.5:1, in light or in simulated dark")),
        check("footer", {Passed},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Unsubscribe link and postal address")),
        check("plain-text", {Passed}, QT_TRANSLATE_NOOP("waymark::CheckList", "The plain text version")),
    };
}

QList<CheckInfo> recipientChecks()
{
    const char *off = "remove-recipients";
    return {
        check("no-recipient", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "Nobody is chosen"),
              "choose-recipients"),
        check("recipient-opted-out", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "Has unsubscribed"),
              off),
        check("recipient-hard-bounced", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "An email came back for good"), off),
        check("recipient-inactive", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "Is inactive"), off),
        check("recipient-no-address", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "No usable address"),
              off),
        check("recipient-no-consent", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "No consent, where the organisation requires one"),
              off),
        check("already-sent", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Got this program email before"), off),
        check("may-have-arrived", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "May have got this email before"), off),
        check("recipient-often", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "More than 1 email in 24 hours or 3 in 7 days"), off),
        check("recipient-soft-bounced", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "An email came back for now"), off),
        check("suppressed-left-out", {Passed},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Suppressed contacts are left out")),
    };
}

QList<CheckInfo> wordChecks()
{
    return {
        check("no-subject", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "No subject"), "edit-subject"),
        check("subject-length", {Note, Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A subject above 40, above 70 characters"),
              "edit-subject"),
        check("no-preheader", {Note}, QT_TRANSLATE_NOOP("waymark::CheckList", "No preheader"),
              "edit-preheader"),
        check("spam-like", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Capitals, exclamation marks or words of advertising")),
        check("spelling", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A common misspelling, or a word twice"),
              "correct-words"),
        check("token-missing", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A token without a value and without a fallback"),
              "edit-contact edit-account edit-token set-fallback"),
        check("token-fallback", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A fallback in use for some recipients"),
              "edit-contact edit-account edit-token keep"),
        check("token-unknown", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "A token that nobody knows"),
              "remove-token"),
        check("token-not-in-line", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A token that does not fit into one line"),
              "remove-token"),
        check("tokens-known", {Passed}, QT_TRANSLATE_NOOP("waymark::CheckList", "All tokens are known")),
    };
}

QList<CheckInfo> bodyChecks()
{
    return {
        check("link-empty", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "A button that leads nowhere"),
              "edit-link"),
        check("link-not-https", {Warning}, QT_TRANSLATE_NOOP("waymark::CheckList", "An address with http"),
              "use-https"),
        check("link-text", {Warning}, QT_TRANSLATE_NOOP("waymark::CheckList", "A link without words"),
              "remove-link"),
        check("link-disagrees", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Words that are another address than the target"),
              "edit-link"),
        check("link-vague", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "Words that do not say where a link goes"),
              "edit-link"),
        check("link-broken", {Note, Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList",
                                "An address that does not work, or asks to sign in, when it is tried"),
              "edit-link"),
        check("link-moved", {Note},
              QT_TRANSLATE_NOOP("waymark::CheckList", "An address that has moved for good"),
              "use-new-address"),
        check("links-work", {Passed}, QT_TRANSLATE_NOOP("waymark::CheckList", "All links work")),
        check("button-empty", {Error}, QT_TRANSLATE_NOOP("waymark::CheckList", "A button without words"),
              "remove-block"),
        check("many-buttons", {Warning}, QT_TRANSLATE_NOOP("waymark::CheckList", "More than two buttons"),
              "make-links"),
        check("image-alt", {Warning, Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "An image, or a linked image, without words for it"),
              "edit-image"),
        check("image-format", {Error},
              QT_TRANSLATE_NOOP("waymark::CheckList", "An image that mail programs do not show"),
              "remove-block"),
        check("all-images", {Warning}, QT_TRANSLATE_NOOP("waymark::CheckList", "Images and no words")),
        check("heading-skips", {Warning},
              QT_TRANSLATE_NOOP("waymark::CheckList", "A heading that skips a level"), "level-heading"),
        check(
            "client-support", {Note, Error},
            QT_TRANSLATE_NOOP("waymark::CheckList", "What some mail programs show otherwise, or not at all"),
            "edit-image"),
    };
}

} // namespace

QString CheckInfo::about() const
{
    return QCoreApplication::translate("waymark::CheckList", aboutSource);
}

const QList<CheckInfo> &CheckList::all()
{
    static const QList<CheckInfo> checks = envelopeChecks() + recipientChecks() + wordChecks() + bodyChecks();
    return checks;
}

const CheckInfo *CheckList::find(const QString &id)
{
    const auto found = std::ranges::find(all(), id, &CheckInfo::id);
    return found == all().cend() ? nullptr : &*found;
}

} // namespace waymark
