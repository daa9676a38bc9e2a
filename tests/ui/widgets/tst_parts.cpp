// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Theme.h"
#include "ui/widgets/ActionButton.h"
#include "ui/widgets/Announce.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KpiStrip.h"
#include "ui/widgets/Mnemonic.h"
#include "ui/widgets/PressableButton.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/SmallMarks.h"
#include "ui/widgets/StateMarks.h"
#include "ui/widgets/TabBar.h"
#include "ui/widgets/ToastHost.h"
#include "ui/widgets/ToastView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace waymark;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

template <class Paint>
QImage painted(Paint paint)
{
    QImage image(16, 16, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Where a picture is dark on white paper: its shape, whatever its colour.
QImage withoutColour(const QImage &picture)
{
    QImage shape(picture.size(), QImage::Format_RGB32);
    shape.fill(Qt::white);
    QPainter painter(&shape);
    painter.drawImage(0, 0, picture);
    painter.end();
    for (int y = 0; y < shape.height(); ++y) {
        for (int x = 0; x < shape.width(); ++x)
            shape.setPixelColor(x, y, qGray(shape.pixel(x, y)) < 200 ? Qt::black : Qt::white);
    }
    return shape;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enterPressesWhatLooksAsAButton();
    void whatIsAnnouncedIsNoDescriptionForGood();
    void init() { m_theme = std::make_unique<Theme>(Theme::Choice::Light); }

    void noTwoChecklistMarksLookAlikeWithoutColour()
    {
        QList<QImage> seen;
        for (int i = 0; i <= static_cast<int>(ChecklistMark::Skipped); ++i) {
            const QImage shape = withoutColour(painted([i](QPainter &painter) {
                paintChecklistMark(painter, QRectF(0, 0, 16, 16), static_cast<ChecklistMark>(i),
                                   QApplication::palette());
            }));
            QVERIFY2(!seen.contains(shape), qPrintable(QString::number(i)));
            QVERIFY(!markName(static_cast<ChecklistMark>(i)).isEmpty());
            seen.append(shape);
        }
    }

    void noTwoHealthMarksHaveTheSameShape()
    {
        QList<QImage> seen;
        for (const auto band : {HealthBand::Good, HealthBand::Watch, HealthBand::Risk, HealthBand::None}) {
            const QImage shape =
                painted([band](QPainter &painter) {
                    paintHealthMark(painter, QRectF(0, 0, 16, 16), band, QApplication::palette());
                }).convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!seen.contains(shape));
            seen.append(shape);
        }
    }

    void initialsAreOfTheFirstTwoWords()
    {
        QCOMPARE(smallmarks::initials(text("Northbeam Robotics")), text("NR"));
        QCOMPARE(smallmarks::initials(text("Orrin & Vale Insurance")), text("OV"));
        QCOMPARE(smallmarks::initials(text("cher")), text("C"));
        QVERIFY(smallmarks::initials(text("  ")).isEmpty());
    }

    void aFilterWaitsForAPauseInTypingButNotForEnter()
    {
        FilterEdit edit(text("Filter accounts"));
        QSignalSpy changed(&edit, &FilterEdit::filterChanged);
        QTest::keyClicks(&edit, text("ab"));
        QCOMPARE(changed.size(), 0);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        QTest::keyClicks(&edit, text("c"));
        QTRY_COMPARE(changed.size(), 2);
        QTest::keyClick(&edit, Qt::Key_Escape);
        QCOMPARE(changed.constLast().constFirst().toString(), QString());
        QCOMPARE(edit.accessibleName(), text("Filter accounts"));
    }

    void anErrorTakesThePlaceOfTheHelpAndLeavesItAgain()
    {
        auto *line = new QLineEdit;
        FormField field(text("&Email"), line);
        field.setHelp(text("Where the replies go"));
        field.show();
        QCOMPARE(line->accessibleName(), text("Email"));
        QCOMPARE(line->accessibleDescription(), text("Where the replies go"));
        field.setError(text("Type a full address."));
        QVERIFY(line->property("error").toBool());
        QCOMPARE(line->accessibleDescription(), text("Type a full address."));
        field.setError({});
        QVERIFY(!line->property("error").toBool());
        QCOMPARE(line->accessibleDescription(), text("Where the replies go"));
    }

    void escapeLeavesADialogAndEnterConfirmsIt()
    {
        DialogFrame dialog(text("Reschedule"));
        auto *line = new QLineEdit;
        dialog.contentLayout()->addWidget(line);
        QSignalSpy confirmed(dialog.setPrimary(text("Reschedule")), &QAbstractButton::clicked);
        QSignalSpy left(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCOMPARE(dialog.windowModality(), Qt::WindowModal);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void buttonsOfADialogStandInTheirOrder()
    {
        DialogFrame dialog(text("New CTA"));
        dialog.setPrimary(text("Save CTA"));
        Button *second = dialog.addSecondary(text("Save and validate first email"));
        dialog.resize(700, 300);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(dialog.cancelButton()->x() < second->x());
        QVERIFY(second->x() < dialog.primaryButton()->x());
    }

    void arrowsChooseASegmentAndTabPassesTheControl()
    {
        QWidget window;
        SegmentedControl control(&window);
        for (const char *name : {"All", "Emails", "Calls"})
            control.addSegment(text(name));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy changed(&control, &SegmentedControl::currentChanged);
        QCOMPARE(control.currentIndex(), 0);
        auto *first = control.findChild<QAbstractButton *>(text("segment0"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(control.findChild<QWidget *>(text("segment1"))->focusPolicy() & Qt::TabFocus);
        QVERIFY(!(first->focusPolicy() & Qt::TabFocus));
        control.setCurrentIndex(2);
        QCOMPARE(changed.constLast().constFirst().toInt(), 2);
    }

    void anUnknownFigureIsADashWithItsReason()
    {
        KpiStrip strip;
        strip.setTiles({{text("NPS"), {}, text("No replies yet")}});
        QCOMPARE(strip.findChild<QAbstractButton *>(text("kpiTile0"))->accessibleName(),
                 QStringLiteral("NPS, —, No replies yet"));
    }

    void onlyAClickableStripTakesTheFocus()
    {
        KpiStrip strip;
        strip.setTiles({{text("Overdue"), text("3"), {}}, {text("Due today"), text("5"), {}}});
        auto *tile = strip.findChild<QAbstractButton *>(text("kpiTile1"));
        QCOMPARE(tile->focusPolicy(), Qt::NoFocus);
        strip.setClickable(true);
        QSignalSpy activated(&strip, &KpiStrip::tileActivated);
        tile->click();
        QCOMPARE(activated.constFirst().constFirst().toInt(), 1);
        QCOMPARE(tile->focusPolicy(), Qt::StrongFocus);
    }

    void countsStandInTheNamesOfTabs()
    {
        TabBar bar;
        bar.addTab(text("Contacts"));
        const int plain = bar.tabRect(0).width();
        bar.setCount(0, 14);
        QCOMPARE(bar.accessibleTabName(0), text("Contacts, 14"));
        QVERIFY(bar.tabRect(0).width() > plain);
        bar.setCount(0, -1);
        QCOMPARE(bar.accessibleTabName(0), text("Contacts"));
    }

    void aLabelWithoutRoomEndsInAnEllipsis()
    {
        ElidedLabel label(text("A name that is far too long for so little room"));
        label.resize(80, 20);
        QVERIFY(label.isElided());
        label.resize(600, 20);
        QVERIFY(!label.isElided());
    }

    void aDateFieldShowsAFramedCalendarField()
    {
        DateField field(QDate(2026, 11, 19));
        QCOMPARE(field.text(), text("Thu 19 Nov 2026"));
        QVERIFY(field.sizeHint().height() >= 30);
        field.setSmall(true);
        QVERIFY(field.sizeHint().height() >= 26);
    }

    void aToastReplacesTheOneBefore()
    {
        QWidget area;
        area.resize(600, 400);
        ToastHost host(&area);
        int expired = 0;
        host.show({text("First"), {}, {}, {}, [&expired] { ++expired; }});
        host.show({text("Second")});
        QCOMPARE(host.current()->toast().text, text("Second"));
        QCOMPARE(expired, 0);
    }

    void aToastLeavesByItselfAndSaysSo()
    {
        QWidget area;
        area.resize(600, 400);
        QLineEdit elsewhere(&area);
        area.show();
        elsewhere.setFocus();
        ToastHost host(&area);
        int expired = 0;
        Toast toast{text("Short")};
        toast.milliseconds = 1;
        toast.expired = [&expired] { ++expired; };
        host.show(toast);
        QTRY_COMPARE(expired, 1);
        QVERIFY(!host.current());
    }

    void undoingAToastDoesItOnce()
    {
        QWidget area;
        area.resize(600, 400);
        area.show();
        ToastHost host(&area);
        int undone = 0;
        int expired = 0;
        Toast toast{text("Step skipped")};
        toast.action = text("Undo");
        toast.act = [&undone] { ++undone; };
        toast.expired = [&expired] { ++expired; };
        host.show(toast);
        ToastView *view = host.current();
        view->act();
        view->act();
        QCOMPARE(undone, 1);
        QCOMPARE(expired, 0);
        QVERIFY(!host.current());
    }

    void aToastThatGoesGivesTheFocusBack()
    {
        QWidget area;
        area.resize(600, 400);
        QLineEdit here(&area);
        QLineEdit elsewhere(&area);
        elsewhere.move(0, 100);
        area.show();
        area.activateWindow();
        elsewhere.setFocus();
        QTRY_VERIFY(elsewhere.hasFocus());
        ToastHost host(&area);
        Toast toast{text("Step skipped")};
        toast.action = text("Undo");
        host.show(toast);
        auto *undo = host.current()->findChild<QAbstractButton *>(text("toastAction"));
        undo->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(undo->hasFocus());
        QTest::keyClick(undo, Qt::Key_Tab);
        host.current()->findChild<QAbstractButton *>(text("toastClose"))->click();
        QTRY_VERIFY(elsewhere.hasFocus());
    }

    void anAmpersandInANameIsReadNotPressed()
    {
        const QString name = text("Johnson & Johnson");
        QAction action(text("&Undo: %1").arg(Mnemonic::escaped(name)));
        const ActionButton button(&action);
        QCOMPARE(ActionButton::plainText(&action), text("Undo: Johnson & Johnson"));
        QCOMPARE(Mnemonic::plain(button.text()), text("Undo: Johnson & Johnson"));
        QVERIFY(QKeySequence::mnemonic(button.text()).isEmpty());
        auto *line = new QLineEdit;
        const FormField field(text("&Research && development"), line);
        QCOMPARE(line->accessibleName(), text("Research & development"));
    }

    void closingACountdownIsNotADecision()
    {
        QWidget area;
        area.resize(600, 400);
        area.show();
        ToastHost host(&area);
        int expired = 0;
        Toast toast{text("Leaves in 8 seconds")};
        toast.countdown = true;
        toast.expired = [&expired] { ++expired; };
        host.show(toast);
        host.current()->findChild<QAbstractButton *>(text("toastClose"))->click();
        QCOMPARE(expired, 0);
        QVERIFY(!host.current());
    }

    void aCountdownIsSaidAtItsStartAndAtThreeSeconds()
    {
        QWidget area;
        area.resize(600, 400);
        area.show();
        ToastHost host(&area);
        const QLabel *label = nullptr;
        QStringList heard; // The name that a screen reader has, as each second begins.
        Toast toast{text("Leaves")};
        toast.countdown = true;
        toast.milliseconds = 4'400;
        toast.textFor = [&](int seconds) {
            if (label)
                heard.append(label->accessibleName());
            return QStringLiteral("Leaves in %1 seconds").arg(seconds);
        };
        host.show(toast);
        label = host.current()->findChild<QLabel *>(text("toastText"));
        QVERIFY(label);
        QCOMPARE(label->accessibleName(), text("Leaves in 5 seconds"));
        QTRY_COMPARE(label->text(), text("Leaves in 1 seconds"));
        QCOMPARE(heard, QStringList({text("Leaves in 5 seconds"), text("Leaves in 5 seconds"),
                                     text("Leaves in 3 seconds"), text("Leaves in 3 seconds")}));
    }

    void aToastFitsANarrowArea()
    {
        QWidget area;
        area.resize(300, 200);
        area.show();
        ToastHost host(&area);
        host.show({QString(200, QLatin1Char('x'))});
        QVERIFY(host.current()->geometry().right() < area.width());
        QVERIFY(host.current()->geometry().left() >= 0);
    }

    void chipsGoOnInANewLineRatherThanBeCut()
    {
        QWidget holder;
        auto *flow = new FlowLayout(&holder);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(8);
        QList<Chip *> chips;
        for (const char *words : {"Digital Journey", "4 Nov to 4 Dec", "Medium priority"}) {
            chips.append(new Chip({text(words), Tone::Neutral}));
            flow->addWidget(chips.last());
        }
        const int oneLine = chips.first()->sizeHint().height();
        QCOMPARE(flow->heightForWidth(1000), oneLine);
        const int narrow = chips.at(0)->sizeHint().width() + 8 + chips.at(1)->sizeHint().width();
        QCOMPARE(flow->heightForWidth(narrow), 2 * oneLine + 8);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            holder.setLayoutDirection(direction);
            holder.resize(narrow, 100);
            flow->setGeometry(holder.rect());
            for (const Chip *chip : std::as_const(chips)) {
                QCOMPARE(chip->width(), chip->sizeHint().width());
                QVERIFY(holder.rect().contains(chip->geometry()));
            }
            QCOMPARE(chips.last()->y(), oneLine + 8);
        }
    }

    void aBannersLinkDoesItsAction()
    {
        Banner banner;
        banner.setActionAsLink(true);
        banner.show(Tone::Danger, Icon::CircleAlert, text("The server <refused> it."), text("Check account"));
        QSignalSpy triggered(&banner, &Banner::actionTriggered);
        QCOMPARE(banner.text(), text("The server <refused> it."));
        auto *label = banner.findChild<QLabel *>();
        QVERIFY(label->text().contains(text("&lt;refused&gt;")));
        Q_EMIT label->linkActivated(text("action"));
        QCOMPARE(triggered.size(), 1);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

void TestParts::enterPressesWhatLooksAsAButton()
{
    class Painted : public PressableButton
    {
    protected:
        void paintEvent(QPaintEvent *) override {}
    };
    Painted button;
    QSignalSpy pressed(&button, &QAbstractButton::clicked);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(&button, key);
    QCOMPARE(pressed.size(), 3);
    // A chord is somebody else's.
    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(pressed.size(), 3);
}

void TestParts::whatIsAnnouncedIsNoDescriptionForGood()
{
    QAccessible::setActive(true);
    const auto quiet = qScopeGuard([] { QAccessible::setActive(false); });
    QWidget from;
    from.setAccessibleDescription(text("Its own"));
    announce(&from, text("Draft saved"));
    announce(&from, text("Version restored"));
    QTRY_COMPARE(from.accessibleDescription(), text("Its own"));
    announce(&from, text("Draft saved"));
    QTRY_COMPARE(from.accessibleDescription(), text("Its own"));
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
