// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/Document.h"
#include "core/email/checks/CheckList.h"
#include "core/work/Contacts.h"
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ChangesDialog.h"
#include "ui/compose/ComposeBanner.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/compose/FindingMend.h"
#include "ui/compose/FindingRow.h"
#include "ui/compose/editor/EditorView.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/TokenLineEdit.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeView>

namespace waymark {

using namespace test;

namespace {

FindingRow *rowOf(QWidget *window, const char *finding)
{
    const auto rows = window->findChildren<FindingRow *>(QLatin1String("finding-") + QLatin1String(finding));
    for (FindingRow *row : rows) {
        if (!row->isHidden())
            return row;
    }
    return nullptr;
}

void press(QWidget *window, const char *finding, const char *mend)
{
    SPIN_VERIFY(rowOf(window, finding));
    auto *button =
        rowOf(window, finding)->findChild<QPushButton *>(QLatin1String("mend-") + QLatin1String(mend));
    QVERIFY2(button, mend);
    button->click();
}

/// Every use of a token in a text's JSON, by its fallback.
QStringList fallbacksOf(const QJsonArray &line, const QString &token)
{
    QStringList fallbacks;
    for (const QJsonValue &node : line) {
        const QJsonObject attributes = node[u"attrs"].toObject();
        if (attributes.value(u"name") == token)
            fallbacks.append(attributes.value(u"fallback").toString());
    }
    return fallbacks;
}

QJsonObject bodyOf(const QByteArray &blocks)
{
    return QJsonDocument::fromJson(R"({"type":"doc","content":[)" + blocks + "]}").object();
}

} // namespace

/// What a composer offers about what its checks found and about its template, and what it keeps.
class TestComposeMends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init() { m_desk = std::make_unique<ComposeDesk>(*m_theme); }
    void cleanup() { m_desk.reset(); }

    void aMissingValueIsMendedByAFallback();
    void aFallbackCanBeKept();
    void warningsAskOnceBeforeSending();
    void aFallbackIsNoReasonToAsk();
    void whoUnsubscribedMeanwhileIsTakenOffWithOnePress();
    void aMissingFirstNameOpensTheContact();
    void whatDiffersFromTheTemplateIsCountedAndTakenBack();
    void aNewContactIsMadeFromTheRecipients();
    void onlyContactsWithTheRoleAreShownOnRequest();
    void aLinkIsMendedByOnePressAndTheMendUndone();
    void aSubjectIsMendedByOnePress();
    void anImageWithoutWordsAndWidthIsGivenBoth();
    void newWordsForAnImageLeaveItsSizeAlone();
    void newsLeavesAWayBackStanding();
    void everyMendOfTheListIsOffered();
    void theWindowComesBackAsItWasLeft();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
};

void TestComposeMends::aMissingValueIsMendedByAFallback()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->insertToken(QStringLiteral("owner.name"));
    press(window, "token-missing", "set-fallback");
    auto *dialog = child<DialogFrame>(window, "fallbackDialog");
    child<QLineEdit>(dialog, "fallbackText")->setText(QStringLiteral("your account team"));
    child<QPushButton>(dialog, "primary")->click();
    QCOMPARE(fallbacksOf(subject->value(), QStringLiteral("owner.name")),
             QStringList{QStringLiteral("your account team")});
    SPIN_COMPARE(errorsOf(window), QList<QString>());
    SPIN_COMPARE(m_desk->draft().subject, subject->value());
}

void TestComposeMends::aLinkIsMendedByOnePressAndTheMendUndone()
{
    ComposeWindow *window = m_desk->open();
    auto *editor = child<EditorView>(window, "composeBody");
    editor->replaceDocument(bodyOf(
        R"({"type":"paragraph","content":[{"type":"text","text":"The alerts page","marks":[{"type":"link","attrs":{"href":"http://docs.example/"}}]}]})"));
    press(window, "link-not-https", "use-https");
    SPIN_VERIFY(!rowOf(window, "link-not-https"));
    QVERIFY(QJsonDocument(editor->document()).toJson().contains("https://docs.example/"));
    SPIN_VERIFY(QJsonDocument(m_desk->draft().body).toJson().contains("https://docs.example/"));
    editor->undo();
    SPIN_VERIFY(rowOf(window, "link-not-https"));
}

void TestComposeMends::aSubjectIsMendedByOnePress()
{
    ComposeWindow *window = m_desk->open();
    auto *subject = child<TokenLineEdit>(window, "composeSubject");
    subject->setValue({});
    QTest::keyClicks(subject, QStringLiteral("You recieve alerts"));
    press(window, "spelling", "correct-words");
    SPIN_VERIFY(!rowOf(window, "spelling"));
    QCOMPARE(subject->value().at(0).toObject().value(u"text").toString(),
             QStringLiteral("You receive alerts"));
}

void TestComposeMends::anImageWithoutWordsAndWidthIsGivenBoth()
{
    ComposeWindow *window = m_desk->open();
    auto *editor = child<EditorView>(window, "composeBody");
    editor->replaceDocument(bodyOf(R"({"type":"paragraph","content":[{"type":"text","text":"See"}]},)"
                                   R"({"type":"image","attrs":{"src":"https://docs.example/a.png"}})"));
    press(window, "image-alt", "edit-image");
    SPIN_VERIFY(window->findChild<DialogFrame *>(QStringLiteral("imageDialog")));
    auto *dialog = child<DialogFrame>(window, "imageDialog");
    child<QLineEdit>(dialog, "imageWords")->setText(QStringLiteral("The alert rules page"));
    child<QSpinBox>(dialog, "imageWidth")->setValue(320);
    child<QPushButton>(dialog, "primary")->click();
    SPIN_VERIFY(!rowOf(window, "image-alt") && !rowOf(window, "client-support"));
    const QByteArray body = QJsonDocument(editor->document()).toJson(QJsonDocument::Compact);
    QVERIFY2(body.contains("\"width\":320") && body.contains("The alert rules page"), body.constData());
}

void TestComposeMends::newWordsForAnImageLeaveItsSizeAlone()
{
    ComposeWindow *window = m_desk->open();
    auto *editor = child<EditorView>(window, "composeBody");
    editor->replaceDocument(bodyOf(R"({"type":"image","attrs":{"src":"https://docs.example/logo.png"}})"));
    press(window, "image-alt", "edit-image");
    SPIN_VERIFY(window->findChild<DialogFrame *>(QStringLiteral("imageDialog")));
    auto *dialog = child<DialogFrame>(window, "imageDialog");
    child<QLineEdit>(dialog, "imageWords")->setText(QStringLiteral("Northbeam's logo"));
    child<QPushButton>(dialog, "primary")->click();
    SPIN_VERIFY(!rowOf(window, "image-alt"));
    const QByteArray body = QJsonDocument(editor->document()).toJson(QJsonDocument::Compact);
    QVERIFY2(body.contains("\"width\":null"), body.constData());
}

void TestComposeMends::newsLeavesAWayBackStanding()
{
    ComposeBanner banner;
    bool back = false;
    banner.say(Tone::Accent, Icon::Info, QStringLiteral("Discarded"), QStringLiteral("Bring them back"),
               [&back] { back = true; });
    banner.say(Tone::Accent, Icon::Info, QStringLiteral("Colours were left out"));
    banner.hideNews();
    QCOMPARE(banner.text(), QStringLiteral("Discarded"));
    QVERIFY(!banner.isHidden());
    Q_EMIT banner.actionTriggered();
    QVERIFY(back);
    banner.say(Tone::Accent, Icon::Info, QStringLiteral("Colours were left out"));
    QCOMPARE(banner.text(), QStringLiteral("Colours were left out"));
    banner.hideNews();
    QVERIFY(banner.isHidden());
}

void TestComposeMends::everyMendOfTheListIsOffered()
{
    const QStringList atTheirPlace = {QStringLiteral("edit-subject"), QStringLiteral("edit-preheader"),
                                      QStringLiteral("edit-token")};
    for (const CheckInfo &check : CheckList::all()) {
        for (const QString &mend : check.mends) {
            const Finding finding{.id = check.id,
                                  .severity = check.severities.first(),
                                  .place = {FindingPlace::Kind::Body, {}},
                                  .mend = mend,
                                  .recipients = {QStringLiteral("con_1")}};
            const QList<FindingMend> offered = mendsOf(finding);
            QVERIFY2(std::ranges::count(offered, mend, &FindingMend::id) > 0 || atTheirPlace.contains(mend),
                     qPrintable(check.id + u' ' + mend));
        }
    }
}

void TestComposeMends::aFallbackCanBeKept()
{
    m_desk->house.addContact(m_desk->account, QString(), QStringLiteral("zhao.m@northbeam.example"));
    ComposeWindow *window = m_desk->open();
    press(window, "token-fallback", "keep");
    QVERIFY(!rowOf(window, "token-fallback"));
    SPIN_VERIFY(rowOf(window, "token-fallback-kept"));
    QTest::keyClicks(child<TokenLineEdit>(window, "composeSubject"), QStringLiteral("More "));
    SPIN_VERIFY(rowOf(window, "template-changes"));
    QVERIFY(!rowOf(window, "token-fallback"));
}

void TestComposeMends::warningsAskOnceBeforeSending()
{
    const QPointer<ComposeWindow> window(m_desk->open());
    QTest::keyClicks(child<TokenLineEdit>(window, "composeSubject"), QString(71, u'x'));
    child<QPushButton>(window, "composePreview")->click();
    SPIN_VERIFY(window->findChild<QPushButton *>(QStringLiteral("previewSend")) &&
                child<QPushButton>(window, "previewSend")->isEnabled());
    auto *send = child<QPushButton>(window, "previewSend");
    send->click();
    auto *question = child<DialogFrame>(window, "sendWarnings");
    QVERIFY(m_desk->hasDraft());
    child<QPushButton>(question, "cancel")->click();
    SPIN_VERIFY(!window->findChild<DialogFrame *>(QStringLiteral("sendWarnings")));
    send->click();
    child<QPushButton>(child<DialogFrame>(window, "sendWarnings"), "primary")->click();
    SPIN_VERIFY(!window);
}

void TestComposeMends::aFallbackIsNoReasonToAsk()
{
    m_desk->house.addContact(m_desk->account, QString(), QStringLiteral("zhao.m@northbeam.example"));
    const QPointer<ComposeWindow> window(m_desk->open());
    child<QPushButton>(window, "composePreview")->click();
    SPIN_VERIFY(window->findChild<QPushButton *>(QStringLiteral("previewSend")) &&
                child<QPushButton>(window, "previewSend")->isEnabled());
    child<QPushButton>(window, "previewSend")->click();
    SPIN_VERIFY(!window);
}

void TestComposeMends::whoUnsubscribedMeanwhileIsTakenOffWithOnePress()
{
    VERIFY_RESULT(m_desk->house.begin(m_desk->task));
    ComposeWindow *window = m_desk->open();
    VERIFY_RESULT(m_desk->house.take(
        Contacts(m_desk->context.work).recordUnsubscribe(m_desk->tomasz.id, QDate(2026, 11, 1), {})));
    SPIN_COMPARE(errorsOf(window), QList<QString>{QStringLiteral("finding-recipient-opted-out")});
    press(window, "recipient-opted-out", "remove-recipients");
    SPIN_COMPARE(m_desk->draft().recipients, QList<ContactId>{m_desk->priya.id});
    SPIN_COMPARE(errorsOf(window), QList<QString>());
}

void TestComposeMends::aMissingFirstNameOpensTheContact()
{
    const Contact zhao =
        m_desk->house.addContact(m_desk->account, QString(), QStringLiteral("zhao.m@northbeam.example"));
    ComposeWindow *window = m_desk->open();
    press(window, "token-fallback", "edit-contact");
    QCOMPARE(m_desk->edited, QList<ContactId>{zhao.id});
}

void TestComposeMends::whatDiffersFromTheTemplateIsCountedAndTakenBack()
{
    ComposeWindow *window = m_desk->open();
    auto *changes = child<QPushButton>(window, "composeChanges");
    SPIN_VERIFY(changes->isVisible());
    QVERIFY(!changes->isEnabled());
    const auto shown = [window] {
        return Document::fromJson(bodyOf(window)->document()).value_or(Document());
    };
    const Document original = shown();
    bodyOf(window)->insertText(QStringLiteral("Mine. "));
    SPIN_COMPARE(changes->text(), QStringLiteral("Changes (1)"));
    SPIN_VERIFY(rowOf(window, "template-changes"));
    changes->click();
    auto *dialog = child<ChangesDialog>(window, "changesDialog");
    child<QPushButton>(dialog, "changeRestore")->click();
    SPIN_COMPARE(shown(), original);
    SPIN_VERIFY(!changes->isEnabled());
    SPIN_COMPARE(m_desk->draft().body, bodyOf(window)->document());
    bodyOf(window)->undo();
    SPIN_COMPARE(changes->text(), QStringLiteral("Changes (1)"));
}

void TestComposeMends::aNewContactIsMadeFromTheRecipients()
{
    ComposeWindow *window = m_desk->open();
    child<QAbstractButton>(window, "composeAddContact")->click();
    QCOMPARE(m_desk->edited, QList<ContactId>{ContactId()});
    auto *list = child<QTreeView>(window, "composeRecipients");
    list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_desk->edited.size(), 2);
    QVERIFY(m_desk->edited.last());
}

void TestComposeMends::onlyContactsWithTheRoleAreShownOnRequest()
{
    m_desk->house.addContact(m_desk->account, QStringLiteral("Vera"),
                             QStringLiteral("vera@northbeam.example"), {});
    ComposeWindow *window = m_desk->open();
    const auto *model = child<QTreeView>(window, "composeRecipients")->model();
    QCOMPARE(model->rowCount(), 2);
    auto *who = child<QComboBox>(window, "composeRecipientFilter");
    QCOMPARE(who->count(), 2);
    who->setCurrentIndex(1);
    QCOMPARE(model->rowCount(), 1);
    who->setCurrentIndex(0);
    QCOMPARE(model->rowCount(), 2);
}

void TestComposeMends::theWindowComesBackAsItWasLeft()
{
    ComposeWindow *window = m_desk->open();
    window->resize(1101, 733);
    auto *panes = child<QSplitter>(window, "composePanes");
    panes->setSizes({260, 600, 240});
    const QList<int> sizes = panes->sizes();
    QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(ComposeDesk::close(window));
    window = m_desk->open();
    QCOMPARE(window->size(), QSize(1101, 733));
    SPIN_COMPARE(child<QSplitter>(window, "composePanes")->sizes(), sizes);
    QCOMPARE(m_desk->settings.value(QStringLiteral("compose/zoom")).toDouble(), 1.1);
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposeMends)
#include "tst_compose_mends.moc"
