// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/FormProblems.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ManyChoices.h"
#include "ui/widgets/OptionalDateField.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TimeField.h"
#include "ui/widgets/TimeZoneField.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace waymark;

namespace {

/// A name that is required and an address that needs its "@", as a dialog has them.
struct Form
{
    Form()
    {
        auto *layout = new QVBoxLayout(&window);
        nameField = new FormField(QStringLiteral("&Name"), name);
        emailField = new FormField(QStringLiteral("&Email"), email);
        layout->addWidget(nameField);
        layout->addWidget(emailField);
        problems.add(QStringLiteral("name"), nameField);
        problems.add(QStringLiteral("email"), emailField);
        problems.setCheck([this] { return wrong(); });
        window.show();
        window.activateWindow();
        name->setFocus();
    }

    QList<FieldProblem> wrong() const
    {
        QList<FieldProblem> found;
        if (name->text().isEmpty())
            found.append({QStringLiteral("name"), QStringLiteral("Type a name.")});
        if (!email->text().contains(QLatin1Char('@')))
            found.append({QStringLiteral("email"), QStringLiteral("Type an address.")});
        return found;
    }

    QWidget window;
    QLineEdit *name = new QLineEdit;
    QLineEdit *email = new QLineEdit;
    FormField *nameField;
    FormField *emailField;
    FormProblems problems;
};

QList<PickItem> roles()
{
    PickItem admin;
    admin.id = QStringLiteral("admin");
    admin.label = QStringLiteral("GitLab Admin");
    PickItem champion;
    champion.id = QStringLiteral("champion");
    champion.label = QStringLiteral("Champion");
    PickItem retired;
    retired.id = QStringLiteral("retired");
    retired.label = QStringLiteral("Retired");
    retired.active = false;
    return {admin, champion, retired};
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }

    void aFieldThatWasTypedIntoIsCheckedOnLeaving()
    {
        Form form;
        QTRY_VERIFY(form.name->hasFocus());
        form.email->setFocus();
        QVERIFY(!form.nameField->hasError()); // Only passed through.
        QTest::keyClicks(form.email, QStringLiteral("maren"));
        QVERIFY(!form.emailField->hasError()); // Not while typing.
        form.name->setFocus();
        QVERIFY(form.emailField->hasError());
        QVERIFY(!form.nameField->hasError());
    }

    void anErrorGoesAsSoonAsTheValueIsRight()
    {
        Form form;
        QTRY_VERIFY(form.name->hasFocus());
        QVERIFY(!form.problems.show(form.wrong()));
        QVERIFY(form.nameField->hasError() && form.emailField->hasError());
        QTest::keyClicks(form.name, QStringLiteral("M"));
        QVERIFY(!form.nameField->hasError());
        QVERIFY(form.emailField->hasError());
        QTest::keyClicks(form.email, QStringLiteral("maren"));
        QVERIFY(form.emailField->hasError());
        QTest::keyClicks(form.email, QStringLiteral("@a.example"));
        QVERIFY(!form.emailField->hasError());
        QVERIFY(form.problems.show(form.wrong()));
    }

    void anErrorThatTheFormDidNotFindStaysWithWhoeverShowedIt()
    {
        Form form;
        form.emailField->setError(QStringLiteral("The server does not take it."));
        form.name->setText(QStringLiteral("Maren"));
        QVERIFY(form.emailField->hasError());
    }

    void aFieldOfItsOwnIsCheckedTheSameWay()
    {
        Form form;
        QTRY_VERIFY(form.name->hasFocus());
        auto *reason = new QLineEdit;
        auto *field = new FormField(QStringLiteral("Reason"), reason);
        form.window.layout()->addWidget(field);
        field->setCheck(
            [reason] { return reason->text().isEmpty() ? QStringLiteral("Say why.") : QString(); });
        QVERIFY(!field->check());
        QVERIFY(field->hasError() && reason->hasFocus());
        QTest::keyClicks(reason, QStringLiteral("x"));
        QVERIFY(!field->hasError());
        QTest::keyClick(reason, Qt::Key_Backspace);
        QVERIFY(!field->hasError()); // Not while typing.
        form.name->setFocus();
        QVERIFY(field->hasError());
    }

    void aFieldWithTwoNamesShowsTheProblemOfEither()
    {
        FormProblems problems;
        auto *line = new QLineEdit;
        FormField field(QStringLiteral("When"), line);
        problems.add(QStringLiteral("first"), &field);
        problems.add(QStringLiteral("due"), &field);
        QVERIFY(!problems.show({{QStringLiteral("first"), QStringLiteral("Choose a day.")}}));
        QVERIFY(field.hasError());
        QVERIFY(!problems.show({{QStringLiteral("due"), QStringLiteral("Too late.")}}));
        QVERIFY(field.hasError());
    }

    void aFieldMadeOfSeveralTellsOfEach()
    {
        auto *days = new QWidget;
        auto *line = new QHBoxLayout(days);
        auto *box = new QCheckBox(QStringLiteral("Mon"));
        line->addWidget(box);
        FormField field(QStringLiteral("Weekend"), days);
        QSignalSpy edited(&field, &FormField::edited);
        box->setChecked(true);
        QCOMPARE(edited.size(), 1);
        field.setError(QStringLiteral("At least one."));
        QVERIFY(box->property("error").toBool());
    }

    void theHelpStandsBelowABoxOfFixedHeight()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        auto *box = new QPlainTextEdit;
        box->setFixedHeight(68);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        auto *field = new FormField(QStringLiteral("Postal address"), box);
        field->setHelp(QStringLiteral("Stands in the footer of every program email."));
        layout->addWidget(field);
        layout->addStretch();
        page.resize(460, 300);
        page.show();
        const auto labels = field->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                QVERIFY2(!label->geometry().intersects(box->geometry()), qPrintable(label->text()));
        }
        QCOMPARE(box->height(), 68);
    }

    void enterPressesTheButtonWithTheFocusInAWindow()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *button = new Button(QStringLiteral("Continue"));
        layout->addWidget(button);
        window.show();
        button->setFocus();
        QSignalSpy clicked(button, &Button::clicked);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(clicked.size(), 2);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier);
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicked.size(), 2);
    }

    void enterOnAnotherButtonIsNotTheDefaultOne()
    {
        const QPointer<DialogFrame> dialog = new DialogFrame(QStringLiteral("Question"));
        QSignalSpy saved(dialog->setPrimary(QStringLiteral("Save")), &Button::clicked);
        dialog->show();
        dialog->cancelButton()->setFocus();
        QTest::keyClick(dialog->cancelButton(), Qt::Key_Return);
        QCOMPARE(saved.size(), 0);
        QTRY_VERIFY(!dialog);
    }

    void whatADialogWaitsForIsBegunOnceAndToldOnce()
    {
        const QPointer<DialogFrame> dialog = new DialogFrame(QStringLiteral("New account"));
        auto *line = new QLineEdit;
        dialog->contentLayout()->addWidget(line);
        QPromise<Result<int>> work;
        work.start();
        int begun = 0;
        QList<int> told;
        connect(dialog->setPrimary(QStringLiteral("Create account")), &Button::clicked, dialog.data(), [&] {
            ++begun;
            dialog->finishWith(work.future(), [&told](int made) { told.append(made); });
        });
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.data()));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::mouseClick(dialog->primaryButton(), Qt::LeftButton);
        QTest::keyClick(line, Qt::Key_Escape);
        dialog->close();
        QCOMPARE(begun, 1);
        QVERIFY(dialog->isVisible());
        work.addResult(Result<int>(7));
        work.finish();
        QTRY_VERIFY(!dialog);
        QCOMPARE(told, QList<int>{7});
    }

    void whatCouldNotBeDoneCanBeTriedAgain()
    {
        const QPointer<DialogFrame> dialog = new DialogFrame(QStringLiteral("New account"));
        Button *create = dialog->setPrimary(QStringLiteral("Create account"));
        dialog->setFooterNote(QStringLiteral("Nothing is sent."));
        const auto shows = [&dialog](const QString &sentence) {
            const auto labels = dialog->findChildren<TextLabel *>();
            return std::ranges::any_of(labels, [&sentence](const TextLabel *label) {
                return label->isVisible() && label->text() == sentence;
            });
        };
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.data()));
        create->setFocus();
        bool told = false;
        QPromise<Result<void>> work;
        work.start();
        dialog->finishWith(work.future(), [&told] { told = true; });
        QVERIFY(!create->isEnabled());
        work.addResult(Result<void>(failure(ErrorKind::Full, QStringLiteral("The disk is full."))));
        work.finish();
        QTRY_VERIFY(shows(QStringLiteral("The disk is full.")));
        QVERIFY(create->isEnabled() && create->hasFocus());
        dialog->setFooterError({});
        QVERIFY(shows(QStringLiteral("Nothing is sent.")));
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QVERIFY(!told);
    }

    void severalChoicesLookLikeAnyOtherField()
    {
        ManyChoices choices(roles());
        QComboBox other;
        QCOMPARE(choices.sizeHint().height(), other.sizeHint().height());
        QCOMPARE(choices.words(), QStringLiteral("Not set"));
        QCOMPARE(choices.count(), 2);
    }

    void severalChoicesAreTickedWithTheKeyboardFromTheFirstRowOn()
    {
        ManyChoices choices(roles());
        choices.setChosen({QStringLiteral("retired")});
        QSignalSpy changed(&choices, &ManyChoices::chosenChanged);
        choices.show();
        QTest::keyClick(&choices, Qt::Key_Space);
        QVERIFY(choices.view()->isVisible());
        QCOMPARE(choices.view()->currentIndex().row(), 0);
        QTest::keyClick(choices.view(), Qt::Key_Space);
        QTest::keyClick(choices.view(), Qt::Key_Down);
        QTest::keyClick(choices.view(), Qt::Key_Space);
        QVERIFY(choices.view()->isVisible());
        QTest::keyClick(choices.view(), Qt::Key_Return);
        QVERIFY(!choices.view()->isVisible());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(choices.chosen(), QStringList({QStringLiteral("admin"), QStringLiteral("champion"),
                                                QStringLiteral("retired")}));
        QCOMPARE(choices.words(), QStringLiteral("GitLab Admin, Champion, Retired"));
    }

    void aDayMayBeLeftOpen()
    {
        OptionalDateField field;
        QVERIFY(field.isAcceptable() && field.text().isEmpty());
        QVERIFY(!field.date().isValid());
        field.setText(QStringLiteral("soon"));
        QVERIFY(!field.isAcceptable());
        for (const char *typed : {"2027-10-29", "29 Oct 2027", "Fri 29 Oct 2027"}) {
            field.setText(QLatin1String(typed));
            QCOMPARE(field.date(), QDate(2027, 10, 29));
        }
        field.setDate({});
        QVERIFY(field.isAcceptable() && field.text().isEmpty());
    }

    void aDayIsPickedFromTheCalendar()
    {
        OptionalDateField field(QDate(2027, 10, 29));
        field.show();
        QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = field.findChild<QCalendarWidget *>();
        QVERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2027, 10, 29));
        Q_EMIT calendar->clicked(QDate(2027, 11, 2));
        QCOMPARE(field.date(), QDate(2027, 11, 2));
        QVERIFY(!calendar->isVisible());
    }

    void aTimeHasNoSeconds()
    {
        const TimeField field(QTime(14, 0, 31));
        QCOMPARE(field.time(), QTime(14, 0));
        QVERIFY2(!field.displayFormat().contains(QLatin1Char('s')), qPrintable(field.displayFormat()));
        QVERIFY2(!field.text().contains(QStringLiteral(":00:")), qPrintable(field.text()));
    }

    void aTimeZoneIsKnownByItsIdOrNotAtAll()
    {
        TimeZoneField field(QStringLiteral("As the organisation"));
        QCOMPARE(field.zone(), QString());
        field.setZone(QStringLiteral("Europe/Oslo"));
        QCOMPARE(field.zone(), QStringLiteral("Europe/Oslo"));
        field.setEditText(QStringLiteral("Mars/Base"));
        QCOMPARE(field.zone(), QStringLiteral("Mars/Base"));
        field.setZone({});
        QCOMPARE(field.zone(), QString());
        QCOMPARE(field.currentText(), QStringLiteral("As the organisation"));
    }

    void theOffersOfATimeZoneLeaveTheFieldFree()
    {
        QWidget window;
        window.resize(400, 300);
        TimeZoneField field;
        field.setParent(&window);
        field.setGeometry(20, 20, 300, field.sizeHint().height());
        window.show();
        window.activateWindow();
        field.setFocus();
        field.lineEdit()->clear();
        QTest::keyClicks(field.lineEdit(), QStringLiteral("oslo"));
        const QWidget *offers = field.completer()->popup();
        QTRY_VERIFY(offers->isVisible());
        QVERIFY(offers->y() >= field.mapToGlobal(QPoint(0, field.height())).y());
        QVERIFY(offers->property("popup").toBool());
    }

    void whatIsTypedInLeavesTheFocusRingWhole()
    {
        TimeZoneField zones;
        zones.resize(300, zones.sizeHint().height());
        zones.show();
        const QRect inside = zones.lineEdit()->geometry();
        const int ring = tokens::stroke::focus;
        QVERIFY(zones.rect().adjusted(ring, ring, -ring, -ring).contains(inside));
    }

    void aNameAgainstTheReadingDirectionKeepsItsSentenceInOrder()
    {
        const QString latin = QStringLiteral("Ada Lindgren");
        const QString arabic = QStringLiteral(u"\u0645\u062d\u0645\u062f");
        QCOMPARE(Formats::name(latin), latin);
        QCOMPARE(Formats::name({}), QString());
        QCOMPARE(Formats::name(arabic), QChar(0x2068) + arabic + QChar(0x2069));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(Formats::name(arabic), arabic);
        QCOMPARE(Formats::name(latin), QChar(0x2068) + latin + QChar(0x2069));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestForms)

#include "tst_forms.moc"
