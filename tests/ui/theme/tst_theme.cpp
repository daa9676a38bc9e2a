// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Fonts.h"
#include "ui/theme/IconFactory.h"
#include "ui/theme/IconNames.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace waymark;

namespace {

QJsonObject designTokens()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/theme/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Relative luminance, WCAG 2.2, "relative luminance".
double luminance(const QColor &value)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(value.redF()) + 0.7152 * linear(value.greenF()) + 0.0722 * linear(value.blueF());
}

/// Contrast ratio, WCAG 2.2, "contrast ratio".
double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

int strokedPixels(const QImage &image, const QColor &strokes)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 200 && std::abs(pixel.red() - strokes.red()) < 6 &&
                std::abs(pixel.green() - strokes.green()) < 6 && std::abs(pixel.blue() - strokes.blue()) < 6)
                ++count;
        }
    }
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPairOfTheDesignIsReadable_data()
    {
        QTest::addColumn<QString>("foreground");
        QTest::addColumn<QString>("background");
        QTest::addColumn<double>("required");
        QTest::addColumn<bool>("dark");
        const QJsonArray pairs = designTokens().value(QLatin1String("contrast")).toArray();
        QCOMPARE(pairs.size(), 59);
        for (const QJsonValue &pair : pairs) {
            for (const bool dark : {false, true}) {
                const QString fg = pair[QLatin1String("fg")].toString();
                const QString bg = pair[QLatin1String("bg")].toString();
                const QString row =
                    fg + QStringLiteral(" on ") + bg + (dark ? QStringLiteral(", dark") : QString());
                QTest::newRow(qPrintable(row))
                    << fg << bg << pair[QLatin1String("required")].toDouble() << dark;
            }
        }
    }

    void everyPairOfTheDesignIsReadable()
    {
        QFETCH(QString, foreground);
        QFETCH(QString, background);
        QFETCH(double, required);
        QFETCH(bool, dark);
        const auto fg = colorFromName(foreground);
        const auto bg = colorFromName(background);
        QVERIFY(fg && bg);
        const ThemeVariant variant = dark ? ThemeVariant::Dark : ThemeVariant::Light;
        const double ratio = contrast(color(*fg, variant), color(*bg, variant));
        QVERIFY2(ratio >= required, qPrintable(QString::number(ratio)));
    }

    void everyColourIsTheOneInTheFile()
    {
        const QJsonObject colors = designTokens().value(QLatin1String("color")).toObject();
        for (const auto &[theme, variant] : {std::pair(QStringLiteral("light"), ThemeVariant::Light),
                                             std::pair(QStringLiteral("dark"), ThemeVariant::Dark)}) {
            const QJsonObject values = colors.value(theme).toObject();
            QCOMPARE(values.size(), ColorCount);
            for (auto it = values.begin(); it != values.end(); ++it) {
                const auto key = colorFromName(it.key());
                QVERIFY2(key, qPrintable(it.key()));
                if (*key != Color::Scrim)
                    QCOMPARE(color(*key, variant), QColor(it.value().toString()));
            }
        }
        QVERIFY(!colorFromName(QStringLiteral("bg.unheardOf")));
    }

    void theScrimLetsTheWindowShineThrough()
    {
        QCOMPARE(color(Color::Scrim, ThemeVariant::Light), QColor(0x18, 0x22, 0x28, 51));
        QCOMPARE(color(Color::Scrim, ThemeVariant::Dark), QColor(0, 0, 0, 115));
    }

    void everyRoleOfThePaletteFollowsTheDesign()
    {
        for (const auto variant : {ThemeVariant::Light, ThemeVariant::Dark}) {
            const QPalette palette = makePalette(variant);
            QCOMPARE(themeVariant(palette), variant);
            QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), color(Color::BgSelected, variant));
            QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight),
                     color(Color::BgSelectedInactive, variant));
            QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText),
                     color(Color::TextDisabled, variant));
            QCOMPARE(palette.color(QPalette::Inactive, QPalette::Window), color(Color::BgWindow, variant));
        }
    }

    void theStyleSheetIsShortAndHasNoOpenPlaceholder()
    {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/theme/waymark.qss"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count('\n') < 150);
        for (const auto variant : {ThemeVariant::Light, ThemeVariant::Dark}) {
            const QString sheet = makeStyleSheet(variant);
            QVERIFY(sheet.contains(color(Color::AccentFill, variant).name(QColor::HexArgb)));
            const QString body = sheet.mid(sheet.indexOf(QLatin1String("*/")));
            QVERIFY2(!body.contains(QLatin1Char('@')), qPrintable(body));
        }
    }

    void choosingAThemeDressesTheProgramAtOnce()
    {
        Theme theme(Theme::Choice::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        QCOMPARE(themeVariant(QApplication::palette()), ThemeVariant::Light);
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(Color::BgWindow, ThemeVariant::Dark));
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(changed.size(), 1);
    }

    void theSystemsLightnessDecidesWhereThePersonDoesNot()
    {
        QApplication::setPalette(makePalette(ThemeVariant::Light));
        const Theme theme(Theme::Choice::System);
        QVERIFY(!theme.isDark());
        QApplication::setPalette(makePalette(ThemeVariant::Dark));
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
        const Theme other(Theme::Choice::System);
        QVERIFY(other.isDark());
#endif
    }

    void textGrowsWithTheSystemFont()
    {
        QFont base(QStringLiteral("Inter"));
        base.setPixelSize(13);
        QCOMPARE(textFont(TextStyle::Title, base).pixelSize(), 20);
        QCOMPARE(textFont(TextStyle::Small, base).pixelSize(), 12);
        QCOMPARE(textFont(TextStyle::Rail, base).pixelSize(), 11);
        base.setPixelSize(26);
        QCOMPARE(textFont(TextStyle::Title, base).pixelSize(), 40);
        QFont points(QStringLiteral("Inter"));
        points.setPointSizeF(10);
        QCOMPARE(textFont(TextStyle::Small, points).pointSizeF(), 9.0);
        QVERIFY(rowHeight(36, textFont(TextStyle::Body, base), 1) > 36);
    }

    void aSystemWithoutAFontOfItsOwnGetsOneThatIsInstalled()
    {
        const QFont chosen = chooseApplicationFont(QFont(QStringLiteral("Sans Serif")));
        QVERIFY(chosen.family() != QLatin1String("Sans Serif"));
        QCOMPARE(chosen.pixelSize(), 13);
        QFont noto(QStringLiteral("Noto Sans"));
        noto.setPointSize(10);
        QCOMPARE(chooseApplicationFont(noto).pointSize(), 10);
    }

    void everyIconIsDrawnInTheColourAskedFor()
    {
        const QColor strokes(200, 30, 40);
        for (int i = 0; i < IconCount; ++i) {
            const QPixmap pixmap = IconFactory::pixmap(static_cast<Icon>(i), 32, strokes, 2.0);
            QCOMPARE(pixmap.size(), QSize(64, 64));
            QCOMPARE(pixmap.devicePixelRatio(), 2.0);
            QVERIFY2(strokedPixels(pixmap.toImage(), strokes) > 10, IconNames[i]);
        }
    }

    void iconsFollowAChangeOfThemeByThemselves()
    {
        Theme theme(Theme::Choice::Light);
        const QIcon icon = IconFactory::icon(Icon::Mail);
        QVERIFY(strokedPixels(icon.pixmap(QSize(32, 32), 2.0).toImage(),
                              color(Color::IconDefault, ThemeVariant::Light)) > 10);
        theme.setChoice(Theme::Choice::Dark);
        QVERIFY(strokedPixels(icon.pixmap(QSize(32, 32), 2.0).toImage(),
                              color(Color::IconDefault, ThemeVariant::Dark)) > 10);
    }

    void aCalendarsArrowsFollowTheTheme()
    {
        for (const auto variant : {ThemeVariant::Light, ThemeVariant::Dark}) {
            Theme theme(variant == ThemeVariant::Light ? Theme::Choice::Light : Theme::Choice::Dark);
            QCalendarWidget calendar;
            for (const char *name : {"qt_calendar_prevmonth", "qt_calendar_nextmonth"}) {
                const auto *button = calendar.findChild<QToolButton *>(QLatin1String(name));
                QVERIFY(button);
                QVERIFY2(strokedPixels(button->icon().pixmap(QSize(32, 32), 2.0).toImage(),
                                       color(Color::IconDefault, variant)) > 10,
                         name);
            }
        }
    }

    void fieldsOfOneLineAreOfOneHeight()
    {
        Theme theme(Theme::Choice::Light);
        QWidget window;
        auto *layout = new QHBoxLayout(&window);
        QList<QWidget *> fields{new QLineEdit, new QComboBox, new QSpinBox};
        for (QWidget *field : fields)
            layout->addWidget(field, 0, Qt::AlignTop);
        window.show();
        for (const QWidget *field : std::as_const(fields))
            QCOMPARE(field->height(), fields.first()->height());
    }

    void aButtonWithTheFocusHasARingThatLeavesWithIt()
    {
        Theme theme(Theme::Choice::Light);
        QWidget window;
        window.resize(200, 120);
        auto *first = new QPushButton(QStringLiteral("One"), &window);
        first->move(20, 20);
        auto *second = new QPushButton(QStringLiteral("Two"), &window);
        second->move(20, 70);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus();
        auto *ring = window.findChild<QWidget *>(QStringLiteral("focusRing"));
        QVERIFY(ring && ring->isVisible());
        QVERIFY(ring->geometry().contains(first->geometry()));
        first->move(40, 30);
        QVERIFY(ring->geometry().contains(first->geometry()));
        second->setFocus();
        QVERIFY(!ring->isVisible());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
