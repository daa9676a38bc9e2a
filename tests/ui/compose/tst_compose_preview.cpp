// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/Connection.h"
#include "core/store/ContactRepository.h"
#include "core/work/Contacts.h"
#include "tests/support/Spin.h"
#include "tests/support/WebEngineTest.h"
#include "tests/ui/compose/ComposeDesk.h"
#include "ui/compose/ComposeBanner.h"
#include "ui/compose/ComposeWindow.h"
#include "ui/preview/PreviewPanel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

namespace waymark {

using namespace test;

/// What happens to a preview while somebody looks at it.
class TestComposePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }
    void init();
    void cleanup();

    void whatChangesNothingLeavesThePreviewAlone();
    void aChangedValueHasToBeLookedAtAgain();
    void whoUnsubscribesMeanwhileStandsInTheWay();
    void whatCannotBeReadIsNotPreviewedAsItWas();
    void thePanesKeepTheirWidths();
    void whoLacksAValueIsNamedAndOneClickAway();

private:
    bool isSeen(const Contact &contact) const;
    void rename(const Contact &contact, const QString &firstName);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComposeDesk> m_desk;
    QPointer<ComposeWindow> m_window;
    PreviewPanel *m_panel = nullptr;
    QPushButton *m_send = nullptr;
};

void TestComposePreview::init()
{
    m_desk = std::make_unique<ComposeDesk>(*m_theme);
    m_window = m_desk->open();
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(m_window->findChild<QPushButton *>(QStringLiteral("previewSend")) &&
                child<QPushButton>(m_window, "previewSend")->isEnabled());
    m_panel = m_window->findChild<PreviewPanel *>();
    m_send = child<QPushButton>(m_window, "previewSend");
    SPIN_VERIFY(m_window->isActiveWindow());
}

void TestComposePreview::cleanup()
{
    m_desk.reset();
}

void TestComposePreview::whoLacksAValueIsNamedAndOneClickAway()
{
    auto *tokens = child<QTreeView>(m_panel, "previewTokens");
    const QAbstractItemModelTester tester(tokens->model());
    const auto person = [this, tokens] {
        const QAbstractItemModel *model = tokens->model();
        const QModelIndexList found =
            model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Nowak"), 1,
                         Qt::MatchContains | Qt::MatchRecursive);
        return found.value(0);
    };
    QVERIFY(tokens->isVisible());
    QVERIFY(!person().isValid());
    VERIFY_RESULT(m_desk->house.store.run([&](WriteTransaction &transaction) {
        Contact unnamed = m_desk->tomasz;
        unnamed.firstName.clear();
        unnamed.lastName = QStringLiteral("Nowak");
        return ContactRepository::save(transaction, unnamed);
    }));
    SPIN_VERIFY(person().isValid());
    QVERIFY2(person().parent().data().toString().contains(QLatin1String("1 of 2")),
             qPrintable(person().parent().data().toString()));
    tokens->scrollTo(person());
    QVERIFY(!m_panel->shownHtml().contains("Hi there"));
    QTest::mouseClick(tokens->viewport(), Qt::LeftButton, {}, tokens->visualRect(person()).center());
    SPIN_VERIFY(m_panel->shownHtml().contains("Hi there"));
}

bool TestComposePreview::isSeen(const Contact &contact) const
{
    const auto *list = child<QTreeView>(m_panel, "previewRecipients");
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, displayName(contact));
    return found.value(0).data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String(", looked at"));
}

void TestComposePreview::rename(const Contact &contact, const QString &firstName)
{
    VERIFY_RESULT(m_desk->house.store.run([&](WriteTransaction &transaction) {
        Contact renamed = contact;
        renamed.firstName = firstName;
        return ContactRepository::save(transaction, renamed);
    }));
}

void TestComposePreview::whatChangesNothingLeavesThePreviewAlone()
{
    QTest::keyClick(m_window, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(isSeen(m_desk->tomasz));
    m_send->setFocus();
    child<QPushButton>(m_panel, "previewCopy")->click();
    const auto banners = m_panel->findChildren<Banner *>();
    QCOMPARE(std::ranges::count_if(banners, &QWidget::isVisible), 1);
    // Another contact of the account: the email is nobody else's.
    m_desk->house.addContact(m_desk->account, QStringLiteral("Lena"), QStringLiteral("lena@nb.example"));
    const auto *chosen = child<QTreeView>(m_window, "composeRecipients")->model();
    SPIN_VERIFY(!chosen
                     ->match(chosen->index(0, 0), Qt::DisplayRole, QStringLiteral("Lena"), 1,
                             Qt::MatchStartsWith | Qt::MatchRecursive)
                     .isEmpty());
    QVERIFY(m_panel->isVisible());
    QVERIFY(m_send->isEnabled());
    QVERIFY(m_send->hasFocus());
    QVERIFY(isSeen(m_desk->priya) && isSeen(m_desk->tomasz));
    QVERIFY(m_panel->shownHtml().contains("Tomasz"));
    QCOMPARE(std::ranges::count_if(banners, &QWidget::isVisible), 1);
}

void TestComposePreview::aChangedValueHasToBeLookedAtAgain()
{
    QTest::keyClick(m_window, Qt::Key_Down, Qt::AltModifier);
    m_send->setFocus();
    rename(m_desk->tomasz, QStringLiteral("Bartosz"));
    SPIN_VERIFY(m_panel->shownHtml().contains("Bartosz"));
    QVERIFY(!m_send->isEnabled());
    QVERIFY(!isSeen(m_desk->priya));
    auto *list = child<QTreeView>(m_panel, "previewRecipients");
    QVERIFY(!list->hasFocus());
    auto *again = child<QPushButton>(m_panel, "bannerAction");
    QVERIFY(again->isVisible());
    m_panel->send();
    QVERIFY(m_window);
    again->click();
    SPIN_VERIFY(m_send->isEnabled());
    QVERIFY(!again->isVisible());
    m_send->click();
    SPIN_VERIFY(!m_window);
}

void TestComposePreview::whoUnsubscribesMeanwhileStandsInTheWay()
{
    VERIFY_RESULT(m_desk->house.take(
        Contacts(m_desk->context.work).recordUnsubscribe(m_desk->priya.id, QDate(2026, 11, 18), {})));
    auto *back = child<QPushButton>(m_panel, "bannerAction");
    SPIN_VERIFY(back->isVisible());
    QVERIFY(m_panel->findChild<Banner *>()->text().endsWith(u'.'));
    back->click();
    QVERIFY(!m_panel->isVisible());
}

void TestComposePreview::whatCannotBeReadIsNotPreviewedAsItWas()
{
    m_window->backToEditing();
    auto disk = Connection::open(m_desk->house.store.path(), Connection::Access::Write);
    VERIFY_RESULT(disk);
    VERIFY_RESULT((*disk)->execute(QStringLiteral("ALTER TABLE mail_account RENAME TO gone")));
    const auto *banner = m_window->findChild<ComposeBanner *>();
    QVERIFY(!banner->isVisible());
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(banner->isVisible());
    QVERIFY(!m_send->isVisible());
    VERIFY_RESULT((*disk)->execute(QStringLiteral("ALTER TABLE gone RENAME TO mail_account")));
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(m_send->isVisible());
    QVERIFY(!banner->isVisible());
}

void TestComposePreview::thePanesKeepTheirWidths()
{
    auto *panes = child<QSplitter>(m_panel, "previewPanes");
    panes->setSizes({320, 700, 400});
    Q_EMIT panes->splitterMoved(320, 1);
    const QList<int> left = panes->sizes();
    QVERIFY(ComposeDesk::close(m_window));
    m_window = m_desk->open();
    child<QPushButton>(m_window, "composePreview")->click();
    SPIN_VERIFY(m_window->findChild<QSplitter *>(QStringLiteral("previewPanes")) &&
                child<QSplitter>(m_window, "previewPanes")->isVisible());
    SPIN_COMPARE(child<QSplitter>(m_window, "previewPanes")->sizes(), left);
}

} // namespace waymark

WAYMARK_WEBENGINE_TEST_MAIN(waymark::TestComposePreview)
#include "tst_compose_preview.moc"
