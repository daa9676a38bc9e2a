// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AccountField.h"
#include "tests/resources/DataFile.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waymark;
using namespace waymark::test;

/// The program library as data: playbooks, their steps and the pick lists.
class tst_library_data : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsReadableAndNamedAfterItsPlaybook();
    void idsAreNotUsedTwice();
    void everyEmailStepHasItsTemplate();
    void everyTemplateIsUsed();
    void stepsKeepTheProgramsOrderAndWords();
    void restrictedStepsSayWhyInWords();
    void daysNeverRunBackwards();
    void onboardingIsTenEmailsForSelfManagedAndElevenForSaas();
    void everyProgramOfTheFieldHasItsPlaybooks();
    void pickListsHoldTheFieldsWords();
    void valuesInRulesArePickListIds();
};

void tst_library_data::everyFileIsReadableAndNamedAfterItsPlaybook()
{
    QCOMPARE(programFiles().size(), 9);
    for (const QString &file : programFiles()) {
        const QJsonObject program = readResource(file);
        QCOMPARE(program.value(QLatin1String("format")).toInt(), 1);
        QCOMPARE(QStringLiteral("library/%1.json").arg(text(program, "id")), file);
        const QJsonObject playbook = program.value(QLatin1String("playbook")).toObject();
        QCOMPARE(text(playbook, "id"), text(program, "id"));
        QCOMPARE(text(playbook, "type"), QStringLiteral("digital_journey"));
        for (const char *key : {"name", "shortName", "program", "description"})
            QVERIFY2(!text(playbook, key).isEmpty(), key);
    }
}

void tst_library_data::idsAreNotUsedTwice()
{
    QSet<QString> templateIds;
    for (const auto &emailTemplate : allTemplates()) {
        QVERIFY2(!templateIds.contains(text(emailTemplate, "id")), qPrintable(text(emailTemplate, "id")));
        templateIds.insert(text(emailTemplate, "id"));
    }
    for (const QString &file : programFiles()) {
        QSet<QString> stepIds;
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps")) {
            QVERIFY2(!stepIds.contains(text(step, "id")), qPrintable(text(step, "id")));
            stepIds.insert(text(step, "id"));
        }
    }
}

void tst_library_data::everyEmailStepHasItsTemplate()
{
    QSet<QString> known;
    for (const auto &emailTemplate : allTemplates())
        known.insert(text(emailTemplate, "id"));
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps")) {
            const bool email = text(step, "kind") == QLatin1String("email");
            QCOMPARE(step.contains(QLatin1String("template")), email);
            QVERIFY2(!email || known.contains(text(step, "template")), qPrintable(text(step, "template")));
        }
    }
}

void tst_library_data::everyTemplateIsUsed()
{
    QSet<QString> used;
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps"))
            used.insert(text(step, "template"));
    }
    for (const auto &emailTemplate : allTemplates())
        QVERIFY2(used.contains(text(emailTemplate, "id")), qPrintable(text(emailTemplate, "id")));
}

void tst_library_data::stepsKeepTheProgramsOrderAndWords()
{
    const QStringList onboarding = {
        QStringLiteral("Quick guide intro and authentication"),
        QStringLiteral("Setting up Group and Project hierarchy"),
        QStringLiteral("Import/Export"),
        QStringLiteral("GitLab Instance - Security Best Practices"),
        QStringLiteral("Monitoring GitLab"),
        QStringLiteral("Backing Up GitLab"),
        QStringLiteral("How we guarantee backups (SaaS)"),
        QStringLiteral("Alternative Backup Strategies"),
        QStringLiteral("Support information (Self-managed)"),
        QStringLiteral("Support information (SaaS)"),
        QStringLiteral("API Intro + Rate limits (Self-managed)"),
        QStringLiteral("API Intro + Rate limits (SaaS)"),
        QStringLiteral("Where to get training"),
        QStringLiteral("Post-onboarding survey"),
    };
    const QStringList enablement = {
        QStringLiteral("An intro to GitLab CI/CD"),    QStringLiteral("Let’s install GitLab Runner"),
        QStringLiteral("Configuring your pipeline"),   QStringLiteral("GitLab CI in action"),
        QStringLiteral("Get started with Prometheus"),
    };
    const QHash<QString, QStringList> expected = {
        {QStringLiteral("library/onboarding-self-managed.json"), onboarding},
        {QStringLiteral("library/onboarding-saas.json"), onboarding},
        {QStringLiteral("library/ci-enablement.json"), enablement},
    };
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QStringList titles;
        const QJsonObject playbook = readResource(it.key()).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps"))
            titles.append(text(step, "title"));
        QCOMPARE(titles, it.value());
    }
}

void tst_library_data::restrictedStepsSayWhyInWords()
{
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps")) {
            QCOMPARE(step.contains(QLatin1String("restriction")), step.contains(QLatin1String("appliesTo")));
            const QString title = text(step, "title");
            if (title.endsWith(QLatin1String("(SaaS)")))
                QCOMPARE(text(step, "restriction"), QStringLiteral("SaaS only"));
            else if (title.endsWith(QLatin1String("(Self-managed)")))
                QCOMPARE(text(step, "restriction"), QStringLiteral("Self-Managed only"));
            else
                QVERIFY2(!step.contains(QLatin1String("appliesTo")), qPrintable(title));
        }
    }
}

void tst_library_data::daysNeverRunBackwards()
{
    for (const QString &file : programFiles()) {
        int day = 0;
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps")) {
            const int offset = step.value(QLatin1String("dayOffset")).toInt(-1);
            QVERIFY2(offset >= day, qPrintable(text(step, "title")));
            day = offset;
        }
    }
}

void tst_library_data::onboardingIsTenEmailsForSelfManagedAndElevenForSaas()
{
    const auto emails = [](const QString &file, const QString &deployment) {
        int count = 0;
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps")) {
            const auto rules = list(step.value(QLatin1String("appliesTo")).toObject(), "rules");
            const bool applies =
                rules.isEmpty() || strings(rules.first().value(QLatin1String("values"))).contains(deployment);
            count += applies && text(step, "kind") == QLatin1String("email");
        }
        return count;
    };
    QCOMPARE(emails(QStringLiteral("library/onboarding-self-managed.json"), QStringLiteral("self_managed")),
             10);
    QCOMPARE(emails(QStringLiteral("library/onboarding-saas.json"), QStringLiteral("saas")), 11);
}

void tst_library_data::everyProgramOfTheFieldHasItsPlaybooks()
{
    QHash<QString, int> emails;
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps"))
            emails[text(playbook, "name")] += text(step, "kind") == QLatin1String("email");
    }
    const QHash<QString, int> expected = {
        {QStringLiteral("New Customer Digital Onboarding - Self-Managed Email Series"), 13},
        {QStringLiteral("New Customer Digital Onboarding - SaaS Email Series"), 13},
        {QStringLiteral("Digital Onboarding - Welcome Email"), 1},
        {QStringLiteral("Self-Managed Alternative Backup Strategies"), 3},
        {QStringLiteral("Digital Adoption - CI Enablement"), 5},
        {QStringLiteral("DevSecOps (Secure) Enablement"), 5},
        {QStringLiteral("CD (Release) Enablement"), 5},
        {QStringLiteral("Post-onboarding NPS survey"), 1},
        {QStringLiteral("Post-series CSAT survey"), 1},
    };
    QCOMPARE(emails, expected);
}

void tst_library_data::pickListsHoldTheFieldsWords()
{
    QHash<QString, QStringList> labels;
    QStringList closedStatuses;
    for (const auto &pickList : list(readResource(QStringLiteral("library/picklists.json")), "lists")) {
        const QString id = text(pickList, "id");
        QVERIFY2(!labels.contains(id), qPrintable(id));
        QSet<QString> ids;
        for (const auto &item : list(pickList, "items")) {
            static const QRegularExpression snakeCase(QStringLiteral("^[a-z0-9]+(_[a-z0-9]+)*$"));
            QVERIFY2(snakeCase.match(text(item, "id")).hasMatch(), qPrintable(text(item, "id")));
            QVERIFY2(!ids.contains(text(item, "id")), qPrintable(text(item, "id")));
            ids.insert(text(item, "id"));
            labels[id].append(text(item, "label"));
            if (item.value(QLatin1String("closed")).toBool())
                closedStatuses.append(text(item, "id"));
        }
    }
    for (const auto &field : accountFields())
        QVERIFY2(field.pickList.isEmpty() || labels.contains(field.pickList), qPrintable(field.id));
    const auto words = [](const char *joined) { return QString::fromLatin1(joined).split(QLatin1Char('|')); };
    QCOMPARE(labels.value(QStringLiteral("deployment_type")), words("SaaS|Self-Managed"));
    QCOMPARE(labels.value(QStringLiteral("deployer")),
             words("Customer-deployed|GitLab services|Partner services"));
    QCOMPARE(labels.value(QStringLiteral("hosting")),
             words("Self-managed - on-premises|Self-managed - cloud|Self-managed - hybrid|GitLab.com|"
                   "Self-managed and GitLab.com"));
    QCOMPARE(labels.value(QStringLiteral("customer_conversion_source")),
             words("Community conversion|New Customer|Existing - New TAM"));
    QCOMPARE(labels.value(QStringLiteral("provider")),
             words("On-Premise|AWS|GCP|Azure|GitLab.com|Multi-cloud|Other"));
    QCOMPARE(labels.value(QStringLiteral("cta_type")),
             words("Risk|Expansion|Lifecycle|Activity|Renewal|Objective|Digital Journey"));
    QCOMPARE(labels.value(QStringLiteral("cta_status")),
             words("New|Work in progress|Closed Success|Closed Lost: Not a Priority|Closed: Already Solved|"
                   "Closed: Not Relevant|Closed: Lack of Engagement|Closed: Not needed"));
    QCOMPARE(closedStatuses.size(), 6);
    QCOMPARE(labels.value(QStringLiteral("lifecycle_stage")),
             words("Onboarding|Implementation|Adoption|Optimize and Grow|Will Churn"));
    QVERIFY(labels.value(QStringLiteral("contact_role")).contains(QStringLiteral("GitLab Admin")));
    QVERIFY(labels.contains(QStringLiteral("snooze_reason")) &&
            labels.contains(QStringLiteral("cta_reason")));
}

void tst_library_data::valuesInRulesArePickListIds()
{
    QHash<QString, QSet<QString>> values;
    for (const auto &pickList : list(readResource(QStringLiteral("library/picklists.json")), "lists")) {
        for (const auto &item : list(pickList, "items"))
            values[text(pickList, "id")].insert(text(item, "id"));
    }
    const auto check = [&values](const QJsonValue &rules) {
        for (const auto &rule : objects(rules)) {
            const auto field = accountFieldFromId(text(rule, "field"));
            QVERIFY2(field, qPrintable(text(rule, "field")));
            for (const QString &value : strings(rule.value(QLatin1String("values"))))
                QVERIFY2(values.value(accountFieldInfo(*field).pickList).contains(value), qPrintable(value));
        }
    };
    for (const QString &file : programFiles()) {
        const QJsonObject playbook = readResource(file).value(QLatin1String("playbook")).toObject();
        for (const auto &step : list(playbook, "steps"))
            check(step.value(QLatin1String("appliesTo")).toObject().value(QLatin1String("rules")));
    }
    for (const auto &emailTemplate : allTemplates()) {
        walkTemplate(emailTemplate, [&check](const QJsonObject &node) {
            check(node.value(QLatin1String("attrs")).toObject().value(QLatin1String("rules")));
        });
    }
    for (const auto &pickList : list(readResource(QStringLiteral("library/picklists.json")), "lists")) {
        for (const auto &item : list(pickList, "items")) {
            for (const QString &ctaType : strings(item.value(QLatin1String("onlyTypes"))))
                QVERIFY2(values.value(QStringLiteral("cta_type")).contains(ctaType), qPrintable(ctaType));
        }
    }
}

QTEST_GUILESS_MAIN(tst_library_data)
#include "tst_library_data.moc"
