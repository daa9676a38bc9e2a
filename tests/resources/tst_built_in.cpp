// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/work/FirstStart.h"
#include "core/work/Library.h"
#include "core/work/TodayData.h"
#include "tests/resources/SampleFile.h"
#include "tests/support/ResultCheck.h"
#include "tests/support/TemporaryStore.h"

#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

namespace {

/// A program file with one step that names `wanted` and one template called `given`.
QByteArray program(const char *id, const char *wanted, const char *given)
{
    return QByteArrayLiteral(R"({ "format": 1, "id": "%1", "version": "1.0",
        "playbook": { "id": "%1", "name": "N", "type": "digital_journey", "shortName": "N", "steps": [
            { "id": "s", "title": "S", "kind": "email", "dayOffset": 0, "template": "%2" } ] },
        "templates": [ { "id": "%3", "name": "T", "version": "1.0", "kind": "program", "language": "en",
            "subject": [], "preheader": [], "body": { "type": "doc", "content": [{ "type": "paragraph" }] } } ]
        })")
        .replace("%1", id)
        .replace("%2", wanted)
        .replace("%3", given);
}

FirstStartForm form()
{
    FirstStartForm form;
    form.name = QStringLiteral("Maren Lindqvist");
    form.email = QStringLiteral("maren@waymark.example");
    form.organisationName = QStringLiteral("Example Ltd");
    form.postalAddress = QStringLiteral("12 Example Street");
    form.timeZone = QStringLiteral("Europe/Berlin");
    form.sample = true;
    return form;
}

int countRows(const TodayData &today, TodayGroup group)
{
    return static_cast<int>(std::ranges::count(today.rows, group, &TodayRow::group));
}

} // namespace

/// What the program carries, read and put into a real store by the code that ships.
class tst_built_in : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLibraryIsWhole();
    void playbooksShareTemplatesAcrossFiles();
    void aTemplateThatIsInNoFileIsAnError();
    void aFirstLookShowsAWorkingDay_data();
    void aFirstLookShowsAWorkingDay();
};

void tst_built_in::theLibraryIsWhole()
{
    const auto library = Library::builtIn();
    VERIFY_RESULT(library);
    QCOMPARE(library->playbooks().size(), programFiles().size());
    QCOMPARE(library->templates().size(), allTemplates().size());
    QVERIFY(!library->pickItems().isEmpty());
}

void tst_built_in::playbooksShareTemplatesAcrossFiles()
{
    Library library;
    VERIFY_RESULT(library.addProgram(program("first", "b", "a"), QStringLiteral("first.json")));
    VERIFY_RESULT(library.addProgram(program("second", "a", "b"), QStringLiteral("second.json")));
    VERIFY_RESULT(library.expectTemplates());
}

void tst_built_in::aTemplateThatIsInNoFileIsAnError()
{
    Library library;
    VERIFY_RESULT(library.addProgram(program("first", "gone", "a"), QStringLiteral("first.json")));
    const auto result = library.expectTemplates();
    VERIFY_FAILS(result, ErrorKind::Damaged);
    QVERIFY(result.error().sentence.contains(QLatin1String("gone")));
    QVERIFY(result.error().sentence.contains(QLatin1String("first")));
}

void tst_built_in::aFirstLookShowsAWorkingDay_data()
{
    QTest::addColumn<QDate>("day");
    // One day of each kind; tst_sample_work covers all seven.
    for (const int later : {0, 2, 4}) {
        const QDate day = drawnDay().addDays(later);
        QTest::addRow("%s", qPrintable(day.toString(QStringLiteral("dddd")))) << day;
    }
}

void tst_built_in::aFirstLookShowsAWorkingDay()
{
    QFETCH(QDate, day);
    TemporaryStore store;
    store.clock().set(QDateTime(day, QTime(9, 0), QTimeZone::utc()));
    auto begun = FirstStart(*store).begin(form());
    QTRY_VERIFY_WITH_TIMEOUT(begun.isFinished(), 60000);
    VERIFY_RESULT(begun.result());

    const auto today = readToday(WorkContext{*store, store.clock(), *begun.result()});
    VERIFY_RESULT(today);
    QCOMPARE(countRows(*today, TodayGroup::Overdue), 3);
    QCOMPARE(countRows(*today, TodayGroup::Today), 5);
    QCOMPARE(countRows(*today, TodayGroup::LaterThisWeek), 6);
    QCOMPARE(today->accounts, 23);
    QCOMPARE(today->figures.emailsToday, 3);
    QCOMPARE(today->figures.callsToday, 1);
    QCOMPARE(today->figures.toDosToday, 1);
    QCOMPARE(today->figures.renewals, 4);
    QCOMPARE(today->figures.renewalsAtRisk, 2);
    QCOMPARE(today->figures.renewalCarr, (QList<Money>{{102'270'000, QStringLiteral("USD")}}));
    QCOMPARE(today->figures.bouncedContacts, 5);
    QCOMPARE(today->figures.unsubscribedContacts, 2);
}

QTEST_GUILESS_MAIN(tst_built_in)
#include "tst_built_in.moc"
