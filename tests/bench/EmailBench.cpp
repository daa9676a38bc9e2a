// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/MessageComposer.h"
#include "core/work/PreparedEmail.h"
#include "tests/bench/BareMessage.h"
#include "tests/bench/ReferenceEmail.h"
#include "tests/bench/Report.h"
#include "tests/bench/Samples.h"
#include "tests/bench/Sections.h"
#include "tests/core/work/WorkHouse.h"

namespace waymark::bench {

namespace {

constexpr int people = 200;
constexpr int rounds = 31;
constexpr double second = 1'000'000; // microseconds

/// A library email with its recipients.
struct Sending
{
    PreparedEmail email;
    QList<ContactId> people;
};

Sending makeSending(WorkHouse &house)
{
    const Account account = house.addAccount(QStringLiteral("Measured Works"));
    Sending sending{[&] {
                        const Task task = house.taskOf(house.addSeries(account), "quick-guide");
                        for (int i = 0; i < people; ++i)
                            house.addContact(account, QStringLiteral("Priya%1").arg(i),
                                             QStringLiteral("priya%1@measured.example").arg(i));
                        const auto draft = house.begin(task.id);
                        return *PreparedEmail::of(*EmailFacts::read(house.context(), draft->id));
                    }(),
                    {}};
    for (auto contact = sending.email.facts().contacts().cbegin();
         contact != sending.email.facts().contacts().cend(); ++contact)
        sending.people.append(contact.key());
    return sending;
}

/// Ours first, last and between, so that neither has the machine's better minute.
void measureMerge(Report &report, const Sending &sending)
{
    const auto renderAll = [&] {
        for (const ContactId &person : sending.people)
            (void)sending.email.render(person);
    };
    const auto ratesPerSecond = [](const Samples &samples) { return people * second / samples.median(); };
    const double before = ratesPerSecond(measure(rounds, renderAll));
    const auto reference = measureReference(referenceEmail(sending.email, sending.people));
    const double after = ratesPerSecond(measure(rounds, renderAll));
    const double ours = (before + after) / 2;
    report.rate(QStringLiteral("one more recipient, merged and rendered"), ours);
    if (!reference) {
        report.note(reference.error().sentence + QLatin1Char(' ') + reference.error().detail);
        return;
    }
    report.ratio(QStringLiteral("  of it, beside precompiled Handlebars"), second / ours,
                 QStringLiteral("Handlebars"), second / reference->fills, 1.0);
    if (reference->html != sending.email.render(sending.people.first()).html)
        report.note(
            QStringLiteral("Handlebars filled another HTML than ours: the two are not the same email."));
    report.rate(QStringLiteral("nodemailer, filled and made"), reference->messages);
}

void measureMessages(Report &report, const Sending &sending)
{
    const QDateTime date(QDate(2026, 11, 18), QTime(10, 42), QTimeZone::utc());
    const QString id = QStringLiteral("<bench@waymark.example>");
    const Samples whole = measure(rounds, [&] {
        for (const ContactId &person : sending.people)
            (void)sending.email.message(person, id, date);
    });
    report.rate(QStringLiteral("whole messages, merged, rendered and made"), people * second / whole.median(),
                4000);
    const RenderedEmail ready = sending.email.render(sending.people.first());
    MessageHead head;
    head.from = sending.email.from();
    head.to = sending.email.to(sending.people.first());
    head.date = date;
    head.messageId = id;
    const Pair message = measureInTurn(
        people, [&] { (void)MessageComposer::compose(head, ready); },
        [&] { (void)bareMessage(head, ready); });
    report.ratio(QStringLiteral("a message of ready parts"), message.ours.median(),
                 QStringLiteral("bare GMime with ready parts"), message.reference.median(), 1.3);
    report.ratio(QStringLiteral("a whole message"), whole.median() / people,
                 QStringLiteral("bare GMime with ready parts"), message.reference.median(), 1.3);
}

} // namespace

void measureEmails(Report &report)
{
    report.section(QStringLiteral("Emails: the library's \"quick guide\" for %1 people").arg(people));
    WorkHouse house;
    const Sending sending = makeSending(house);
    measureMerge(report, sending);
    measureMessages(report, sending);
    report.ratio(QStringLiteral("compiling it"),
                 measure(rounds, [&] { (void)PreparedEmail::of(sending.email.facts()); }).median(),
                 QStringLiteral("rendering it once"),
                 measure(rounds, [&] { (void)sending.email.render(sending.people.first()); }).median());
    const Samples checks = measure(rounds, [&] { (void)PreparedEmail::of(sending.email.facts())->check(); });
    report.within(QStringLiteral("compiled and all checks for its chosen recipients"), checks.median(),
                  100'000);
}

} // namespace waymark::bench
