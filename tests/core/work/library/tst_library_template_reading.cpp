// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/TemplateRepository.h"
#include "core/work/library/TemplateReading.h"
#include "tests/core/work/WorkHouse.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const TemplateId runner(u"ci.runner"_s); ///< With a part for SaaS.

} // namespace

class TestLibraryTemplateReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsReadAsARecipientGetsIt();
    void itsPlaybooksAreNamed();
    void whatOnlySomeAccountsGetIsShownOnWish();
    void everyTemplateOfTheLibraryIsReadWithoutAGap();
    void oneThatIsNotThereIsSaid();
    void oneThatCannotBeReadIsSaid();
};

void TestLibraryTemplateReading::itIsReadAsARecipientGetsIt()
{
    WorkHouse house;
    const auto reading = TemplateReading::read(house.context(), runner);
    VERIFY_RESULT(reading);
    QCOMPARE(reading->from().name, u"Maren Lindqvist"_s);
    const RenderedEmail email = reading->render(true, false);
    QVERIFY(!email.valuesMarked);
    // The example of a contact, and the person who reads as the sender.
    const QString text = QString::fromUtf8(email.text);
    QVERIFY2(text.contains(u"Hi Priya"_s), qPrintable(text));
    QVERIFY2(text.contains(reading->from().name), qPrintable(text));
    QVERIFY(!text.contains(u"{{"_s));
    const RenderedEmail marked = reading->render(true, true);
    QVERIFY(marked.valuesMarked);
    QVERIFY(marked.html != email.html);
}

void TestLibraryTemplateReading::itsPlaybooksAreNamed()
{
    WorkHouse house;
    const auto reading = TemplateReading::read(house.context(), runner);
    VERIFY_RESULT(reading);
    QCOMPARE(reading->uses(), QList<TemplateUse>({{u"Digital Adoption - CI Enablement"_s, 2, 5, 4}}));
}

void TestLibraryTemplateReading::whatOnlySomeAccountsGetIsShownOnWish()
{
    WorkHouse house;
    const auto reading = TemplateReading::read(house.context(), runner);
    VERIFY_RESULT(reading);
    QCOMPARE(reading->conditions(), QStringList{u"Only if Deployment Type is SaaS"_s});
    const QByteArray part = "On GitLab.com, hosted runners";
    QVERIFY(reading->render(true, false).html.contains(part));
    QVERIFY(!reading->render(false, false).html.contains(part));
}

void TestLibraryTemplateReading::everyTemplateOfTheLibraryIsReadWithoutAGap()
{
    WorkHouse house;
    const auto templates = TemplateRepository::list(house.reader());
    VERIFY_RESULT(templates);
    QVERIFY(templates->size() > 30);
    for (const EmailTemplate &each : *templates) {
        const auto reading = TemplateReading::read(house.context(), each.id);
        VERIFY_RESULT(reading);
        const RenderedEmail email = reading->render(true, false);
        QVERIFY2(email.isComplete(), qPrintable(each.id.toString() + email.missingTokens.join(u' ')));
        QVERIFY2(!reading->uses().isEmpty(), qPrintable(each.id.toString()));
    }
}

void TestLibraryTemplateReading::oneThatIsNotThereIsSaid()
{
    WorkHouse house;
    const auto reading = TemplateReading::read(house.context(), TemplateId(u"tpl_gone"_s));
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::NotFound);
}

void TestLibraryTemplateReading::oneThatCannotBeReadIsSaid()
{
    WorkHouse house;
    auto found = TemplateRepository::find(house.reader(), runner);
    VERIFY_RESULT(found);
    EmailTemplate broken = *found;
    broken.body = {{u"type"_s, u"doc"_s}, {u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"frame"_s}}}}};
    VERIFY_RESULT(house.store->writeAndWait<void>(
        [broken](WriteTransaction &act) { return TemplateRepository::save(act, broken); }));
    const auto reading = TemplateReading::read(house.context(), runner);
    QVERIFY(!reading);
    QCOMPARE(reading.error().kind, ErrorKind::Damaged);
    QVERIFY2(reading.error().sentence.contains(broken.name), qPrintable(reading.error().sentence));
}

QTEST_GUILESS_MAIN(TestLibraryTemplateReading)
#include "tst_library_template_reading.moc"
