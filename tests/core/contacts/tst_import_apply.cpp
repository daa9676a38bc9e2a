// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ContactExport.h"
#include "core/contacts/ContactImports.h"
#include "core/contacts/RejectsFile.h"
#include "core/contacts/SavedMappings.h"
#include "core/store/DeliveryRepository.h"
#include "core/store/SubmissionRepository.h"
#include "core/store/suppressions/SuppressionRepository.h"
#include "tests/core/contacts/ImportHouse.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;
using test::verdictsOf;

/// Importing for real, the history, and the way back.
class TestImportApply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theImportDoesWhatTheDryRunSaid();
    void whatChangesNothingWritesNothing();
    void importedContactsAreAsInTheFile();
    void theHistoryKnowsTheImport();
    void aMappingIsRememberedForItsColumns();
    void undoTakesEverythingBack_data();
    void undoTakesEverythingBack();
    void undoKeepsWhatWasChangedOrWrittenTo();
    void undoIsOnceAndForThirtyDays();
    void undoCanBeStopped();
    void anOptOutSurvivesImportAndUndo();
    void anOptOutOfAnImportSurvivesItsUndo();
    void whoHasADomainBeyondAsciiIsKnownInEitherForm();
    void anOptOutOfARowThatIsLeftOutIsKept_data();
    void anOptOutOfARowThatIsLeftOutIsKept();
    void anOptOutOfSomebodyUnknownIsKept_data();
    void anOptOutOfSomebodyUnknownIsKept();
    void anUndoneImportLiftsNothing();
    void rejectsCanBeMendedAndImported();
    void aRowThatWasNotReadWholeIsRejectedUntilItIsMended_data();
    void aRowThatWasNotReadWholeIsRejectedUntilItIsMended();
    void exportAndImportAreTheIdentity_data();
    void exportAndImportAreTheIdentity();

private:
    Result<ImportOutcome> import(ImportHouse &house, const CsvFile &file, const ImportPolicies &policies = {},
                                 const ImportPlanner::GoOn &goOn = {})
    {
        ContactImports imports({*house.store, house.store.clock(), {}});
        auto future = imports.apply(file, {ImportHouse::mappingOf(file), policies}, {}, goOn);
        house.store->drain();
        return future.result();
    }
    Result<ImportUndo> undo(ImportHouse &house, const ContactImportId &id)
    {
        ContactImports imports({*house.store, house.store.clock(), {}});
        auto future = imports.undo(id);
        house.store->drain();
        return future.result();
    }
    static QStringList contactsOf(ImportHouse &house);
    static qint64 countOf(ImportHouse &house, const QString &table)
    {
        return house.store.reader().query(u"SELECT count(*) FROM "_s + table)->first().first().toLongLong();
    }
};

/// Everything that is kept of every contact.
QStringList TestImportApply::contactsOf(ImportHouse &house)
{
    const auto rows = house.store.reader().query(
        u"SELECT uid, first_name, last_name, email, title, phone, time_zone, locale, notes, email_opt_out, "
        u"opt_out_at, "
        "opt_out_source, inactive, bounce, bounce_detail, name_key, (SELECT group_concat(account_id || ':' "
        "|| roles || "
        "':' || position) FROM membership WHERE contact_id = contact.id) FROM contact ORDER BY uid"_s);
    QStringList lines;
    for (const QVariantList &row : *rows) {
        QStringList cells;
        for (const QVariant &value : row)
            cells.append(value.toString());
        lines.append(cells.join(u'|'));
    }
    return lines;
}

static QByteArray mixedFile()
{
    return "First Name,Last Name,Email,Account,Title,Role,Phone\n"
           "Ada,Lovelace,ada@acme.example,Acme GmbH,CTO,GitLab Admin,'+49 30 1\n"
           "Bo,Berg,bo@acme.example,Acme GmbH,Lead,Security,\n"
           "Cy,Clark,cy@x.example,Northbeam,,,\n"
           "Cy,Clark,cy@x.example,Acme GmbH,,Billing,\n"
           "Di,,di@x.example,Nowhere,,,\n"
           "Ed,,no address,Northbeam,,,\n"
           "Bo,Berg,BO@acme.example,acme gmbh,Boss,,\n"_ba;
}

void TestImportApply::theImportDoesWhatTheDryRunSaid()
{
    ImportHouse house;
    house.add(u"A."_s, u"ada@acme.example"_s, house.acme.id);
    const CsvFile file = house.file(mixedFile());
    const ImportPlan promised = house.plan(file);
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    QVERIFY(done->act > 0);
    QCOMPARE(countOf(house, u"contact"_s), 3);
    // And once more there is nothing left to do.
    const ImportPlan again = house.plan(file);
    QVERIFY(again.changesNothing());
    QCOMPARE(again.count(ImportVerdict::Unchanged), 4);
}

void TestImportApply::whatChangesNothingWritesNothing()
{
    ImportHouse house;
    const CsvFile file = house.file(mixedFile());
    VERIFY_RESULT(import(house, file));
    const qint64 transactions = countOf(house, u"journal_transaction"_s);
    const qint64 entries = countOf(house, u"journal_entry"_s);
    const auto again = import(house, file);
    VERIFY_RESULT(again);
    QVERIFY(again->id.isEmpty());
    QCOMPARE(again->act, 0);
    QCOMPARE(countOf(house, u"journal_transaction"_s), transactions);
    QCOMPARE(countOf(house, u"journal_entry"_s), entries);
    QCOMPARE(countOf(house, u"contact_import"_s), 1);
}

void TestImportApply::importedContactsAreAsInTheFile()
{
    ImportHouse house;
    VERIFY_RESULT(import(house, house.file(mixedFile())));
    const auto ada = house.contact(u"ada@acme.example"_s);
    QVERIFY(ada.has_value());
    QCOMPARE(ada->phone, u"+49 30 1"_s);
    QCOMPARE(ada->memberships, (QList<Membership>{{house.acme.id, {u"gitlab_admin"_s}}}));
    QCOMPARE(ada->createdAt, house.store.clock().now());
    const auto cy = house.contact(u"cy@x.example"_s);
    QCOMPARE(cy->memberships, (QList<Membership>{{house.northbeam.id, {}}, {house.acme.id, {u"Billing"_s}}}));
    QVERIFY(!house.contact(u"di@x.example"_s));
    QCOMPARE(ContactRepository::forAccount(house.store.reader(), house.acme.id)->size(), 3);
}

void TestImportApply::theHistoryKnowsTheImport()
{
    ImportHouse house;
    const CsvFile file = house.file(mixedFile());
    const ContactImports imports({*house.store, house.store.clock(), {}});
    QVERIFY(!*imports.earlierImportOf(file));
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    const auto history = imports.history();
    VERIFY_RESULT(history);
    QCOMPARE(history->size(), 1);
    const ContactImport &entry = history->first();
    QCOMPARE(entry.id, done->id);
    QCOMPARE(entry.transaction, done->act);
    QVERIFY(file.path().endsWith(entry.fileName));
    QCOMPARE(entry.fileSize, file.size());
    QCOMPARE(entry.counts[u"rows"_s].toInt(), 7);
    QCOMPARE(entry.counts[u"new"_s].toInt(), 3);
    QCOMPARE(entry.policies, ImportPolicies().toJson());
    QCOMPARE(*ImportMapping::fromJson(ImportKind::Contacts, entry.mapping, file.columns()),
             ImportHouse::mappingOf(file));
    // The same bytes under another name.
    QCOMPARE((*imports.earlierImportOf(house.file(mixedFile())))->id, done->id);
    VERIFY_RESULT(undo(house, done->id));
    QVERIFY(!imports.history()->first().undoneAt.isNull());
    QVERIFY(!*imports.earlierImportOf(file));
}

void TestImportApply::aMappingIsRememberedForItsColumns()
{
    ImportHouse house;
    ContactImports imports({*house.store, house.store.clock(), {}});
    const CsvFile file = house.file("Who,Reach,Firm\nJo,jo@x.example,Northbeam\n"_ba);
    ImportMapping mapping = *imports.proposedMapping(file);
    QCOMPARE(mapping.columnOf(ImportTarget::FirstName), -1);
    mapping.targets = {ImportTarget::FirstName, ImportTarget::Email, ImportTarget::AccountName};
    auto future = imports.apply(file, {mapping, {}});
    house.store->drain();
    VERIFY_RESULT(future.result());
    QCOMPARE(*imports.proposedMapping(file), mapping);
    // In another order it is the same set; with another column it is none of ours.
    const CsvFile other = house.file("Firm,Who,Reach\nNorthbeam,Al,al@x.example\n"_ba);
    QCOMPARE(imports.proposedMapping(other)->columnOf(ImportTarget::FirstName), 1);
    QCOMPARE(imports.proposedMapping(house.file("Who,Reach,Firm,More\nJo,jo@x.example,N,\n"_ba))
                 ->columnOf(ImportTarget::FirstName),
             -1);

    // Files without a header are not alike because they have no names.
    const CsvFile bare = house.file("jo@x.example,Northbeam,Jo\n"_ba);
    QVERIFY(!bare.hasHeader());
    ImportMapping numbered;
    numbered.targets = {ImportTarget::Email, ImportTarget::AccountName, ImportTarget::FirstName};
    auto second = imports.apply(bare, {numbered, {}});
    house.store->drain();
    VERIFY_RESULT(second.result());
    QCOMPARE(imports.proposedMapping(house.file("al@x.example,Lead,Northbeam\n"_ba))
                 ->columnOf(ImportTarget::AccountName),
             -1);
    // And what is kept of their columns is in no language.
    QVERIFY(numbered.toJson(bare.columns())[u"columns"_s].toObject().contains(u"column-1"_s));
    QCOMPARE(*ImportMapping::fromJson(ImportKind::Contacts, numbered.toJson(bare.columns()), bare.columns()),
             numbered);

    VERIFY_RESULT(house.store.run(
        [&](WriteTransaction &t) { return SavedMappings::save(t, u"Fairs"_s, file.columns(), mapping); }));
    QCOMPARE(*SavedMappings::names(house.store.reader(), ImportKind::Contacts), QStringList{u"Fairs"_s});
    QCOMPARE(*SavedMappings::named(house.store.reader(), ImportKind::Contacts, u"Fairs"_s, file.columns()),
             mapping);
    VERIFY_FAILS(SavedMappings::named(house.store.reader(), ImportKind::Contacts, u"Fairs"_s, {u"Other"_s}),
                 ErrorKind::Invalid);
    VERIFY_FAILS(SavedMappings::named(house.store.reader(), ImportKind::Contacts, u"None"_s, file.columns()),
                 ErrorKind::NotFound);
    VERIFY_RESULT(house.store.run(
        [&](WriteTransaction &t) { return SavedMappings::remove(t, ImportKind::Contacts, u"Fairs"_s); }));
    QCOMPARE(*SavedMappings::names(house.store.reader(), ImportKind::Contacts), QStringList());
}

void TestImportApply::undoTakesEverythingBack_data()
{
    QTest::addColumn<ImportPolicies>("policies");
    for (int i = 0; i < 18; ++i)
        QTest::addRow("%d", i) << ImportPolicies{ImportPolicies::Existing(i % 3),
                                                 ImportPolicies::Duplicates(i / 3 % 3),
                                                 ImportPolicies::Empty(i / 9)};
}

void TestImportApply::undoTakesEverythingBack()
{
    QFETCH(ImportPolicies, policies);
    ImportHouse house;
    for (int i = 0; i < 12; ++i) {
        Contact contact = rows::contact(u"Old %1"_s.arg(i), u"p%1@x.example"_s.arg(i), {house.acme.id});
        contact.title = i % 2 == 0 ? u"Lead"_s : QString();
        contact.emailOptOut = i == 5;
        house.save(contact);
    }
    const QStringList before = contactsOf(house);
    QRandomGenerator random(quint32(QByteArray(QTest::currentDataTag()).toInt() + 1));
    QByteArray bytes("Email,Account,First Name,Title,Role,Notes,Opt out\n");
    for (int i = 0; i < 60; ++i) {
        const QList<QByteArray> accounts{"Acme GmbH", "Northbeam", "Nowhere"};
        bytes += 'p' + QByteArray::number(random.bounded(30)) + "@x.example," +
                 accounts.at(random.bounded(3)) + ",N" + QByteArray::number(random.bounded(3)) + ',' +
                 (random.bounded(2) ? "Boss" : "") + ',' + (random.bounded(2) ? "GitLab Admin;x" : "") + ',' +
                 (random.bounded(2) ? "\"two\nlines\"" : "") + ',' + (random.bounded(8) ? "no" : "yes") +
                 '\n';
    }
    const auto done = import(house, house.file(bytes), policies);
    VERIFY_RESULT(done);
    QVERIFY(contactsOf(house) != before);
    const auto undone = undo(house, done->id);
    VERIFY_RESULT(undone);
    // But for whom the file lets opt out.
    QVERIFY(!undone->kept.isEmpty());
    QSet<QString> kept;
    for (const KeptByUndo &contact : undone->kept) {
        QVERIFY(house.contact(contact.detail)->emailOptOut);
        kept.insert(contact.id);
    }
    const auto othersOf = [&kept](const QStringList &contacts) {
        QStringList others;
        std::ranges::copy_if(contacts, std::back_inserter(others), [&kept](const QString &contact) {
            return !kept.contains(contact.section(u'|', 0, 0));
        });
        return others;
    };
    QCOMPARE(othersOf(contactsOf(house)), othersOf(before));
}

void TestImportApply::undoKeepsWhatWasChangedOrWrittenTo()
{
    ImportHouse house;
    house.add(u"A."_s, u"ada@acme.example"_s, house.acme.id);
    const auto done = import(house, house.file(mixedFile()));
    VERIFY_RESULT(done);
    house.store.clock().advance(60'000);
    Contact ada = *house.contact(u"ada@acme.example"_s);
    ada.notes = u"spoke on the telephone"_s;
    house.save(ada);
    const Contact bo = *house.contact(u"bo@acme.example"_s);
    Submission submission;
    submission.id = SubmissionId::create();
    submission.draft = DraftId::create();
    submission.account = house.acme.id;
    submission.state = SubmissionState::Done;
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.submission = submission.id;
    delivery.contact = bo.id;
    delivery.address = bo.email;
    delivery.state = DeliveryState::Accepted;
    delivery.changedAt = house.store.clock().now();
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) -> Result<void> {
        WAYMARK_TRY(SubmissionRepository::save(t, submission));
        return DeliveryRepository::save(t, delivery);
    }));
    const auto undone = undo(house, done->id);
    VERIFY_RESULT(undone);
    QStringList kept;
    for (const KeptByUndo &contact : undone->kept)
        kept.append(contact.detail);
    kept.sort();
    QCOMPARE(kept, (QStringList{u"ada@acme.example"_s, u"bo@acme.example"_s}));
    QCOMPARE(undone->undone, 1);
    QVERIFY(!house.contact(u"cy@x.example"_s));
    QCOMPARE(house.contact(u"ada@acme.example"_s)->notes, ada.notes);
    QCOMPARE(house.contact(u"ada@acme.example"_s)->firstName, u"Ada"_s);
}

void TestImportApply::undoIsOnceAndForThirtyDays()
{
    ImportHouse house;
    const auto first = import(house, house.file(mixedFile()));
    VERIFY_RESULT(first);
    VERIFY_RESULT(undo(house, first->id));
    VERIFY_FAILS(undo(house, first->id), ErrorKind::Conflict);
    VERIFY_FAILS(undo(house, ContactImportId::create()), ErrorKind::NotFound);
    const auto second = import(house, house.file(mixedFile()));
    VERIFY_RESULT(second);
    house.store.clock().advance(qint64(31) * 24 * 60 * 60 * 1000);
    VERIFY_FAILS(undo(house, second->id), ErrorKind::Conflict);
    QCOMPARE(countOf(house, u"contact"_s), 3);
}

void TestImportApply::undoCanBeStopped()
{
    ImportHouse house;
    QByteArray bytes("Email,Account\n");
    for (int i = 0; i < 1'000; ++i)
        bytes += 'p' + QByteArray::number(i) + "@x.example,Northbeam\n";
    const auto done = import(house, house.file(bytes));
    VERIFY_RESULT(done);
    ContactImports imports({*house.store, house.store.clock(), {}});
    QList<double> shares;
    auto stopped = imports.undo(done->id, [&shares](double share) {
        shares.append(share);
        return shares.size() < 3;
    });
    house.store->drain();
    VERIFY_FAILS(stopped.result(), ErrorKind::Cancelled);
    QCOMPARE(shares.size(), 3);
    QVERIFY(std::ranges::is_sorted(shares) && shares.last() < 1);
    QCOMPARE(countOf(house, u"contact"_s), 1'000);
    VERIFY_RESULT(undo(house, done->id));
    QCOMPARE(countOf(house, u"contact"_s), 0);
}

void TestImportApply::anOptOutSurvivesImportAndUndo()
{
    ImportHouse house;
    const auto done = import(house, house.file(mixedFile()));
    VERIFY_RESULT(done);
    Contact ada = *house.contact(u"ada@acme.example"_s);
    ada.emailOptOut = true;
    house.save(ada);
    Contact bo = *house.contact(u"bo@acme.example"_s);
    bo.bounce = BounceState::Hard;
    house.save(bo);
    VERIFY_RESULT(import(house, house.file("Email,Account,Opt out,Title\n"
                                           "ada@acme.example,Acme GmbH,no,CEO\n"
                                           "bo@acme.example,Acme GmbH,no,CEO\n"_ba)));
    QVERIFY(house.contact(ada.email)->emailOptOut);
    QCOMPARE(house.contact(ada.email)->title, u"CTO"_s);
    QCOMPARE(house.contact(bo.email)->bounce, BounceState::Hard);
    QCOMPARE(house.contact(bo.email)->title, u"CEO"_s);
    const auto undone = undo(house, done->id);
    VERIFY_RESULT(undone);
    QVERIFY(house.contact(ada.email)->emailOptOut);
    QCOMPARE(house.contact(bo.email)->bounce, BounceState::Hard);
}

void TestImportApply::anOptOutOfAnImportSurvivesItsUndo()
{
    ImportHouse house;
    house.add(u"Ada"_s, u"ada@x.example"_s, house.acme.id);
    house.add(u"Bo"_s, u"bo@x.example"_s, house.acme.id);
    const auto done = import(house, house.file("Email,Account,First Name,Opt out\n"
                                               "ada@x.example,Northbeam,Adele,yes\n"
                                               "bo@x.example,Northbeam,Bob,no\n"
                                               "cy@x.example,Northbeam,Cy,yes\n"
                                               "di@x.example,Northbeam,Di,no\n"_ba));
    VERIFY_RESULT(done);
    const auto undone = undo(house, done->id);
    VERIFY_RESULT(undone);
    QStringList kept;
    for (const KeptByUndo &contact : undone->kept)
        kept.append(contact.detail);
    kept.sort();
    QCOMPARE(kept, (QStringList{u"ada@x.example"_s, u"cy@x.example"_s}));
    QVERIFY(house.contact(u"ada@x.example"_s)->emailOptOut);
    QVERIFY(house.contact(u"cy@x.example"_s)->emailOptOut);
    QCOMPARE(house.contact(u"bo@x.example"_s)->firstName, u"Bo"_s);
    QCOMPARE(house.contact(u"bo@x.example"_s)->memberships.size(), 1);
    QVERIFY(!house.contact(u"di@x.example"_s));
}

void TestImportApply::whoHasADomainBeyondAsciiIsKnownInEitherForm()
{
    ImportHouse house;
    Contact jo = house.add(u"Jo"_s, u"jo@müller.example"_s, house.acme.id);
    jo.emailOptOut = true;
    house.save(jo);
    Contact bo = house.add(u"Bo"_s, u"Bo@xn--mller-kva.example"_s, house.acme.id);
    bo.bounce = BounceState::Hard;
    house.save(bo);
    const CsvFile file = house.file("Email,Account,First Name\n"
                                    "jo@xn--mller-kva.example,Acme GmbH,Jo\n"
                                    "JO@M\u00dcLLER.example,Northbeam,Joanna\n"
                                    "bo@m\u00fcller.example,Acme GmbH,Bo\n"_ba);
    QList<PlannedRow> rows;
    house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"opted-out opted-out unchanged"_s);
    VERIFY_RESULT(import(house, file));
    QCOMPARE(countOf(house, u"contact"_s), 2);
    QCOMPARE(house.contact(u"bo@Müller.example"_s)->email, bo.email);
    QCOMPARE(house.contact(u"jo@xn--mller-kva.example"_s)->id, jo.id);
}

void TestImportApply::anOptOutOfARowThatIsLeftOutIsKept_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<int>("rejected");
    QTest::newRow("one after the row that is taken")
        << false << "jo@x.example,Northbeam,no,Lead\njo@x.example,Nowhere,yes,\n"_ba
        << u"new unknown-account"_s << 1;
    QTest::newRow("one before it") << false
                                   << "JO@x.example,Nowhere,yes,\njo@x.example,Northbeam,no,Lead\n"_ba
                                   << u"unknown-account new"_s << 1;
    QTest::newRow("a ragged one before it")
        << false << "jo@x.example,Northbeam,yes\njo@x.example,Northbeam,no,Lead\n"_ba << u"invalid new"_s
        << 1;
    QTest::newRow("the only one") << true << "jo@x.example,Nowhere,yes,Lead\n"_ba << u"update"_s << 1;
    QTest::newRow("the only one, ragged")
        << true << "jo@x.example,Northbeam,yes,Lead,more\n"_ba << u"update"_s << 1;
    QTest::newRow("the only one, with a bad quotation mark")
        << true << "jo@x.example,Northbeam,yes,\"Le\"ad\n"_ba << u"update"_s << 1;
    QTest::newRow("several") << true
                             << "jo@x.example,Nowhere,no,\njo@x.example,Nowhere,yes,\n"
                                "jo@x.example,Elsewhere,yes,\n"_ba
                             << u"unknown-account update unknown-account"_s << 3;
    QTest::newRow("for an existing contact who is updated")
        << true << "jo@x.example,Northbeam,no,Lead\njo@x.example,Nowhere,yes,\n"_ba
        << u"update unknown-account"_s << 1;
}

void TestImportApply::anOptOutOfARowThatIsLeftOutIsKept()
{
    QFETCH(bool, isThere);
    QFETCH(QByteArray, lines);
    QFETCH(QString, verdicts);
    QFETCH(int, rejected);
    ImportHouse house;
    if (isThere)
        house.add(u"Jo"_s, u"jo@x.example"_s, house.northbeam.id);
    const CsvFile file = house.file("Email,Account,Opt out,Title\nal@x.example,Northbeam,no,\n" + lines);
    QList<PlannedRow> rows;
    const ImportPlan promised = house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), u"new "_s + verdicts);
    RejectsFile rejects(house.store.folder() + u"/rejects.csv"_s, file);
    VERIFY_RESULT(rejects.open());
    for (const PlannedRow &row : std::as_const(rows))
        VERIFY_RESULT(rejects.add(row));
    QCOMPARE(rejects.rows(), rejected);
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    QVERIFY(house.contact(u"jo@x.example"_s)->emailOptOut);
    QVERIFY(house.contact(u"jo@x.example"_s)->optOutAt.isValid());
    QVERIFY(!house.contact(u"al@x.example"_s)->emailOptOut);
    QCOMPARE(house.contact(u"jo@x.example"_s)->memberships.size(), 1);
}

void TestImportApply::anOptOutOfSomebodyUnknownIsKept_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("verdicts");
    QTest::newRow("the only one") << "Jo@x.example,Nowhere,yes,Lead\n"_ba << u"update"_s;
    QTest::newRow("the only one, ragged") << "Jo@x.example,Northbeam,yes,Lead,more\n"_ba << u"update"_s;
    QTest::newRow("several") << "Jo@x.example,Nowhere,no,\njo@x.example,Nowhere,yes,\n"
                                "jo@x.example,Elsewhere,yes,\n"_ba
                             << u"unknown-account update unknown-account"_s;
}

/// Nobody becomes a contact by a row that is left out, but nobody who asked for nothing gets email later.
void TestImportApply::anOptOutOfSomebodyUnknownIsKept()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, verdicts);
    ImportHouse house;
    const CsvFile file = house.file("Email,Account,Opt out,Title\n" + lines);
    QList<PlannedRow> rows;
    const ImportPlan promised = house.plan(file, {}, &rows);
    QCOMPARE(verdictsOf(rows), verdicts);
    RejectsFile rejects(house.store.folder() + u"/rejects.csv"_s, file);
    VERIFY_RESULT(rejects.open());
    for (const PlannedRow &row : std::as_const(rows))
        VERIFY_RESULT(rejects.add(row));
    QCOMPARE(rejects.rows(), rows.size());
    const auto update = std::ranges::find(rows, ImportVerdict::Update, &PlannedRow::verdict);
    QCOMPARE(update->changes, (QList<FieldChange>{{u"email_opt_out"_s, u"false"_s, u"true"_s}}));
    const auto done = import(house, file);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan, promised);
    QCOMPARE(countOf(house, u"contact"_s), 0);
    const auto listed = SuppressionRepository::holding(house.store.reader(), u"jo@x.example"_s);
    VERIFY_RESULT(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->first().reason, SuppressionReason::OptedOut);
    QVERIFY(listed->first().source.contains(QFileInfo(file.path()).fileName()));
    QCOMPARE(listed->first().at, house.store.clock().now());
    // Once more it changes nothing, and a file that knows nothing of it makes nobody reachable.
    const auto again = import(house, file);
    VERIFY_RESULT(again);
    QVERIFY(again->plan.changesNothing());
    VERIFY_RESULT(import(house, house.file("Email,Account\njo@x.example,Northbeam\n"_ba)));
    QVERIFY(!house.contact(u"jo@x.example"_s));
    // Nor does taking the import back, whoever gets the address then.
    VERIFY_RESULT(undo(house, done->id));
    house.add(u"Jo"_s, u"jo@x.example"_s, house.northbeam.id);
    QVERIFY(house.contact(u"jo@x.example"_s)->emailOptOut);
}

void TestImportApply::anUndoneImportLiftsNothing()
{
    ImportHouse house;
    house.add(u"Mo"_s, u"mo@x.example"_s, house.acme.id);
    const auto done = import(house, house.file("Email,Account,Opt out\n"
                                               "mo@x.example,Acme GmbH,yes\n"
                                               "al@x.example,Acme GmbH,yes\n"_ba));
    VERIFY_RESULT(done);
    Contact mo = *house.contact(u"mo@x.example"_s);
    mo.email = u"mo.new@x.example"_s;
    house.save(mo);
    const Contact al = *house.contact(u"al@x.example"_s);
    VERIFY_RESULT(house.store.run([&](WriteTransaction &t) { return ContactRepository::remove(t, al.id); }));
    const auto undone = undo(house, done->id);
    VERIFY_RESULT(undone);
    QStringList kept = undone->keptAddresses;
    kept.sort();
    QCOMPARE(kept, (QStringList{u"al@x.example"_s, u"mo@x.example"_s}));
    for (const QString &address : {u"mo@x.example"_s, u"mo.new@x.example"_s, u"al@x.example"_s})
        QCOMPARE(SuppressionRepository::holding(house.store.reader(), address)->size(), 1);
    house.add(u"Next"_s, u"mo@x.example"_s, house.acme.id);
    QVERIFY(house.contact(u"mo@x.example"_s)->emailOptOut);
}

void TestImportApply::rejectsCanBeMendedAndImported()
{
    ImportHouse house;
    QString before;
    QString path;
    for (int round = 0; round < 2; ++round) {
        before = std::exchange(path, house.store.folder() + u"/rejects %1.csv"_s.arg(round));
        const CsvFile file = round == 0 ? house.file("Phone,Email,Account,Notes\n"
                                                     "'+49 1,broken,Northbeam,\"a \"\"b\"\", c\"\n"
                                                     "'+49 2,jo@x.example,Nowhere,\n"
                                                     "'+49 3,al@x.example,Northbeam,\n"_ba)
                                        : *CsvFile::open(before);
        VERIFY_FAILS(RejectsFile(file.path(), file).open(), ErrorKind::Invalid);
        RejectsFile rejects(path, file);
        VERIFY_RESULT(rejects.open());
        QList<PlannedRow> rows;
        house.plan(file, {}, &rows);
        for (const PlannedRow &row : rows)
            VERIFY_RESULT(rejects.add(row));
        VERIFY_RESULT(rejects.finish());
        QCOMPARE(rejects.rows(), 2);
        const CsvFile written = *CsvFile::open(path);
        QCOMPARE(written.columns(), (QStringList{u"_row"_s, u"_problem"_s, u"_mended"_s, u"Phone"_s,
                                                 u"Email"_s, u"Account"_s, u"Notes"_s}));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mended =
        file.readAll().replace("broken", "bo@x.example").replace("Nowhere", "Northbeam");
    const auto done = import(house, house.file(mended));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::New), 2);
    QCOMPARE(house.contact(u"bo@x.example"_s)->phone, u"+49 1"_s);
    QCOMPARE(house.contact(u"bo@x.example"_s)->notes, u"a \"b\", c"_s);
}

void TestImportApply::aRowThatWasNotReadWholeIsRejectedUntilItIsMended_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("a comma too many") << "jo@x.example,Northbeam,Engineer, Platform,,yes"_ba
                                      << "jo@x.example,Northbeam,Engineer,\" Platform\",,yes"_ba;
    QTest::newRow("cells that are not there") << "jo@x.example,Northbeam"_ba
                                              << "jo@x.example,Northbeam"_ba;
    QTest::newRow("a bad quotation mark") << "jo@x.example,Northbeam,\"Le\"ad,,"_ba
                                          << "jo@x.example,Northbeam,\"\"\"Le\"\"ad\",,"_ba;
    QTest::newRow("letters that are none") << "jo@x.example,Northbeam,L\xFF,,"_ba
                                           << "jo@x.example,Northbeam,L\xEF\xBF\xBD,,"_ba;
}

void TestImportApply::aRowThatWasNotReadWholeIsRejectedUntilItIsMended()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, written);
    ImportHouse house;
    const QString path = house.store.folder() + u"/rejects "_s;
    QByteArray bytes =
        "Email,Account Name,Title,Phone,Email Opt Out\nal@x.example,Northbeam,,,\n" + line + '\n';
    for (int round = 0; round < 3; ++round) {
        const CsvFile file = *CsvFile::open(house.write(bytes), {TextEncoding::named(u"UTF-8"_s), ',', true});
        QList<PlannedRow> rows;
        house.plan(file, {}, &rows);
        QCOMPARE(rows.last().verdict, ImportVerdict::Invalid);
        RejectsFile rejects(path + QString::number(round), file);
        VERIFY_RESULT(rejects.open());
        for (const PlannedRow &row : std::as_const(rows))
            VERIFY_RESULT(rejects.add(row));
        VERIFY_RESULT(rejects.finish());
        QCOMPARE(rejects.rows(), 1);
        QFile read(path + QString::number(round));
        QVERIFY(read.open(QIODevice::ReadOnly));
        bytes = read.readAll();
        QVERIFY2(bytes.endsWith(QByteArray(",no," + written + "\r\n")),
                 qPrintable(QString::fromUtf8(bytes).right(200)));
        // A spreadsheet fills rows up to the longest.
        if (round == 1)
            bytes.replace("Opt Out\r\n", "Opt Out,\r\n");
    }
    bytes.replace(QByteArray("no," + written), "yes,jo@x.example,Northbeam,Lead,,yes,");
    const auto done = import(house, house.file(bytes));
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::New), 1);
    QVERIFY(house.contact(u"jo@x.example"_s)->emailOptOut);
    QCOMPARE(house.contact(u"jo@x.example"_s)->title, u"Lead"_s);
}

/// Words as people type and paste them.
static QString randomText(QRandomGenerator &random, bool hasLines)
{
    static const QStringList pieces{
        u"Jo"_s,     u"Groß"_s,   u"علی\u200Cرضا"_s, u"👩\u200D👧"_s, u"Zoe\u0308"_s, u" "_s,
        u"  "_s,     u"\u00A0"_s, u"\u200B"_s,       u"\u200F"_s,   u"\u200C"_s,    u"\u00AD"_s,
        u","_s,      u";"_s,      u"\"Bob\""_s,      u"O'Brien"_s,  u"'"_s,         u"="_s,
        u"+49 30"_s, u"@"_s,      u"12-May"_s,       u"|"_s,        u"#N/A"_s};
    QString text;
    for (int i = random.bounded(6); i > 0; --i) {
        text += pieces.at(random.bounded(pieces.size()));
        if (hasLines && random.bounded(3) == 0)
            text += random.bounded(2) ? u"\n"_s : u"\r\n  "_s;
    }
    return text;
}

void TestImportApply::exportAndImportAreTheIdentity_data()
{
    undoTakesEverythingBack_data();
}

void TestImportApply::exportAndImportAreTheIdentity()
{
    QFETCH(ImportPolicies, policies);
    ImportHouse house;
    QRandomGenerator random(quint32(QByteArray(QTest::currentDataTag()).toInt() + 1));
    qint64 memberships = 0;
    qint64 optedOut = 0;
    for (int i = 0; i < 60; ++i) {
        const QString address = i % 5 == 0 ? u"P%1@müller.example"_s : u"p%1@x.example"_s;
        Contact contact = rows::contact(randomText(random, false), address.arg(i), {house.acme.id});
        if (i % 4 == 0)
            contact.memberships.append({house.northbeam.id, {}});
        contact.lastName = randomText(random, false);
        contact.title = randomText(random, false);
        contact.phone = i % 2 ? u"+49 30 %1"_s.arg(i) : QString();
        contact.notes = randomText(random, true);
        contact.externalId = i % 3 ? u"00%1"_s.arg(i) : QString();
        contact.consentSource = randomText(random, false);
        contact.consentDate = i % 2 ? QDate(2026, 1, 1 + i % 20) : QDate();
        contact.timeZone = i % 3 ? u"Europe/Berlin"_s : QString();
        contact.locale = i % 3 ? u"de-AT"_s : QString();
        static const QStringList roles{u"gitlab_admin"_s, u"Security, Compliance"_s, u"a; b"_s, u"x | y"_s,
                                       u"Sales"_s};
        for (int j = random.bounded(3); j > 0; --j) {
            QStringList &own = contact.memberships.first().roles;
            if (const QString role = roles.at(random.bounded(roles.size())); !own.contains(role))
                own.append(role);
        }
        contact.emailOptOut = i % 7 == 0;
        house.save(contact);
        memberships += contact.memberships.size();
        optedOut += contact.emailOptOut ? contact.memberships.size() : 0;
    }
    const QStringList before = contactsOf(house);
    QFile file(house.store.folder() + u"/export.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto rows = ContactExport::write(house.store.reader(), file, {});
    VERIFY_RESULT(rows);
    QCOMPARE(*rows, memberships);
    file.close();
    const auto done = import(house, *CsvFile::open(file.fileName()), policies);
    VERIFY_RESULT(done);
    QCOMPARE(done->plan.count(ImportVerdict::OptedOut), optedOut);
    QCOMPARE(done->plan.count(ImportVerdict::Unchanged), memberships - optedOut);
    QCOMPARE(contactsOf(house), before);
}

QTEST_GUILESS_MAIN(TestImportApply)
#include "tst_import_apply.moc"
