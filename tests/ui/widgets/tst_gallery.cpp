// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/ui/widgets/Gallery.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace waymark;

namespace {

/// What a person can act on: everything that takes the keyboard focus.
QList<QWidget *> interactive(QWidget *window)
{
    QList<QWidget *> result;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool inside = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                            qobject_cast<QComboBox *>(widget->parentWidget()) ||
                            qobject_cast<QLineEdit *>(widget->parentWidget()) ||
                            qobject_cast<QTabBar *>(widget->parentWidget());
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                             qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
                             qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QTabBar *>(widget);
        if (control && !inside && widget->isVisible() && widget->isEnabled() && !widget->isWindow() &&
            widget->focusPolicy() != Qt::NoFocus)
            result.append(widget);
    }
    return result;
}

QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                       widget->objectName());
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_baseFont = QApplication::font();
        m_gallery = makeGallery();
    }

    void cleanup()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        if (QApplication::font() != m_baseFont)
            m_theme->setBaseFont(m_baseFont);
    }

    void looksInBothThemesAreKeptToBeCompared()
    {
        for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
            m_theme->setChoice(choice);
            m_gallery->findChild<QLineEdit *>(QStringLiteral("focusedLine"))->setFocus();
            QCOMPARE(themeVariant(m_gallery->palette()), m_theme->variant());
            QVERIFY(keep(m_gallery.get(),
                         choice == Theme::Choice::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
        m_theme->setChoice(Theme::Choice::Light);
    }

    void noLabelIsClipped() { checkLabels(m_gallery.get()); }

    void noLabelIsClippedWithALargerSystemFont()
    {
        QFont larger = m_baseFont;
        larger.setPixelSize(16);
        m_theme->setBaseFont(larger);
        const auto gallery = makeGallery();
        QVERIFY(keep(gallery.get(), QStringLiteral("larger")));
        checkLabels(gallery.get());
    }

    void noLabelIsClippedFromRightToLeft()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto gallery = makeGallery();
        QVERIFY(keep(gallery.get(), QStringLiteral("mirrored")));
        checkLabels(gallery.get());
    }

    void everyControlIsLargeEnoughToHit()
    {
        const QList<QWidget *> controls = interactive(m_gallery.get());
        QVERIFY(controls.size() > 20);
        for (const QWidget *control : controls) {
            QVERIFY2(control->height() >= tokens::size::minTarget, qPrintable(describe(control)));
            QVERIFY2(control->width() >= tokens::size::minTarget, qPrintable(describe(control)));
        }
    }

    void everyControlHasANameForScreenReaders()
    {
        for (QWidget *control : interactive(m_gallery.get())) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(describe(control)));
        }
    }

    void everyControlIsReachedWithTab()
    {
        m_gallery->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_gallery.get()));
        QSet<QWidget *> reached;
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (QWidget *control : interactive(m_gallery.get())) {
            const auto *button = qobject_cast<QAbstractButton *>(control);
            const bool oneOfAGroup = button && (button->group() || button->autoExclusive());
            if (!oneOfAGroup)
                QVERIFY2(reached.contains(control), qPrintable(describe(control)));
        }
    }

private:
    static std::unique_ptr<Gallery> makeGallery()
    {
        auto gallery = std::make_unique<Gallery>();
        gallery->resize(1440, 900);
        gallery->show();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(gallery.get())); }();
        const QList<QWidget *> widgets = gallery->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->property("showRing").toBool())
                (new FocusRing(widget))->show();
        }
        return gallery;
    }

    static bool keep(QWidget *gallery, const QString &name)
    {
        const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/gallery"));
        const QString scale = gallery->devicePixelRatio() > 1 ? QStringLiteral("@2x") : QString();
        return folder.mkpath(QStringLiteral(".")) &&
               gallery->grab().save(folder.filePath(name + scale + QStringLiteral(".png")));
    }

    static void checkLabels(const QWidget *gallery)
    {
        const QList<QLabel *> labels = gallery->findChildren<QLabel *>();
        QVERIFY(labels.size() > 40);
        for (const QLabel *label : labels) {
            if (!label->isVisible() || qobject_cast<const ElidedLabel *>(label))
                continue;
            const int wanted =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= wanted, qPrintable(label->text()));
            if (!label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }

    QFont m_baseFont;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Gallery> m_gallery;
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
