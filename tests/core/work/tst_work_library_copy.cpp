// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/email/CompiledEmail.h"
#include "core/email/checks/Checks.h"
#include "core/store/AccountRepository.h"
#include "core/work/Ctas.h"
#include "core/work/EmailFacts.h"
#include "core/work/Library.h"
#include "tests/core/work/WorkHouse.h"

#include <algorithm>
#include <memory>

using namespace waymark;

namespace {

/// Who of the account can be chosen.
QList<ContactId> reachable(const EmailFacts &facts)
{
    QList<ContactId> ids;
    for (const Contact &contact : facts.contacts()) {
        if (suppressionOf(contact, facts.organisation()) == Suppression::None)
            ids.append(contact.id);
    }
    return ids;
}

/// Whether the finding is about the people's own records, so that no other copy could spare it: a fallback
/// for contacts without a first name, another email that they got lately or that came back.
bool isOfTheContacts(const Finding &finding, const EmailFacts &facts)
{
    if (finding.id == QLatin1String("recipient-soft-bounced"))
        return std::ranges::all_of(finding.recipients, [&facts](const QString &uid) {
            return facts.contacts().value(ContactId(uid)).bounce == BounceState::Soft;
        });
    if (finding.id == QLatin1String("recipient-often"))
        return std::ranges::all_of(finding.recipients, [&facts](const QString &uid) {
            return facts.recentlySent().contains(ContactId(uid));
        });
    return finding.severity == Severity::Note && finding.id == QLatin1String("token-fallback") &&
           finding.token == QLatin1String("contact.first_name") &&
           std::ranges::all_of(finding.recipients, [&facts](const QString &uid) {
               return std::ranges::any_of(facts.contacts(), [&uid](const Contact &contact) {
                   return contact.id.toString() == uid && contact.firstName.isEmpty();
               });
           });
}

} // namespace

/// Every email of the program library, for everybody in the sample workspace, under every check.
class TestLibraryCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noCheckFindsAnything_data();
    void noCheckFindsAnything();
    void nobodyReadsAGap_data();
    void nobodyReadsAGap();
    void cleanupTestCase() { m_house.reset(); }

private:
    static void addTemplates();
    EmailTemplate fetchTemplate() const;
    static Result<EmailSource> sourceFor(const EmailFacts &facts, const EmailTemplate &email);

    std::unique_ptr<WorkHouse> m_house;
    QList<EmailFacts> m_facts; ///< Of one unsent draft in each account of the sample.
    QList<EmailTemplate> m_templates;
};

void TestLibraryCopy::initTestCase()
{
    m_house = std::make_unique<WorkHouse>(true);
    const auto library = Library::builtIn();
    VERIFY_RESULT(library);
    m_templates = library->templates();
    const auto accounts = AccountRepository::list(m_house->reader(), {});
    VERIFY_RESULT(accounts);
    QVERIFY(accounts->size() > 20);
    for (const Account &account : *accounts) {
        NewCta cta = m_house->seriesFor(account);
        cta.name = QStringLiteral("Digital Onboarding - Welcome Email");
        cta.playbook = PlaybookId(QStringLiteral("onboarding-welcome"));
        const auto made = m_house->take(Ctas(m_house->context()).create(cta));
        VERIFY_RESULT(made);
        const Task task = m_house->taskOf(made->value, "welcome");
        const auto draft = m_house->begin(task.id);
        VERIFY_RESULT(draft);
        const auto facts = EmailFacts::read(m_house->context(), draft->id);
        VERIFY_RESULT(facts);
        QVERIFY2(!reachable(*facts).isEmpty(), qPrintable(account.name));
        QVERIFY(facts->alreadySent().isEmpty());
        m_facts.append(*facts);
    }
}

void TestLibraryCopy::addTemplates()
{
    QTest::addColumn<QString>("id");
    const auto library = Library::builtIn();
    VERIFY_RESULT(library);
    for (const EmailTemplate &email : library->templates())
        QTest::addRow("%s", qPrintable(email.id.toString())) << email.id.toString();
}

EmailTemplate TestLibraryCopy::fetchTemplate() const
{
    QFETCH(QString, id);
    return *std::ranges::find(m_templates, TemplateId(id), &EmailTemplate::id);
}

Result<EmailSource> TestLibraryCopy::sourceFor(const EmailFacts &facts, const EmailTemplate &email)
{
    auto source = facts.source({email.subject, email.preheader, email.body});
    WAYMARK_TRY(source);
    source->kind = email.kind;
    source->language = email.language;
    return source;
}

void TestLibraryCopy::noCheckFindsAnything_data()
{
    addTemplates();
}

void TestLibraryCopy::noCheckFindsAnything()
{
    const EmailTemplate email = fetchTemplate();
    QStringList found;
    for (const EmailFacts &facts : m_facts) {
        const auto source = sourceFor(facts, email);
        VERIFY_RESULT(source);
        for (const Finding &finding : Checks::run(facts.checkInput(*source, reachable(facts)))) {
            if (finding.severity != Severity::Passed && !isOfTheContacts(finding, facts))
                found.append(
                    QStringLiteral("%1: %2 (%3)").arg(facts.account().name, finding.id, finding.sentence));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestLibraryCopy::nobodyReadsAGap_data()
{
    addTemplates();
}

void TestLibraryCopy::nobodyReadsAGap()
{
    const EmailTemplate email = fetchTemplate();
    for (const EmailFacts &facts : m_facts) {
        const auto source = sourceFor(facts, email);
        VERIFY_RESULT(source);
        const CompiledEmail compiled(*source);
        for (const ContactId &contact : reachable(facts)) {
            const RenderedEmail rendered = compiled.render(facts.values(contact));
            const QString who = facts.contacts().value(contact).email;
            QVERIFY2(rendered.isComplete(), qPrintable(who));
            QVERIFY2(rendered.subject.size() <= 40, qPrintable(who + QLatin1Char(' ') + rendered.subject));
            for (const QByteArray &part : {rendered.html, rendered.text}) {
                QVERIFY2(!part.contains("{{") && !part.contains("token:survey"), qPrintable(who));
                QVERIFY2(part.contains("Maren Lindqvist"), qPrintable(who));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLibraryCopy)

#include "tst_work_library_copy.moc"
