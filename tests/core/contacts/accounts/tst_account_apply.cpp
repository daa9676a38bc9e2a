// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactImports.h"
#include "core/contacts/RejectsFile.h"
#include "core/contacts/SavedMappings.h"
#include "core/store/ContactRepository.h"
#include "tests/core/contacts/accounts/AccountHouse.h"
#include "tests/support/SmallDisk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::AccountHouse;
using test::verdictsOf;

/// Importing accounts for real, the history, and the way back.
class TestAccountApply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatChangesNothingWritesNothing();
    void theHistoryKnowsAccountsFromContacts();
    void aMappingIsRememberedForAccountsAlone();
    void exportAndImportAreTheIdentity();
    void anExportFillsAnotherWorkspace();
    void undoTakesEverythingBack_data();
    void undoTakesEverythingBack();
    void undoKeepsWhatWasChangedOrIsUsed();
    void undoIsOnceAndForThirtyDays();
    void rejectsCanBeMendedAndImported();
    void repairsAreTaken();
    void aStoppedImportLeavesNothing();
    void aDiskThatTakesNoMoreLeavesNothing();
    void aFileThatChangesMeanwhileIsNotImported();
    void namesAreReadInTheirEncoding_data();
    void namesAreReadInTheirEncoding();

private:
    static void fill(AccountHouse &house);
    static QByteArray anyFile(quint32 seed);
};

/// Accounts with all kinds of values, hostile ones too.
void TestAccountApply::fill(AccountHouse &house)
{
    QRandomGenerator random(11);
    AccountId parent;
    for (int i = 0; i < 25; ++i) {
        Account account = rows::account(u"=Account %1, \"%2\""_s.arg(i).arg(i % 7), house.sam.id);
        account.externalId = i % 3 == 0 ? QString() : u"+K%1"_s.arg(i);
        account.domain = i % 4 == 0   ? u"bücher%1.example"_s.arg(i)
                         : i % 4 == 1 ? u"same.example"_s
                                      : QString();
        if (i % 2 == 0)
            account.carr = Money{qint64(random.bounded(2'000'000)),
                                 QStringList{u"EUR"_s, u"JPY"_s, u"KWD"_s, u"USD"_s}.at(i / 2 % 4)};
        account.technicalAccountManager = i % 5 == 0 ? UserId() : i % 5 == 1 ? house.kim.id : house.sam.id;
        account.accountOwnerTeam = i % 6 == 0 ? u"from_elsewhere"_s : u"emea"_s;
        account.productsPurchased = i % 3 == 0 ? QStringList{u"ci_minutes"_s, u"premium"_s} : QStringList();
        account.technologyStack = i % 3 == 1   ? QStringList{u"C, C++"_s}
                                  : i % 3 == 2 ? QStringList{u"argo_cd"_s, u"a|b"_s, u"Größe"_s}
                                               : QStringList{u"a;b"_s, u"c, d"_s};
        account.geo = TriState(i % 3);
        account.highAvailability = TriState(i / 3 % 3);
        account.hosting = i % 2 == 0 ? u"gitlab_com"_s : QString();
        for (const AccountFieldInfo &info : accountFields()) {
            if (info.source == FieldSource::Automatic && accountFieldValue(account, info.field).isValid())
                account.stamps.insert(info.field, {house.store.clock().now().addDays(-i), u"typed here"_s});
        }
        account.priority = i % 5;
        account.customerSince = QDate(2020, 1, 1).addDays(i);
        account.renewalDate = i % 2 == 0 ? QDate(2027, 3, 4).addDays(i) : QDate();
        account.licensedUsers = i % 3 == 0 ? std::nullopt : std::optional(i * 1000);
        account.health = i % 4 == 0 ? std::nullopt : std::optional(i * 4);
        account.industry = u"-Steel  & \tiron"_s;
        account.accountOwnerEmail = i % 2 == 0 ? u"Jo@WE.example"_s : QString();
        account.links =
            i % 2 == 0 ? QMap<QString, QString>{{u"chat"_s, u"#acme"_s}} : QMap<QString, QString>();
        account.pinnedNote = u"first\n\n  second; third\n@SUM(A1)"_s;
        account.restricted = i % 9 == 0;
        account.parent = i % 2 == 0 ? parent : AccountId();
        parent = account.id;
        house.save(account);
    }
}

QByteArray TestAccountApply::anyFile(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto any = [&random](const QList<QByteArray> &of) { return of.at(random.bounded(of.size())); };
    QByteArray bytes("Account ID,Name,Domain,CARR,Geo?,Renewal,Parent,Products,Pinned Note,Support Level\n");
    for (int i = 0; i < 60; ++i)
        bytes += any({"+K1", "+K2", "+K4", "N1", "N2", ""}) + ",Name " +
                 QByteArray::number(random.bounded(20)) + ',' + any({"", "same.example", "new.example"}) +
                 ',' + any({"", "12 EUR", "13 USD"}) + ',' + any({"", "yes", "no", "unknown"}) + ',' +
                 any({"", "2028-01-01"}) + ',' + any({"", "+K1", "N1"}) + ',' +
                 any({"", "Premium;Ultimate"}) + ',' + any({"", "\"two\nlines\""}) + ',' +
                 any({"", "priority"}) + '\n';
    return bytes;
}

void TestAccountApply::whatChangesNothingWritesNothing()
{
    AccountHouse house;
    const CsvFile file = house.file(anyFile(1));
    const auto first = house.import(file);
    VERIFY_RESULT(first);
    QVERIFY(first->act > 0);
    // All the new ones are one entry.
    QCOMPARE(house.count(u"journal_entry WHERE transaction_number = "_s + QString::number(first->act)), 1);
    const qint64 transactions = house.count(u"journal_transaction"_s);
    const auto again = house.import(file);
    VERIFY_RESULT(again);
    QVERIFY(again->id.isEmpty());
    QCOMPARE(again->act, 0);
    QCOMPARE(house.count(u"journal_transaction"_s), transactions);
    QCOMPARE(house.count(u"contact_import"_s), 1);
}

void TestAccountApply::theHistoryKnowsAccountsFromContacts()
{
    AccountHouse house;
    const CsvFile file = house.file("Name,Email,Account\nAcme,jo@acme.example,Acme\n"_ba);
    const AccountImports accounts({*house.store, house.store.clock(), house.sam.id});
    ContactImports contacts({*house.store, house.store.clock(), house.sam.id});
    const auto asAccounts = house.import(file);
    VERIFY_RESULT(asAccounts);
    QCOMPARE(accounts.history()->size(), 1);
    QCOMPARE(accounts.history()->first().kind, ImportKind::Accounts);
    QCOMPARE(accounts.history()->first().counts[u"new"_s].toInt(), 1);
    QCOMPARE((*accounts.earlierImportOf(file))->id, asAccounts->id);
    // The same file may be one of contacts, too; neither history has the other's imports.
    QVERIFY(contacts.history()->isEmpty());
    QVERIFY(!*contacts.earlierImportOf(file));
    auto undone = contacts.undo(asAccounts->id);
    house.store->drain();
    VERIFY_FAILS(undone.result(), ErrorKind::NotFound);
    auto asContacts = contacts.apply(
        file, {ImportMapping::proposed(ImportKind::Contacts, file.columns(), *sampleValues(file)), {}});
    house.store->drain();
    VERIFY_RESULT(asContacts.result());
    QCOMPARE(contacts.history()->size(), 1);
    QCOMPARE(contacts.history()->first().kind, ImportKind::Contacts);
    QCOMPARE(accounts.history()->size(), 1);
}

void TestAccountApply::aMappingIsRememberedForAccountsAlone()
{
    AccountHouse house;
    AccountImports imports({*house.store, house.store.clock(), house.sam.id});
    const CsvFile file = house.file("Firm,Money,When\nAcme,12,1/2/2027\n"_ba);
    ImportMapping mapping = *imports.proposedMapping(file);
    VERIFY_FAILS(mapping.check(), ErrorKind::Invalid);
    mapping.targets = {ImportTarget::AccountName, ImportTarget::Carr, ImportTarget::RenewalDate};
    mapping.currency = u"EUR"_s;
    mapping.dateOrder = DateOrder::DayFirst;
    auto done = imports.apply(file, {mapping, {}});
    house.store->drain();
    VERIFY_RESULT(done.result());
    QCOMPARE(house.account(u"Acme"_s).renewalDate, QDate(2027, 2, 1));
    QCOMPARE(house.account(u"Acme"_s).carr, std::optional(Money{1200, u"EUR"_s}));
    QCOMPARE(*imports.proposedMapping(file), mapping);
    Connection &reader = house.store.reader();
    QVERIFY(!*SavedMappings::lastFor(reader, ImportKind::Contacts, file.columns()));
    VERIFY_RESULT(house.store.run(
        [&](WriteTransaction &t) { return SavedMappings::save(t, u"CRM"_s, file.columns(), mapping); }));
    QCOMPARE(*SavedMappings::names(reader, ImportKind::Accounts), QStringList{u"CRM"_s});
    QCOMPARE(*SavedMappings::names(reader, ImportKind::Contacts), QStringList());
    QCOMPARE(*SavedMappings::named(reader, ImportKind::Accounts, u"CRM"_s, file.columns()), mapping);
}

void TestAccountApply::exportAndImportAreTheIdentity()
{
    AccountHouse house;
    fill(house);
    const QStringList before = house.everything();
    const CsvFile file = house.exported();
    for (int policy = 0; policy < 18; ++policy) {
        const ImportPolicies policies{ImportPolicies::Existing(policy % 3),
                                      ImportPolicies::Duplicates(policy / 3 % 3),
                                      ImportPolicies::Empty(policy / 9)};
        QList<PlannedRow> rows;
        const ImportPlan plan = house.plan(file, policies, &rows);
        QStringList told;
        for (const PlannedRow &row : rows) {
            for (const ImportProblem &problem : row.problems)
                told.append(problem.sentence);
            for (const FieldChange &change : row.changes)
                told.append(change.field + u": "_s + change.from + u" > "_s + change.to);
        }
        QCOMPARE(told, QStringList());
        QCOMPARE(plan.count(ImportVerdict::Unchanged), 25);
        VERIFY_RESULT(house.import(file, policies));
    }
    QCOMPARE(house.everything(), before);
}

void TestAccountApply::anExportFillsAnotherWorkspace()
{
    AccountHouse house;
    fill(house);
    const CsvFile file = house.exported();
    AccountHouse other;
    // What no list there knows has to be mended; here an account of it has it.
    Account known = other.add(u"Known"_s);
    known.accountOwnerTeam = u"from_elsewhere"_s;
    other.save(known);
    // People are others there.
    ImportMapping mapping = AccountHouse::mappingOf(file);
    mapping.targets[mapping.columnOf(ImportTarget::TechnicalAccountManager)] = std::nullopt;
    AccountImports imports({*other.store, other.store.clock(), other.sam.id});
    auto future = imports.apply(file, {mapping, {}});
    other.store->drain();
    const auto done = future.result();
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::New), 25);
    // Without a key of the company's, a parent cannot be found there.
    QVERIFY(std::ranges::all_of(done->plan.problems,
                                [](const ImportProblem &p) { return p.id == u"parent-unknown"_s; }));
    for (int i = 0; i < 25; ++i) {
        const QString name = u"=Account %1, \"%2\""_s.arg(i).arg(i % 7);
        const Account here = house.account(name);
        const Account there = other.account(name);
        QCOMPARE(there.carr, here.carr);
        QCOMPARE(there.technologyStack, here.technologyStack);
        QCOMPARE(there.pinnedNote, here.pinnedNote);
        QCOMPARE(there.externalId, here.externalId);
        QCOMPARE(there.renewalDate, here.renewalDate);
        QCOMPARE(there.geo, here.geo);
        QCOMPARE(there.links, here.links);
    }
}

void TestAccountApply::undoTakesEverythingBack_data()
{
    QTest::addColumn<ImportPolicies>("policies");
    for (int i = 0; i < 18; ++i)
        QTest::addRow("%d", i) << ImportPolicies{ImportPolicies::Existing(i % 3),
                                                 ImportPolicies::Duplicates(i / 3 % 3),
                                                 ImportPolicies::Empty(i / 9)};
}

void TestAccountApply::undoTakesEverythingBack()
{
    QFETCH(ImportPolicies, policies);
    AccountHouse house;
    fill(house);
    house.store.clock().advance(1'000);
    const QStringList before = house.everything();
    const auto done =
        house.import(house.file(anyFile(quint32(QByteArray(QTest::currentDataTag()).toInt()))), policies);
    VERIFY_RESULT(done);
    QVERIFY(house.everything() != before);
    const auto undone = house.undo(done->id);
    VERIFY_RESULT(undone);
    QVERIFY(undone->kept.isEmpty());
    QVERIFY(undone->undone > 0);
    QCOMPARE(house.everything(), before);
}

void TestAccountApply::undoKeepsWhatWasChangedOrIsUsed()
{
    AccountHouse house;
    house.add(u"Old"_s, u"O-1"_s);
    Account edited = house.add(u"Edited"_s, u"E-1"_s);
    house.store.clock().advance(1'000);
    const auto done = house.import(house.file("Account ID,Name,Industry,Parent\n"
                                              "O-1,Old,Steel,\n"
                                              "E-1,Edited,Steel,\n"
                                              "N-1,Plain,,\n"
                                              "N-2,With contact,,\n"
                                              "N-3,Parent of used,,\n"
                                              "N-4,Used,,N-3\n"
                                              "N-5,Parent of plain,,\n"
                                              "N-6,Child,,N-5\n"
                                              "N-7,Parent of later,,\n"
                                              "N-8,Typed into,,\n"_ba));
    VERIFY_RESULT(done);
    house.store.clock().advance(60'000);
    edited = house.account(u"Edited"_s);
    edited.industry = u"Paper"_s;
    house.save(edited);
    Account typed = house.account(u"Typed into"_s);
    typed.pinnedNote = u"important"_s;
    house.save(typed);
    Account later = rows::account(u"Later"_s);
    later.parent = house.account(u"Parent of later"_s).id;
    house.save(later);
    // Whoever belongs to an old account does not hold back its old values.
    for (const QString &name : {u"With contact"_s, u"Used"_s, u"Old"_s}) {
        const Contact contact =
            rows::contact(u"Jo"_s, u"jo%1@x.example"_s.arg(name.size()), {house.account(name).id});
        VERIFY_RESULT(
            house.store.run([&](WriteTransaction &t) { return ContactRepository::save(t, contact); }));
    }
    const auto undone = house.undo(done->id);
    VERIFY_RESULT(undone);
    QStringList kept;
    for (const KeptByUndo &account : undone->kept)
        kept.append(account.name);
    kept.sort();
    QCOMPARE(kept, (QStringList{u"Edited"_s, u"Parent of later"_s, u"Parent of used"_s, u"Typed into"_s,
                                u"Used"_s, u"With contact"_s}));
    QCOMPARE(undone->undone, 4);
    QCOMPARE(house.account(u"Old"_s).industry, QString());
    QCOMPARE(house.account(u"Edited"_s).industry, u"Paper"_s);
    QVERIFY(house.account(u"Plain"_s).id.isEmpty());
    QVERIFY(house.account(u"Child"_s).id.isEmpty());
    QVERIFY(house.account(u"Parent of plain"_s).id.isEmpty());
}

void TestAccountApply::undoIsOnceAndForThirtyDays()
{
    AccountHouse house;
    const auto first = house.import(house.file("Name\nAcme\n"_ba));
    VERIFY_RESULT(first);
    VERIFY_RESULT(house.undo(first->id));
    VERIFY_FAILS(house.undo(first->id), ErrorKind::Conflict);
    VERIFY_FAILS(house.undo(ContactImportId::create()), ErrorKind::NotFound);
    const auto second = house.import(house.file("Name\nAcme\n"_ba));
    VERIFY_RESULT(second);
    house.store.clock().advance(qint64(31) * 24 * 60 * 60 * 1000);
    VERIFY_FAILS(house.undo(second->id), ErrorKind::Conflict);
    QCOMPARE(house.count(u"account"_s), 1);
}

void TestAccountApply::rejectsCanBeMendedAndImported()
{
    AccountHouse house;
    const CsvFile file = house.file("Name,Hosting,Pinned Note\n"
                                    "Acme,The moon,\"a \"\"b\"\", c\"\n"
                                    "Bolt,GitLab.com,\n"
                                    ",GitLab.com,nameless\n"_ba);
    const QString path = house.store.folder() + u"/rejects.csv"_s;
    RejectsFile rejects(path, file);
    VERIFY_RESULT(rejects.open());
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    for (const PlannedRow &row : rows)
        VERIFY_RESULT(rejects.add(row));
    VERIFY_RESULT(rejects.finish());
    QCOMPARE(rejects.rows(), 2);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray mended = written.readAll()
                                  .replace("The moon", "gitlab_com")
                                  .replace(",GitLab.com,nameless", "City,GitLab.com,nameless");
    const auto done = house.import(house.file(mended));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::New), 2);
    QCOMPARE(house.account(u"Acme"_s).pinnedNote, u"a \"b\", c"_s);
}

void TestAccountApply::repairsAreTaken()
{
    AccountHouse house;
    const CsvFile file = house.file("Name,Hosting\nAcme,The moon\nBolt,The moon\nCity,Mars\nDell,\n"_ba);
    ImportSettings settings{AccountHouse::mappingOf(file), {}};
    settings.repairs.setValue(1, u"The moon"_s, u"GitLab.com"_s);
    settings.repairs.setCell(4, 1, QString());
    settings.repairs.leaveOut(5);
    QList<PlannedRow> rows;
    house.planWith(file, settings, &rows);
    QCOMPARE(verdictsOf(rows), u"new new new invalid"_s);
    AccountImports imports({*house.store, house.store.clock(), house.sam.id});
    auto done = imports.apply(file, settings);
    house.store->drain();
    VERIFY_RESULT(done.result());
    QCOMPARE(house.account(u"Bolt"_s).hosting, u"gitlab_com"_s);
    QVERIFY(house.account(u"Dell"_s).id.isEmpty());
}

static QByteArray manyRows()
{
    QByteArray bytes("Name,Industry\n");
    for (int i = 0; i < 3'000; ++i)
        bytes += "Account " + QByteArray::number(i) + ",Steel and iron\n";
    return bytes;
}

void TestAccountApply::aStoppedImportLeavesNothing()
{
    AccountHouse house;
    const CsvFile file = house.file(manyRows());
    int asked = 0;
    VERIFY_FAILS(
        house.import(file, {}, [&asked](qint64 done, qint64 total) { return done <= total && ++asked < 20; }),
        ErrorKind::Cancelled);
    QCOMPARE(asked, 20);
    QCOMPARE(house.count(u"account"_s), 0);
    VERIFY_RESULT(house.import(file));
    QCOMPARE(house.count(u"account"_s), 3'000);
}

void TestAccountApply::aDiskThatTakesNoMoreLeavesNothing()
{
    AccountHouse house;
    const CsvFile file = house.file(manyRows());
    {
        const test::SmallDisk disk(1'000'000);
        VERIFY_FAILS(house.import(file), ErrorKind::Io);
    }
    QCOMPARE(house.count(u"account"_s), 0);
    QCOMPARE(house.count(u"contact_import"_s), 0);
    VERIFY_RESULT(house.import(file));
    house.store.reopen();
    QCOMPARE(house.count(u"account"_s), 3'000);
}

void TestAccountApply::aFileThatChangesMeanwhileIsNotImported()
{
    AccountHouse house;
    const CsvFile file = house.file("Name\nAcme\n"_ba);
    const auto done = house.import(file, {}, [&file](qint64, qint64) {
        QFile changed(file.path());
        return changed.open(QIODevice::Append) && changed.write("More\n") == 5;
    });
    VERIFY_FAILS(done, ErrorKind::Conflict);
    QCOMPARE(house.count(u"account"_s), 0);
}

void TestAccountApply::namesAreReadInTheirEncoding_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/contacts/accounts/fixtures"));
    const QStringList names = folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
    QVERIFY(names.size() >= 8);
}

/// Accounts with real names: those of each fixture stand in names.json in UTF-8.
void TestAccountApply::namesAreReadInTheirEncoding()
{
    QFETCH(QString, file);
    QFile names(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/core/contacts/accounts/fixtures/names.json"));
    QVERIFY(names.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(names.readAll())
                                     .object()
                                     .value(QFileInfo(file).completeBaseName())
                                     .toObject();
    QVERIFY(!expected.isEmpty());
    AccountHouse house;
    CsvFile csv = *CsvFile::open(file);
    const auto done = house.import(csv);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.problems, QList<ImportProblem>());
    QCOMPARE(done->plan.count(ImportVerdict::New), expected.size());
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(house.account(it.key()).industry, it.value().toString());
    QVERIFY(house.plan(house.exported()).changesNothing());
}

QTEST_GUILESS_MAIN(TestAccountApply)
#include "tst_account_apply.moc"
