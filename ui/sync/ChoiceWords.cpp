// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/sync/ChoiceWords.h"

#include <QHash>

namespace waymark {

namespace {

const QHash<QString, const char *> &words()
{
    static const QHash<QString, const char *> table{
        {QStringLiteral("accepted"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Accepted")},
        {QStringLiteral("bounced"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Bounced")},
        {QStringLiteral("call"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Call")},
        {QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Taken back")},
        {QStringLiteral("complaint"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Complaint")},
        {QStringLiteral("completed"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Completed")},
        {QStringLiteral("contact"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Contact")},
        {QStringLiteral("cta"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "CTA")},
        {QStringLiteral("data_sent"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Handed over")},
        {QStringLiteral("deferred"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Refused for now")},
        {QStringLiteral("done"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Done")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Email")},
        {QStringLiteral("failed"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Refused")},
        {QStringLiteral("false"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "False")},
        {QStringLiteral("field"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Field")},
        {QStringLiteral("hard"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Hard bounce")},
        {QStringLiteral("hard_bounce"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Hard bounce")},
        {QStringLiteral("held"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Held")},
        {QStringLiteral("high"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "High")},
        {QStringLiteral("in_progress"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "In progress")},
        {QStringLiteral("leased"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Being handed over")},
        {QStringLiteral("leaving"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Leaving")},
        {QStringLiteral("low"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Low")},
        {QStringLiteral("medium"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Medium")},
        {QStringLiteral("meeting"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Meeting")},
        {QStringLiteral("needs_review"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Needs review")},
        {QStringLiteral("none"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "None")},
        {QStringLiteral("not_started"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Not started")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Note")},
        {QStringLiteral("opted_out"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Opted out")},
        {QStringLiteral("personal"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Personal")},
        {QStringLiteral("program"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Program")},
        {QStringLiteral("queued"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Queued")},
        {QStringLiteral("recalled"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Taken back")},
        {QStringLiteral("sending"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Sending")},
        {QStringLiteral("skipped"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Skipped")},
        {QStringLiteral("soft"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Soft bounce")},
        {QStringLiteral("suppression"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Suppression")},
        {QStringLiteral("task"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Task")},
        {QStringLiteral("to_do"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "To-do")},
        {QStringLiteral("true"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "True")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("waymark::ChoiceWords", "Unknown")},
    };
    return table;
}

} // namespace

std::optional<QString> ChoiceWords::of(const QString &value)
{
    const char *known = words().value(value, nullptr);
    return known ? std::optional(tr(known)) : std::nullopt;
}

} // namespace waymark
