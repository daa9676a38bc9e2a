// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/core/sync/wire/ModelTeam.h"

#include <QTest>

namespace waymark::test {

/// Random work of three devices with faults: after they are healed, all have the same, no text is lost, and
/// each email left once, was taken back, or waits for a person.
class TestTeamModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterHealingAllHaveTheSame_data();
    void afterHealingAllHaveTheSame();
};

void TestTeamModel::afterHealingAllHaveTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("WAYMARK_MODEL_RUNS", &isNumber);
    const quint32 first = qEnvironmentVariable("WAYMARK_MODEL_SEED", QStringLiteral("1")).toUInt();
    for (quint32 i = 0; i < quint32(isNumber && given > 0 ? given : 3); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void TestTeamModel::afterHealingAllHaveTheSame()
{
    QFETCH(quint32, seed);
    ModelTeam team(seed);
    for (int phase = 0; phase < 2; ++phase) {
        for (int i = 0; i < 40; ++i)
            team.act();
        const QString problem = team.heal();
        const QStringList findings = problem.isEmpty() ? team.findings() : QStringList{problem};
        if (!findings.isEmpty())
            qInfo().noquote() << (team.story() + findings).join(u'\n');
        QVERIFY2(findings.isEmpty(), qPrintable(findings.value(0).left(1000)));
    }
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestTeamModel)
#include "tst_team_model.moc"
