// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/SuppressionFile.h"
#include "tests/core/contacts/ImportHouse.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::ImportHouse;

/// Lists of those who get no email: whose wish can be read is not lost.
class TestSuppressionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAddressIsReadInAnyForm_data();
    void anAddressIsReadInAnyForm();
    void aRowThatIsDamagedKeepsItsAddress();
    void theColumnOfAddressesIsFound_data();
    void theColumnOfAddressesIsFound();
    void aGuessAmongSeveralColumnsIsSaid();
    void aColumnCanBeNamed();
    void aListWithoutAHeaderIsRead();
    void countsAddUp();
    void countingAndReadingCanBeStopped();

private:
    ImportHouse m_house;
};

void TestSuppressionFile::anAddressIsReadInAnyForm_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << "jo@x.example"_ba;
    QTest::newRow("with a name") << "\"Miller, Jo <jo@x.example>\""_ba;
    QTest::newRow("a link") << "MailTo:jo@x.example"_ba;
    QTest::newRow("blanks") << " \xc2\xa0jo@x.example "_ba;
    QTest::newRow("domain in capitals") << "jo@X.EXAMPLE"_ba;
}

void TestSuppressionFile::anAddressIsReadInAnyForm()
{
    QFETCH(QByteArray, cell);
    const auto list = SuppressionFile::read(m_house.write("Email,Why\n" + cell + ",asked\n"));
    VERIFY_RESULT(list);
    QCOMPARE(list->addresses, QStringList{u"jo@x.example"_s});
    QCOMPARE(list->invalid, 0);
}

void TestSuppressionFile::aRowThatIsDamagedKeepsItsAddress()
{
    const auto list = SuppressionFile::read(m_house.write("Email,Why\n"
                                                          "a@x.example,asked,more\n"
                                                          "b@x.example\n"
                                                          "c@x.example,\"a\"b\n"
                                                          "nobody,asked,more\n"
                                                          "d@x.example,asked\n"_ba));
    VERIFY_RESULT(list);
    QCOMPARE(list->addresses,
             (QStringList{u"a@x.example"_s, u"b@x.example"_s, u"c@x.example"_s, u"d@x.example"_s}));
    QCOMPARE(list->rows, 5);
    QCOMPARE(list->invalid, 1);
    // What was wrong is told of each.
    QCOMPARE(list->problems.size(), 4);
    QCOMPARE(std::ranges::count(list->problems, ImportProblem::Severity::Error, &ImportProblem::severity), 1);
}

void TestSuppressionFile::theColumnOfAddressesIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("column");
    QTest::newRow("by its name") << "Asked by,Mail\nsam@tam.example,jo@x.example\n"_ba << u"Mail"_s;
    QTest::newRow("by nothing but addresses")
        << "Asked by,Who\nsam@tam.example,jo@x.example\nby phone,al@x.example\n"_ba << u"Who"_s;
    QTest::newRow("not by who asked")
        << "Requested by,Address\nboss@w.example,s1@x.example\nboss@w.example,s2@x.example\n"_ba
        << u"Address"_s;
    QTest::newRow("by its name, of several")
        << "Kept by,Recipient\nb@w.example,s1@x.example\nc@w.example,s2@x.example\n"_ba << u"Recipient"_s;
    QTest::newRow("by different ones")
        << "Desk,Who\ndesk@w.example,s1@x.example\ndesk@w.example,s2@x.example\n"_ba << u"Who"_s;
    QTest::newRow("by one") << "No,Who\n1,nobody\n2,jo@x.example\n"_ba << u"Who"_s;
}

void TestSuppressionFile::theColumnOfAddressesIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, column);
    const auto list = SuppressionFile::read(m_house.write(bytes));
    VERIFY_RESULT(list);
    QCOMPARE(list->column, column);
    QCOMPARE(list->columns.size(), 2);
}

void TestSuppressionFile::aGuessAmongSeveralColumnsIsSaid()
{
    const auto list = SuppressionFile::read(
        m_house.write("Desk,Who\ndesk@w.example,s1@x.example\ndesk@w.example,s2@x.example\n"_ba));
    VERIFY_RESULT(list);
    QCOMPARE(list->otherColumns, QStringList{u"Desk"_s});
    const auto named =
        SuppressionFile::read(m_house.write("Requested by,Address\nboss@w.example,s1@x.example\n"_ba));
    VERIFY_RESULT(named);
    QCOMPARE(named->otherColumns, QStringList());
}

void TestSuppressionFile::aColumnCanBeNamed()
{
    const QString path = m_house.write("Mail,Other\njo@x.example,al@x.example\n"_ba);
    const auto list = SuppressionFile::read(path, u"Other"_s);
    VERIFY_RESULT(list);
    QCOMPARE(list->addresses, QStringList{u"al@x.example"_s});
    VERIFY_FAILS(SuppressionFile::read(path, u"Third"_s), ErrorKind::Invalid);
    VERIFY_FAILS(SuppressionFile::read(m_house.write("A,B\n1,2\n"_ba)), ErrorKind::Unsupported);
}

void TestSuppressionFile::aListWithoutAHeaderIsRead()
{
    const auto list = SuppressionFile::read(m_house.write("jo@x.example\nal@x.example\n"_ba));
    VERIFY_RESULT(list);
    QCOMPARE(list->addresses.size(), 2);
}

void TestSuppressionFile::countsAddUp()
{
    Contact out = rows::contact(u"Out"_s, u"out@x.example"_s, {m_house.acme.id});
    out.emailOptOut = true;
    m_house.save(out);
    const auto list = SuppressionFile::read(
        m_house.write("Email\nnew@x.example\nOUT@x.example\nNEW@x.example\nnobody\n\n"_ba));
    VERIFY_RESULT(list);
    const auto counts = list->dryRun(m_house.store.reader(), SuppressionReason::OptedOut);
    VERIFY_RESULT(counts);
    QCOMPARE(*counts, (SuppressionFile::Counts{4, 1, 2, 1}));
    QCOMPARE(list->dryRun(m_house.store.reader(), SuppressionReason::HardBounced)->added, 2);
}

void TestSuppressionFile::countingAndReadingCanBeStopped()
{
    const QString path = m_house.write("Email\njo@x.example\n"_ba);
    VERIFY_FAILS(SuppressionFile::read(path, {}, [](qint64, qint64) { return false; }), ErrorKind::Cancelled);
    const auto list = SuppressionFile::read(path);
    VERIFY_RESULT(list);
    VERIFY_FAILS(list->dryRun(m_house.store.reader(), SuppressionReason::OptedOut, [] { return false; }),
                 ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSuppressionFile)
#include "tst_suppression_file.moc"
