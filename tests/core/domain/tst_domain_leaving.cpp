// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/LeavingCheck.h"

#include <QTest>

#include <functional>

using namespace waymark;

namespace {

const UserId maren(QStringLiteral("usr_maren"));
const UserId colleague(QStringLiteral("usr_colleague"));

LeavingFacts fine()
{
    LeavingFacts facts;
    facts.submission.sender = maren;
    facts.submission.accountTam = maren;
    facts.accountTam = maren;
    facts.task = Task();
    facts.task->owner = maren;
    Contact contact;
    contact.email = QStringLiteral("priya@northbeam.example");
    facts.recipients = {
        {ContactId(QStringLiteral("con_priya")), QStringLiteral("Priya Raghunathan"), contact, false}};
    return facts;
}

using Change = std::function<void(LeavingFacts &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestDomainLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsWhenSomethingChanged_data();
    void stopsWhenSomethingChanged();
    void namesEveryRecipientThatIsStopped();
};

void TestDomainLeaving::stopsWhenSomethingChanged_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word"); // In the only sentence; empty when it may leave.
    const auto row = [](const char *name, const char *word, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(word);
    };

    row("nothing changed", "", [](LeavingFacts &) {});
    row("opted out", "unsubscribed",
        [](LeavingFacts &f) { f.recipients.first().contact->emailOptOut = true; });
    row("no consent any more", "consent", [](LeavingFacts &f) { f.organisation.consentRequired = true; });
    row("hard bounce", "bounced",
        [](LeavingFacts &f) { f.recipients.first().contact->bounce = BounceState::Hard; });
    row("soft bounce", "", [](LeavingFacts &f) { f.recipients.first().contact->bounce = BounceState::Soft; });
    row("inactive", "inactive", [](LeavingFacts &f) { f.recipients.first().contact->inactive = true; });
    row("no address", "no usable address",
        [](LeavingFacts &f) { f.recipients.first().contact->email.clear(); });
    row("contact deleted", "no longer among", [](LeavingFacts &f) { f.recipients.first().contact.reset(); });
    row("already got it", "already got", [](LeavingFacts &f) { f.recipients.first().alreadySent = true; });
    row("already got a personal one", "", [](LeavingFacts &f) {
        f.kind = EmailKind::Personal;
        f.recipients.first().alreadySent = true;
    });
    row("task handed over", "another owner", [](LeavingFacts &f) { f.task->owner = colleague; });
    row("task deleted", "was deleted", [](LeavingFacts &f) { f.task.reset(); });
    row("account handed over", "another Technical Account Manager",
        [](LeavingFacts &f) { f.accountTam = colleague; });
    row("account was a colleague's when it was sent", "", [](LeavingFacts &f) {
        f.submission.accountTam = colleague;
        f.accountTam = colleague;
    });
    row("account came to the sender", "", [](LeavingFacts &f) { f.submission.accountTam = colleague; });
    row("template withdrawn", "withdrawn", [](LeavingFacts &f) { f.templateWithdrawn = true; });
}

void TestDomainLeaving::stopsWhenSomethingChanged()
{
    QFETCH(Change, change);
    QFETCH(QString, word);
    LeavingFacts facts = fine();
    change(facts);
    const QList<ReviewReason> reasons = checkLeaving(facts);
    QCOMPARE(reasons.size(), word.isEmpty() ? 0 : 1);
    if (!word.isEmpty())
        QVERIFY2(reasons.first().sentence.contains(word), qPrintable(reasons.first().sentence));
}

void TestDomainLeaving::namesEveryRecipientThatIsStopped()
{
    LeavingFacts facts = fine();
    facts.recipients << facts.recipients.first();
    facts.recipients.last().id = ContactId(QStringLiteral("con_tomasz"));
    facts.recipients.last().name = QStringLiteral("Tomasz Wieczorek");
    facts.templateWithdrawn = true;
    for (auto &recipient : facts.recipients)
        recipient.contact->emailOptOut = true;
    const QList<ReviewReason> reasons = checkLeaving(facts);
    QCOMPARE(reasons.size(), 3);
    QVERIFY(reasons.at(0).contact.isEmpty()); // About the whole email.
    QVERIFY(reasons.at(1).sentence.contains(QStringLiteral("Priya Raghunathan")));
    QCOMPARE(reasons.at(1).contact, ContactId(QStringLiteral("con_priya")));
    QVERIFY(reasons.at(2).sentence.contains(QStringLiteral("Tomasz Wieczorek")));
    QCOMPARE(reasons.at(2).contact, ContactId(QStringLiteral("con_tomasz")));
}

QTEST_GUILESS_MAIN(TestDomainLeaving)

#include "tst_domain_leaving.moc"
