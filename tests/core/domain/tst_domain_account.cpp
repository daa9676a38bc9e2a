// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "core/domain/Account.h"
#include "core/domain/Criteria.h"
#include "core/domain/Health.h"
#include "core/domain/PickList.h"

#include <QSet>
#include <QTest>

using namespace waymark;

class TestDomainAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirteenFieldsInTheHandbooksOrder();
    void seatUtilisationNeedsBothFigures();
    void everyFieldCanBeSetReadAndCleared();
    void unknownFieldIdIsNoField();
    void criteria_data();
    void criteria();
    void healthBands_data();
    void healthBands();
    void unknownPickIdIsShownAsItCame();
};

namespace {

QVariant sampleValue(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Money:
        return QVariant::fromValue(Money{18400000, QStringLiteral("EUR")});
    case FieldKind::User:
        return QVariant::fromValue(UserId(QStringLiteral("usr_1")));
    case FieldKind::PickOne:
        return QStringLiteral("emea");
    case FieldKind::PickMany:
        return QStringList{QStringLiteral("premium"), QStringLiteral("ci_minutes")};
    case FieldKind::TriState:
        return QVariant::fromValue(TriState::False);
    }
    return {};
}

Account northbeam()
{
    Account account;
    account.carr = Money{18400000, QStringLiteral("USD")};
    account.deploymentType = QStringLiteral("self_managed");
    account.productsPurchased = {QStringLiteral("premium"), QStringLiteral("ci_minutes")};
    account.geo = TriState::False;
    return account;
}

Criteria one(AccountField field, RuleOp op, const QStringList &values = {})
{
    return Criteria{Criteria::Match::All, {Rule{field, op, values}}};
}

} // namespace

void TestDomainAccount::thirteenFieldsInTheHandbooksOrder()
{
    QStringList labels;
    int automatic = 0;
    for (const auto &info : accountFields()) {
        labels.append(info.label);
        automatic += info.source == FieldSource::Automatic ? 1 : 0;
        QCOMPARE(accountFieldInfo(info.field).id, info.id);
        QCOMPARE(accountFieldFromId(info.id), std::optional(info.field));
        const bool hasChoices = info.kind == FieldKind::PickOne || info.kind == FieldKind::PickMany;
        QCOMPARE(!info.pickList.isEmpty(), hasChoices);
    }
    QCOMPARE(
        labels.join(QLatin1Char('|')),
        QStringLiteral("CARR (This Account)|Technical Account Manager|Account Owner Team|"
                       "Products Purchased (This Account)|Deployment Type|Support Level|Deployer|Hosting|"
                       "Customer Conversion Source|Provider|Geo?|High Availability?|Technology Stack"));
    QCOMPARE(automatic, 6);
}

void TestDomainAccount::seatUtilisationNeedsBothFigures()
{
    Account account;
    QVERIFY(!seatUtilisation(account));
    account.billableUsers = 37;
    QVERIFY(!seatUtilisation(account));
    account.licensedUsers = 0;
    QVERIFY(!seatUtilisation(account));
    account.licensedUsers = 50;
    QCOMPARE(seatUtilisation(account), std::optional(74));
    account.billableUsers = 60; // More than were bought.
    QCOMPARE(seatUtilisation(account), std::optional(120));
    account.billableUsers = 1;
    account.licensedUsers = 3;
    QCOMPARE(seatUtilisation(account), std::optional(33));
}

void TestDomainAccount::everyFieldCanBeSetReadAndCleared()
{
    Account account;
    QCOMPARE(filledFieldCount(account), 0);
    int filled = 0;
    for (const auto &info : accountFields()) {
        const QVariant value = sampleValue(info.kind);
        setAccountFieldValue(account, info.field, value);
        QCOMPARE(filledFieldCount(account), ++filled);
        const QVariant read = accountFieldValue(account, info.field);
        if (info.kind == FieldKind::Money)
            QCOMPARE(read.value<Money>(), value.value<Money>());
        else if (info.kind == FieldKind::User)
            QCOMPARE(read.value<UserId>(), value.value<UserId>());
        else if (info.kind == FieldKind::TriState)
            QCOMPARE(read.value<TriState>(), value.value<TriState>());
        else
            QCOMPARE(read, value);
    }
    for (const auto &info : accountFields())
        setAccountFieldValue(account, info.field, {});
    QCOMPARE(account, Account());
}

void TestDomainAccount::unknownFieldIdIsNoField()
{
    QVERIFY(!accountFieldFromId(QStringLiteral("Deployment Type")));
    QVERIFY(!accountFieldFromId({}));
}

void TestDomainAccount::criteria_data()
{
    QTest::addColumn<Criteria>("criteria");
    QTest::addColumn<bool>("expected");
    using F = AccountField;
    const auto saas = QStringList{QStringLiteral("saas")};
    const auto selfManaged = QStringList{QStringLiteral("self_managed")};

    QTest::newRow("no rules match everybody") << Criteria() << true;
    QTest::newRow("is") << one(F::DeploymentType, RuleOp::Is, selfManaged) << true;
    QTest::newRow("is another") << one(F::DeploymentType, RuleOp::Is, saas) << false;
    QTest::newRow("is one of several") << one(F::DeploymentType, RuleOp::Is, saas + selfManaged) << true;
    QTest::newRow("is not") << one(F::DeploymentType, RuleOp::IsNot, saas) << true;
    QTest::newRow("any of several values")
        << one(F::ProductsPurchased, RuleOp::Is, {QStringLiteral("ci_minutes")}) << true;
    QTest::newRow("none of several values")
        << one(F::ProductsPurchased, RuleOp::IsNot, {QStringLiteral("ci_minutes")}) << false;
    QTest::newRow("false is set") << one(F::Geo, RuleOp::IsSet) << true;
    QTest::newRow("false is false") << one(F::Geo, RuleOp::Is, {QStringLiteral("false")}) << true;
    QTest::newRow("unknown is not false")
        << one(F::HighAvailability, RuleOp::Is, {QStringLiteral("false")}) << false;
    QTest::newRow("unknown is not set") << one(F::HighAvailability, RuleOp::IsNotSet) << true;
    QTest::newRow("not set is not anything")
        << one(F::Provider, RuleOp::IsNot, {QStringLiteral("aws")}) << true;
    QTest::newRow("at least, equal") << one(F::Carr, RuleOp::AtLeast, {QStringLiteral("18400000")}) << true;
    QTest::newRow("at least, more") << one(F::Carr, RuleOp::AtLeast, {QStringLiteral("18400001")}) << false;
    QTest::newRow("at most") << one(F::Carr, RuleOp::AtMost, {QStringLiteral("18400000")}) << true;
    QTest::newRow("at least without a number")
        << one(F::Carr, RuleOp::AtLeast, {QStringLiteral("much")}) << false;
    QTest::newRow("at least without a value") << one(F::Carr, RuleOp::AtLeast) << false;

    const Rule right{F::DeploymentType, RuleOp::Is, selfManaged};
    const Rule wrong{F::Geo, RuleOp::Is, {QStringLiteral("true")}};
    QTest::newRow("all needs each") << Criteria{Criteria::Match::All, {right, wrong}} << false;
    QTest::newRow("any needs one") << Criteria{Criteria::Match::Any, {right, wrong}} << true;
    QTest::newRow("any with none") << Criteria{Criteria::Match::Any, {wrong, wrong}} << false;
}

void TestDomainAccount::criteria()
{
    QFETCH(Criteria, criteria);
    QFETCH(bool, expected);
    QCOMPARE(matches(criteria, northbeam()), expected);
}

void TestDomainAccount::healthBands_data()
{
    QTest::addColumn<int>("score");
    QTest::addColumn<HealthBand>("band");
    QTest::newRow("0") << 0 << HealthBand::Risk;
    QTest::newRow("49") << 49 << HealthBand::Risk;
    QTest::newRow("50") << 50 << HealthBand::Watch;
    QTest::newRow("74") << 74 << HealthBand::Watch;
    QTest::newRow("75") << 75 << HealthBand::Good;
    QTest::newRow("100") << 100 << HealthBand::Good;
}

void TestDomainAccount::healthBands()
{
    QFETCH(int, score);
    QFETCH(HealthBand, band);
    QCOMPARE(healthBand(score), band);
    QCOMPARE(healthBand(std::nullopt), HealthBand::None);
}

void TestDomainAccount::unknownPickIdIsShownAsItCame()
{
    const QList<PickItem> items{{QStringLiteral("deployment_type"),
                                 QStringLiteral("saas"),
                                 QStringLiteral("SaaS"),
                                 1,
                                 true,
                                 false,
                                 {}}};
    QCOMPARE(pickLabel(items, QStringLiteral("saas")), QStringLiteral("SaaS"));
    QCOMPARE(pickLabel(items, QStringLiteral("air_gapped")), QStringLiteral("air_gapped"));
}

QTEST_GUILESS_MAIN(TestDomainAccount)
#include "tst_domain_account.moc"
