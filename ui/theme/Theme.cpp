// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/theme/Theme.h"

#include "ui/theme/EnterPresses.h"
#include "ui/theme/FocusRingKeeper.h"
#include "ui/theme/Fonts.h"
#include "ui/theme/StyleSheet.h"
#include "ui/theme/WaymarkStyle.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>
#include <QToolTip>

namespace waymark {

namespace {

ThemeVariant systemVariant()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return ThemeVariant::Dark;
    case Qt::ColorScheme::Light:
        return ThemeVariant::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() >= palette.color(QPalette::WindowText).lightness()
               ? ThemeVariant::Light
               : ThemeVariant::Dark;
}

void setFonts()
{
    const QFont small = textFont(TextStyle::Small);
    const QFont medium = textFont(TextStyle::BodyMedium);
    for (const char *widget : {"QPushButton", "QToolButton"})
        QApplication::setFont(medium, widget);
    for (const char *widget : {"QHeaderView", "QStatusBar", "QTipLabel"})
        QApplication::setFont(small, widget);
    QToolTip::setFont(small);
}

} // namespace

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent), m_choice(choice), m_systemVariant(systemVariant()), m_variant(wantedVariant())
{
    QApplication::setStyle(new WaymarkStyle);
    QApplication::setFont(chooseApplicationFont(QApplication::font()));
    new FocusRingKeeper(this);
    new EnterPresses(this);
    dress();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemVariant = systemVariant();
        update();
    });
#endif
}

void Theme::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT choiceChanged(choice);
    update();
}

void Theme::setBaseFont(const QFont &base)
{
    QApplication::setFont(base);
    setFonts();
    Q_EMIT changed();
}

ThemeVariant Theme::wantedVariant() const
{
    if (m_choice == Choice::System)
        return m_systemVariant;
    return m_choice == Choice::Dark ? ThemeVariant::Dark : ThemeVariant::Light;
}

void Theme::update()
{
    if (m_variant == wantedVariant())
        return;
    m_variant = wantedVariant();
    dress();
    Q_EMIT changed();
}

void Theme::dress()
{
    QApplication::setPalette(makePalette(m_variant));
    QToolTip::setPalette(makePalette(m_variant));
    qApp->setStyleSheet(makeStyleSheet(m_variant));
    // After the sheet: setting one forgets the fonts of single classes.
    setFonts();
}

} // namespace waymark
