// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/ConditionWords.h"
#include "core/work/FieldWords.h"
#include "tests/core/work/WorkHouse.h"
#include "tests/support/ResultCheck.h"

#include <QTest>

using namespace waymark;

class TestConditionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionIsOneReadableLine_data();
    void aConditionIsOneReadableLine();
};

void TestConditionWords::aConditionIsOneReadableLine_data()
{
    const auto rule = [](AccountField field, RuleOp op, const QStringList &values = {}) {
        return Rule{field, op, values};
    };
    const Rule saas = rule(AccountField::DeploymentType, RuleOp::Is, {QStringLiteral("saas")});
    const Rule geo = rule(AccountField::Geo, RuleOp::Is, {QStringLiteral("true")});
    QTest::addColumn<Criteria>("criteria");
    QTest::addColumn<QString>("words");
    const auto all = Criteria::Match::All;
    QTest::newRow("one") << Criteria{all, {saas}} << "Only if Deployment Type is SaaS";
    QTest::newRow("both") << Criteria{all, {saas, geo}}
                          << "Only if Deployment Type is SaaS, and Geo? is true";
    QTest::newRow("either") << Criteria{Criteria::Match::Any, {saas, geo}}
                            << "Only if Deployment Type is SaaS, or Geo? is true";
    QTest::newRow("several values") << Criteria{all,
                                                {rule(AccountField::DeploymentType, RuleOp::IsNot,
                                                      {QStringLiteral("saas"),
                                                       QStringLiteral("self_managed")})}}
                                    << "Only if Deployment Type is not SaaS or Self-Managed";
    QTest::newRow("set") << Criteria{all, {rule(AccountField::Hosting, RuleOp::IsSet)}}
                         << "Only if Hosting is set";
    QTest::newRow("not set") << Criteria{all, {rule(AccountField::Hosting, RuleOp::IsNotSet)}}
                             << "Only if Hosting is not set";
    QTest::newRow("amount")
        << Criteria{all, {rule(AccountField::Carr, RuleOp::AtLeast, {QStringLiteral("10000000")})}}
        << "Only if CARR (This Account) is at least $100,000";
    QTest::newRow("unknown value")
        << Criteria{all, {rule(AccountField::DeploymentType, RuleOp::Is, {QStringLiteral("dedicated")})}}
        << "Only if Deployment Type is dedicated";
    QTest::newRow("none") << Criteria{} << "For every account";
}

void TestConditionWords::aConditionIsOneReadableLine()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    WorkHouse house;
    const auto words = FieldWords::read(house.reader());
    VERIFY_RESULT(words);
    QFETCH(Criteria, criteria);
    QTEST(conditionWords(criteria, *words, QStringLiteral("USD")), "words");
}

QTEST_GUILESS_MAIN(TestConditionWords)
#include "tst_work_condition_words.moc"
