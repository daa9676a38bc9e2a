// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "tests/support/TemporaryStore.h"
#include "ui/theme/Theme.h"
#include "ui/welcome/ChoiceCard.h"
#include "ui/welcome/WelcomeWindow.h"
#include "ui/widgets/FormField.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;

class TestWelcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_store = std::make_unique<TemporaryStore>();
        m_window = std::make_unique<WelcomeWindow>(**m_store);
        m_window->show();
        m_window->activateWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }

    void noHelpAndNoErrorIsPrintedOverItsField()
    {
        expectNoteBelowEveryField();
        button("welcomeContinue")->click();
        expectNoteBelowEveryField();
    }

    void aMistakeThatIsMendedIsNotHeldAgainstAnyone()
    {
        button("welcomeContinue")->click();
        auto *address = m_window->findChild<QPlainTextEdit *>(QStringLiteral("welcomeAddress"));
        QVERIFY(address->property("error").toBool());
        QTest::keyClicks(address, QStringLiteral("1 Quay Street"));
        QVERIFY(!address->property("error").toBool());
    }

    void enterOnContinueGoesOn()
    {
        fill();
        button("welcomeContinue")->setFocus();
        QTest::keyClick(button("welcomeContinue"), Qt::Key_Return);
        QTRY_VERIFY(button("welcomeSample")->isVisible());
    }

    void everyLineOfAChoiceHasRoom()
    {
        fill();
        button("welcomeContinue")->click();
        for (const char *name : {"welcomeSample", "welcomeOwn"}) {
            auto *card = static_cast<ChoiceCard *>(button(name));
            QTRY_VERIFY(card->isVisible());
            QTRY_VERIFY2(card->height() >= card->heightForWidth(card->width()), name);
        }
        QVERIFY(button("welcomeSample")->height() > button("welcomeOwn")->height());
    }

    void whoJoinsATeamIsAskedForNoOrganisation()
    {
        QSignalSpy begun(m_window.get(), &WelcomeWindow::begun);
        button("welcomeTeam")->click();
        QVERIFY(line("welcomeName")->property("error").toBool());
        QVERIFY(!line("welcomeOrganisation")->property("error").toBool());
        QCOMPARE(begun.size(), 0);
        line("welcomeName")->setText(QStringLiteral("Ada"));
        line("welcomeEmail")->setText(QStringLiteral("ada@fjord.example"));
        button("welcomeTeam")->click();
        QTRY_COMPARE(begun.size(), 1);
        QVERIFY(begun.first().at(1).toBool());
    }

    void quittingWhileTheSampleIsWrittenCrashesNothing()
    {
        fill();
        button("welcomeContinue")->click();
        QSignalSpy begun(m_window.get(), &WelcomeWindow::begun);
        button("welcomeSample")->click();
        m_window.reset();
        (*m_store)->drain();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(begun.size(), 0);
    }

private:
    QAbstractButton *button(const char *name) const
    {
        return m_window->findChild<QAbstractButton *>(QLatin1String(name));
    }

    QLineEdit *line(const char *name) const { return m_window->findChild<QLineEdit *>(QLatin1String(name)); }

    void fill() const
    {
        m_window->findChild<QLineEdit *>(QStringLiteral("welcomeName"))->setText(QStringLiteral("Ada"));
        m_window->findChild<QLineEdit *>(QStringLiteral("welcomeEmail"))
            ->setText(QStringLiteral("ada@fjord.example"));
        m_window->findChild<QLineEdit *>(QStringLiteral("welcomeOrganisation"))
            ->setText(QStringLiteral("Fjord"));
        m_window->findChild<QPlainTextEdit *>(QStringLiteral("welcomeAddress"))
            ->setPlainText(QStringLiteral("1 Quay Street, Oslo"));
        m_window->findChild<QComboBox *>(QStringLiteral("welcomeTimeZone"))
            ->setEditText(QStringLiteral("Europe/Oslo"));
    }

    void expectNoteBelowEveryField() const
    {
        const auto fields = m_window->findChildren<FormField *>();
        QCOMPARE(fields.size(), 5);
        for (const FormField *field : fields) {
            const auto labels = field->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
            for (const QLabel *label : labels) {
                if (label->isVisible())
                    QTRY_VERIFY2(!label->geometry().intersects(field->field()->geometry()),
                                 qPrintable(label->text()));
            }
        }
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<WelcomeWindow> m_window;
};

QTEST_MAIN(TestWelcome)

#include "tst_welcome.moc"
