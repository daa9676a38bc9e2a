// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/CellText.h"
#include "core/contacts/ContactExport.h"
#include "core/contacts/ContactImports.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// What holds of every import, whatever the file, the contacts and the policies: on invented ones, from
/// seeds.
class TestImportProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileAndPolicy_data();
    void everyFileAndPolicy();
    void exportAndImportAreTheIdentity_data();
    void exportAndImportAreTheIdentity();
    void undoKeepsWhatWasEditedAndNamesIt_data();
    void undoKeepsWhatWasEditedAndNamesIt();
};

namespace {

constexpr int people = 60;

/// Invents people and files about them.
class Inventor
{
public:
    Inventor(ImportHouse &house, quint32 seed) : m_house(house), m_random(seed) {}

    /// Texts that files get wrong: signs of CSV and of formulas, several lines, many scripts, nothing.
    QString text()
    {
        static const QStringList texts{u""_s,
                                       u"Zoë"_s,
                                       u"O'Brien, \"Bob\""_s,
                                       u"=SUM(A1)"_s,
                                       u"+49 30 1"_s,
                                       u"-"_s,
                                       u"@home"_s,
                                       u"'quoted"_s,
                                       u"a;b|c"_s,
                                       u"Грачёва"_s,
                                       u"山田 太郎"_s,
                                       u"שלום"_s,
                                       u"\U0001F680 go"_s,
                                       u"Groß & Söhne"_s,
                                       u"1.5E3 mg"_s,
                                       u"tab here"_s,
                                       u"''twice"_s,
                                       u"x=y"_s,
                                       u"null"_s,
                                       u"0012"_s};
        return texts.at(m_random.bounded(int(texts.size())));
    }
    QString lines() { return m_random.bounded(3) == 0 ? u"first "_s + text() + u"\nsecond"_s : text(); }
    bool once(int in) { return m_random.bounded(in) == 0; }
    QString address(int person) const { return u"p%1@x.example"_s.arg(person); }

    /// Half of the people are there, some of them twice over, and some may get nothing.
    void fillWorkspace()
    {
        for (int person = 0; person < people / 2; ++person) {
            Contact contact = rows::contact(text(), address(person), {m_house.acme.id});
            contact.lastName = text();
            contact.title = text();
            contact.phone = text();
            contact.notes = tidiedLines(lines());
            contact.externalId = text();
            contact.timeZone = once(3) ? u"Europe/Berlin"_s : QString();
            contact.locale = once(3) ? u"pt-BR"_s : QString();
            contact.consentSource = text();
            contact.consentDate = once(2) ? QDate(2020, 1, 1).addDays(person) : QDate();
            contact.memberships.first().roles = once(2) ? QStringList{u"gitlab_admin"_s} : QStringList();
            if (once(3))
                contact.memberships.append({m_house.northbeam.id, {}});
            contact.emailOptOut = once(4);
            contact.optOutSource = contact.emailOptOut ? u"letter"_s : QString();
            contact.inactive = once(6);
            contact.bounce = once(5) ? BounceState::Hard : once(5) ? BounceState::Soft : BounceState::None;
            m_house.save(contact);
        }
    }

    /// Rows about people who are there, who are not, who come twice, and about nobody at all.
    QByteArray file()
    {
        QStringList lines{
            u"Email;Account;First Name;Last Name;Title;Notes;Role;Opt out;Consent Source;Consent Date"_s};
        for (int row = 0; row < 2 * people; ++row) {
            QString email = address(m_random.bounded(people));
            if (once(3))
                email = email.toUpper();
            if (once(12))
                email = once(2) ? u"nobody"_s : QString();
            const QString account = once(10) ? u"Nowhere"_s : once(3) ? u"Northbeam"_s : u"acme gmbh"_s;
            const QString out = once(6) ? (once(4) ? u"perhaps"_s : u"yes"_s) : once(2) ? u"no"_s : QString();
            const QString day = once(8) ? u"03/04/2026"_s : once(2) ? u"2026-03-04"_s : QString();
            QStringList cells{email,
                              account,
                              text(),
                              text(),
                              text(),
                              this->lines(),
                              once(2) ? u"GitLab Admin"_s : QString(),
                              out,
                              text(),
                              day};
            if (once(20))
                cells.removeLast();
            const bool isLost = once(15);
            if (!isLost && out == u"yes"_s && isEmailAddress(email))
                m_saidOut.insert(normalisedEmail(email));
            for (QString &cell : cells)
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            lines.append(isLost ? QString() : cells.join(u';'));
        }
        return lines.join(u"\r\n"_s).toUtf8();
    }
    /// Whose opt-out file() told, in whatever row.
    const QSet<QString> &saidOut() const { return m_saidOut; }

private:
    ImportHouse &m_house;
    QRandomGenerator m_random;
    QSet<QString> m_saidOut;
};

/// Everything that is kept of every contact, but for the counting of revisions.
QMap<QString, QString> snapshot(ImportHouse &house)
{
    const auto rows = house.store.reader().query(
        u"SELECT uid, email_key, json_array(first_name, last_name, email, title, phone, time_zone, locale, "
        u"notes, "
        "external_id, email_opt_out, opt_out_at, opt_out_source, inactive, bounce, bounced_at, "
        "bounce_detail, "
        "consent_source, consent_date, created_at, name_key, (SELECT json_group_array(json_array(account_id, "
        "roles, "
        "position)) FROM membership WHERE contact_id = contact.id)) FROM contact ORDER BY uid"_s);
    QMap<QString, QString> contacts;
    for (const QVariantList &row : *rows)
        contacts.insert(row.at(0).toString(), row.at(2).toString());
    return contacts;
}

/// The addresses that get nothing, with the reason.
QSet<QString> listed(ImportHouse &house)
{
    const auto rows = house.store.reader().query(
        u"SELECT address_key || ' ' || reason FROM suppression WHERE lifted_at IS NULL"_s);
    QSet<QString> list;
    for (const QVariantList &row : *rows)
        list.insert(row.first().toString());
    return list;
}

/// In alphabetical order, as a snapshot has them.
QStringList idsOf(const QList<KeptByUndo> &kept)
{
    QStringList ids;
    for (const KeptByUndo &contact : kept)
        ids.append(contact.id);
    ids.sort();
    return ids;
}

template <class T>
Result<T> take(ImportHouse &house, const QFuture<Result<T>> &future)
{
    house.store->drain();
    return future.result();
}

ContactImports imports(ImportHouse &house)
{
    return ContactImports({*house.store, house.store.clock(), {}});
}

void addPoliciesAndSeeds(int seeds)
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("seed");
    for (int policy = 0; policy < 18; ++policy) {
        for (int seed = 1; seed <= seeds; ++seed)
            QTest::addRow("policy %d, seed %d", policy, seed) << policy << seed;
    }
}

ImportPolicies policiesOf(int number)
{
    return {ImportPolicies::Existing(number % 3), ImportPolicies::Duplicates(number / 3 % 3),
            ImportPolicies::Empty(number / 9)};
}

} // namespace

void TestImportProperties::everyFileAndPolicy_data()
{
    addPoliciesAndSeeds(3);
}

/// The counts add up, the import does what the dry run said, opt-outs and bounces stand, undo takes all of it
/// back.
void TestImportProperties::everyFileAndPolicy()
{
    QFETCH(const int, policy);
    QFETCH(const int, seed);
    ImportHouse house;
    Inventor inventor(house, quint32(100 * policy + seed));
    inventor.fillWorkspace();
    QHash<QString, Contact> before;
    for (int person = 0; person < people; ++person) {
        if (const auto contact = house.contact(inventor.address(person)))
            before.insert(contact->id.toString(), *contact);
    }
    const QMap<QString, QString> whole = snapshot(house);
    const QSet<QString> listedBefore = listed(house);
    const CsvFile file = house.file(inventor.file());
    const ImportPlan promised = house.plan(file, policiesOf(policy));
    qint64 rows = 0;
    const auto done =
        take(house, imports(house).apply(file, {ImportHouse::mappingOf(file), policiesOf(policy)},
                                         [&rows](const QList<PlannedRow> &taken) -> Result<void> {
                                             rows += taken.size();
                                             return {};
                                         }));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    const auto counts = promised.counts.values();
    QCOMPARE(std::accumulate(counts.begin(), counts.end(), qint64(0)), promised.rows);
    QCOMPARE(rows, promised.rows);
    QVERIFY(promised.count(ImportVerdict::OptedOut) > 0 && promised.count(ImportVerdict::Invalid) > 0);

    for (const Contact &contact : std::as_const(before)) {
        const auto now = house.contact(contact.email);
        QVERIFY(now);
        QCOMPARE(now->bounce, contact.bounce);
        QCOMPARE(now->inactive, contact.inactive);
        if (contact.emailOptOut)
            QCOMPARE(*now, contact);
    }
    // Whoever the file says unsubscribed, in whatever row, gets nothing; nobody who got nothing does.
    QSet<QString> listedThen = listedBefore;
    for (const QString &address : inventor.saidOut())
        listedThen.insert(address + u" opted_out"_s);
    QCOMPARE(listed(house), listedThen);
    if (done->id.isEmpty()) {
        QCOMPARE(snapshot(house), whole);
        return;
    }
    const QMap<QString, QString> imported = snapshot(house);
    const auto undone = take(house, imports(house).undo(done->id));
    VERIFY_RESULT(undone);
    // Who unsubscribed by it stays so, and is named; all else is as before.
    QMap<QString, QString> expected = whole;
    QStringList optedOut;
    for (auto it = imported.cbegin(); it != imported.cend(); ++it) {
        const auto contact = ContactRepository::find(house.store.reader(), ContactId(it.key()));
        const bool isNewlyOut = contact && contact->emailOptOut && !before.value(it.key()).emailOptOut;
        if (!isNewlyOut)
            continue;
        optedOut.append(it.key());
        expected.insert(it.key(), it.value());
    }
    QCOMPARE(idsOf(undone->kept), optedOut);
    QCOMPARE(snapshot(house), expected);
    QCOMPARE(listed(house), listedThen);
    const qint64 searchable =
        house.store.reader().query(u"SELECT count(*) FROM search_contact"_s)->first().first().toLongLong();
    QCOMPARE(searchable, qint64(expected.size()));
}

void TestImportProperties::exportAndImportAreTheIdentity_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestImportProperties::exportAndImportAreTheIdentity()
{
    QFETCH(const int, seed);
    ImportHouse house;
    Inventor(house, quint32(seed)).fillWorkspace();
    const QMap<QString, QString> whole = snapshot(house);
    QFile exported(house.store.folder() + u"/export.csv"_s);
    QVERIFY(exported.open(QIODevice::WriteOnly));
    VERIFY_RESULT(ContactExport::write(house.store.reader(), exported, {}));
    exported.close();
    const CsvFile file = *CsvFile::open(exported.fileName());
    const ImportMapping mapping = ImportHouse::mappingOf(file);
    QCOMPARE(mapping.targets.count(std::nullopt), 0);
    for (const auto empty : {ImportPolicies::Empty::Leave, ImportPolicies::Empty::Clear}) {
        const auto same = take(house, imports(house).apply(file, {mapping, {{}, {}, empty}}));
        VERIFY_RESULT(same);
        QVERIFY(same->plan.changesNothing());
        QCOMPARE(snapshot(house), whole);
    }
    // Into a workspace that has only the accounts: what an import may take is there again.
    ImportHouse other;
    VERIFY_RESULT(other.store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(AccountRepository::remove(t, other.acme.id));
        WAYMARK_TRY(AccountRepository::remove(t, other.northbeam.id));
        WAYMARK_TRY(AccountRepository::save(t, house.acme));
        return AccountRepository::save(t, house.northbeam);
    }));
    VERIFY_RESULT(take(other, imports(other).apply(file, {mapping, {}})));
    QFile again(other.store.folder() + u"/export.csv"_s);
    QVERIFY(again.open(QIODevice::ReadWrite));
    VERIFY_RESULT(ContactExport::write(other.store.reader(), again, {}));
    again.seek(0);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const auto sorted = [](const QByteArray &bytes) {
        QList<QByteArray> lines = bytes.split('\n');
        std::ranges::sort(lines);
        return lines;
    };
    QCOMPARE(sorted(again.readAll()), sorted(exported.readAll()));
}

void TestImportProperties::undoKeepsWhatWasEditedAndNamesIt_data()
{
    addPoliciesAndSeeds(1);
}

void TestImportProperties::undoKeepsWhatWasEditedAndNamesIt()
{
    QFETCH(const int, policy);
    QFETCH(const int, seed);
    ImportHouse house;
    Inventor inventor(house, quint32(1'000 + 100 * policy + seed));
    inventor.fillWorkspace();
    const QMap<QString, QString> before = snapshot(house);
    const CsvFile file = house.file(inventor.file());
    const auto done =
        take(house, imports(house).apply(file, {ImportHouse::mappingOf(file), policiesOf(policy)}));
    VERIFY_RESULT(done);
    const QMap<QString, QString> after = snapshot(house);
    // Every third contact that the import wrote is edited by a person.
    QStringList staying;
    int written = 0;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        auto contact = ContactRepository::find(house.store.reader(), ContactId(it.key()));
        VERIFY_RESULT(contact);
        const bool isEdited = ++written % 3 == 0;
        if (isEdited) {
            contact->phone += u" edited"_s;
            house.save(*contact);
        }
        // Who unsubscribed by the import stays, too.
        if (isEdited || contact->emailOptOut)
            staying.append(it.key());
    }
    const QMap<QString, QString> since = snapshot(house);
    const auto undone = take(house, imports(house).undo(done->id));
    VERIFY_RESULT(undone);
    QCOMPARE(idsOf(undone->kept), staying);
    QMap<QString, QString> expected = before;
    for (const QString &uid : std::as_const(staying))
        expected.insert(uid, since.value(uid));
    QCOMPARE(snapshot(house), expected);
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_import_properties.moc"
