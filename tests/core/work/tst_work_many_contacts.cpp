// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/ContactRepository.h"
#include "core/store/CtaRepository.h"
#include "core/store/DraftRepository.h"
#include "core/store/contacts/ContactNumbers.h"
#include "core/work/ManyContacts.h"
#include "tests/core/work/WorkHouse.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using Kind = ContactChange::Kind;

/// Accounts and roles of many contacts at once.
class TestWorkManyContacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theDryRunCountsWhatTheChangeDoes_data();
    void theDryRunCountsWhatTheChangeDoes();
    void oneUndoTakesAllOfItBack();
    void whoLeavesAnAccountLeavesItsOpenWork();
    void stoppedItChangesNothing();
    void anAccountThatIsGoneIsRefused();

private:
    ManyContacts::Numbers everybody()
    {
        const auto numbers = ContactNumbers([] { return false; }).list(house->reader(), {}, {});
        return std::make_shared<const std::vector<qint64>>(numbers.value_or(std::vector<qint64>()));
    }
    /// "Northbeam: admin, champion; Aldermoor:"
    QString places(const Contact &contact)
    {
        const auto now = ContactRepository::find(house->reader(), contact.id);
        QStringList words;
        for (const Membership &place : now->memberships)
            words.append((place.account == northbeam.id ? u"N "_s : u"A "_s) + place.roles.join(u','));
        return words.join(u"; "_s);
    }

    std::unique_ptr<WorkHouse> house;
    Account northbeam;
    Account aldermoor;
    Contact priya;
    Contact kwame;
    Contact ruth;
};

void TestWorkManyContacts::init()
{
    house = std::make_unique<WorkHouse>();
    northbeam = house->addAccount();
    aldermoor = house->addAccount(u"Aldermoor Bank"_s);
    priya = house->addContact(northbeam, u"Priya"_s, u"priya@northbeam.example"_s, {u"gitlab_admin"_s});
    kwame = house->addContact(northbeam, u"Kwame"_s, u"kwame@northbeam.example"_s, {});
    ruth = house->addContact(aldermoor, u"Ruth"_s, u"ruth@aldermoor.example"_s, {u"champion"_s});
}

void TestWorkManyContacts::theDryRunCountsWhatTheChangeDoes_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("changed");
    QTest::addColumn<QString>("after");
    const QString admin = u"gitlab_admin"_s;
    const QString none;
    QTest::newRow("a role everywhere") << Kind::AddRole << admin << none << none << 2
                                       << u"N gitlab_admin | N gitlab_admin | A champion,gitlab_admin"_s;
    QTest::newRow("a role at one account")
        << Kind::AddRole << admin << u"N"_s << none << 1 << u"N gitlab_admin | N gitlab_admin | A champion"_s;
    QTest::newRow("a role away") << Kind::RemoveRole << admin << none << none << 1
                                 << u"N  | N  | A champion"_s;
    QTest::newRow("to an account") << Kind::AddToAccount << none << u"A"_s << none << 2
                                   << u"N gitlab_admin; A  | N ; A  | A champion"_s;
    QTest::newRow("to an account with a role")
        << Kind::AddToAccount << admin << u"A"_s << none << 3
        << u"N gitlab_admin; A gitlab_admin | N ; A gitlab_admin | A champion,gitlab_admin"_s;
    QTest::newRow("moved to an account")
        << Kind::MoveToAccount << none << u"A"_s << none << 2 << u"A gitlab_admin | A  | A champion"_s;
    QTest::newRow("moved from one account")
        << Kind::MoveToAccount << none << u"N"_s << u"A"_s << 1 << u"N gitlab_admin | N  | N champion"_s;
    QTest::newRow("off an account") << Kind::RemoveFromAccount << none << u"N"_s << none << 2
                                    << u" |  | A champion"_s;
}

void TestWorkManyContacts::theDryRunCountsWhatTheChangeDoes()
{
    QFETCH(Kind, kind);
    QFETCH(QString, role);
    QFETCH(QString, account);
    QFETCH(QString, from);
    QFETCH(int, changed);
    QFETCH(QString, after);
    const auto idOf = [this](const QString &name) {
        return name.isEmpty() ? AccountId() : name == u"N"_s ? northbeam.id : aldermoor.id;
    };
    ManyContacts many(house->context());
    const ContactChange change{kind, role, idOf(account), idOf(from)};
    const auto dry = many.dryRun(everybody(), change);
    VERIFY_RESULT(dry);
    QCOMPARE(dry->changed, changed);
    QCOMPARE(dry->unchanged, 3 - changed);
    const auto done = house->take(many.change(everybody(), change));
    VERIFY_RESULT(done);
    QCOMPARE(done->changed, changed);
    QCOMPARE(QStringList({places(priya), places(kwame), places(ruth)}).join(u" | "_s), after);
    // Once more it has nothing to do, and writes nothing.
    const auto again = house->take(many.change(everybody(), change));
    VERIFY_RESULT(again);
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->act, ActNumber(0));
}

void TestWorkManyContacts::oneUndoTakesAllOfItBack()
{
    ManyContacts many(house->context());
    const auto done = house->take(many.change(everybody(), {Kind::MoveToAccount, {}, aldermoor.id, {}}));
    VERIFY_RESULT(done);
    VERIFY_RESULT(house->undo(done->act));
    QCOMPARE(places(priya), u"N gitlab_admin"_s);
    QCOMPARE(places(kwame), u"N "_s);
    QCOMPARE(places(ruth), u"A champion"_s);
}

void TestWorkManyContacts::whoLeavesAnAccountLeavesItsOpenWork()
{
    const CtaId series = house->addSeries(northbeam);
    auto cta = CtaRepository::find(house->reader(), series);
    VERIFY_RESULT(cta);
    cta->contacts = {priya.id, kwame.id};
    VERIFY_RESULT(house->store.run([&](WriteTransaction &t) { return CtaRepository::save(t, *cta); }));
    const auto draft = house->begin(house->taskOf(series, "quick-guide").id);
    const auto numbers = everybody();
    VERIFY_RESULT(house->take(
        ManyContacts(house->context()).change(numbers, {Kind::RemoveFromAccount, {}, northbeam.id, {}})));
    QVERIFY(CtaRepository::find(house->reader(), series)->contacts.isEmpty());
    if (draft)
        QVERIFY(DraftRepository::find(house->reader(), draft->id)->recipients.isEmpty());
}

void TestWorkManyContacts::stoppedItChangesNothing()
{
    VERIFY_FAILS(house->take(ManyContacts(house->context())
                                 .change(everybody(), {Kind::RemoveFromAccount, {}, northbeam.id, {}},
                                         [](qint64) { return false; })),
                 ErrorKind::Cancelled);
    QCOMPARE(places(priya), u"N gitlab_admin"_s);
}

void TestWorkManyContacts::anAccountThatIsGoneIsRefused()
{
    VERIFY_FAILS(
        house->take(ManyContacts(house->context())
                        .change(everybody(), {Kind::AddToAccount, {}, AccountId(u"acc_gone"_s), {}})),
        ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestWorkManyContacts)
#include "tst_work_many_contacts.moc"
