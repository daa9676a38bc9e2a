// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/OrganisationRepository.h"
#include "core/store/PickListRepository.h"
#include "core/store/SettingRepository.h"
#include "core/store/UserRepository.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/Rows.h"
#include "tests/support/TemporaryStore.h"

using namespace waymark;
using namespace Qt::StringLiterals;

/// The small tables that everything else refers to.
class TestReference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_store = std::make_unique<TemporaryStore>(); }
    void thereIsOneOrganisation();
    void pickListsAreInOrder();
    void settingsAreSetChangedAndRemoved();
    void thePersonAtThisComputer();

private:
    void save(const std::function<Result<void>(WriteTransaction &)> &work)
    {
        VERIFY_RESULT(m_store->run(work));
    }

    std::unique_ptr<TemporaryStore> m_store;
};

void TestReference::thereIsOneOrganisation()
{
    VERIFY_FAILS(OrganisationRepository::get(m_store->reader()), ErrorKind::NotFound);
    Organisation organisation;
    organisation.id = OrganisationId::create();
    Organisation other;
    other.id = OrganisationId::create();
    VERIFY_RESULT(
        m_store->run([&](WriteTransaction &t) { return OrganisationRepository::save(t, organisation); }));
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) { return OrganisationRepository::save(t, other); }),
                 ErrorKind::Conflict);
}

void TestReference::pickListsAreInOrder()
{
    save([](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(PickListRepository::save(t, {u"region"_s, u"b"_s, u"APAC"_s, 2, true, false, {}}));
        WAYMARK_TRY(PickListRepository::save(t, {u"region"_s, u"a"_s, u"EMEA"_s, 1, true, false, {}}));
        WAYMARK_TRY(PickListRepository::save(t, {u"level"_s, u"a"_s, u"Premium"_s, 1, true, false, {}}));
        return PickListRepository::save(t, {u"region"_s, u"b"_s, u"Asia"_s, 2, false, false, {}});
    });
    const auto regions = PickListRepository::list(m_store->reader(), u"region"_s);
    VERIFY_RESULT(regions);
    QCOMPARE(regions->size(), 2);
    QCOMPARE(regions->at(0).label, u"EMEA"_s);
    QCOMPARE(regions->at(1).label, u"Asia"_s);
    QVERIFY(!regions->at(1).active);
    QCOMPARE(PickListRepository::all(m_store->reader()).value_or(QList<PickItem>()).size(), 3);
    QCOMPARE(PickListRepository::list(m_store->reader(), {}).value_or(QList<PickItem>{{}}).size(), 0);
}

void TestReference::settingsAreSetChangedAndRemoved()
{
    const auto set = [&](const std::optional<QString> &value) {
        save([&](WriteTransaction &t) { return SettingRepository::setValue(t, u"outbox.paused"_s, value); });
        return SettingRepository::value(m_store->reader(), u"outbox.paused"_s)
            .value_or(std::optional(u"(failed)"_s));
    };
    QCOMPARE(set(u"yes"_s), u"yes"_s);
    QCOMPARE(set(QString()), QString());
    QCOMPARE(set(std::nullopt), std::nullopt);
}

void TestReference::thePersonAtThisComputer()
{
    const auto self = [&] { return UserRepository::self(m_store->reader()); };
    VERIFY_RESULT(self());
    QVERIFY(!self()->has_value());
    const User maren = rows::user(u"Maren"_s);
    VERIFY_FAILS(m_store->run([&](WriteTransaction &t) { return UserRepository::setSelf(t, maren.id); }),
                 ErrorKind::NotFound);
    save([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(UserRepository::save(t, rows::user(u"anna"_s)));
        WAYMARK_TRY(UserRepository::save(t, maren));
        return UserRepository::setSelf(t, maren.id);
    });
    VERIFY_RESULT(self());
    QVERIFY(*self() == maren);
    const auto users = UserRepository::list(m_store->reader());
    VERIFY_RESULT(users);
    QCOMPARE(users->first().name, u"anna"_s);
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
