// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/gui/support/GuiApplication.h"

#include "tests/support/WebEngineTest.h"

#include <QLocale>

namespace waymark::test {

GuiApplication::Before::Before()
{
    prepareWebEngine();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

GuiApplication::GuiApplication(int &argc, char **argv) : m_application(argc, argv)
{
    QApplication::setApplicationName(QStringLiteral("Waymark"));
    // Programs come and go in one process, so the last window of one of them ends nothing.
    QApplication::setQuitOnLastWindowClosed(false);
    if (!m_words.load(QStringLiteral("waymark_en"), QStringLiteral(":/i18n")))
        qFatal("The English catalogue is missing");
    QApplication::installTranslator(&m_words);
}

} // namespace waymark::test
